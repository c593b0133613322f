import sharp from 'sharp'
import { expect, test } from 'vitest'
import { boldAt, drawable, outlineOf, widthOf } from './drawn-text.ts'
import { drawingOf, type Shown, sharePicture, shareSize } from './share-picture.ts'
import { shortened, wrap } from './wrapped-text.ts'

const face = boldAt(60)
const width = 1000

const shown: Shown = {
  side: 'need',
  icon: 'finance',
  label: 'Vraag: geld',
  title: 'Zonnepanelen op het dak van de school',
  by: 'Straatstroom',
  place: 'Amersfoort',
}

test('a picture has the size that networks ask for, and comes again as it was', async () => {
  const { png, etag } = await sharePicture(shown)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...shareSize })
  expect(png.byteLength).toBeLessThan(100_000)
  expect((await sharePicture({ ...shown })).etag).toBe(etag)
  expect((await sharePicture({ ...shown, side: 'offer' })).etag).not.toBe(etag)
})

test('what people wrote stands in a picture as outlines, and can bring nothing along', () => {
  const drawing = drawingOf({ ...shown, title: '<image href="file:///etc/passwd"/>', by: '"><script>' })
  expect(drawing).not.toMatch(/<(image|script|text)|passwd/)
  expect(drawing).not.toContain('NaN')
})

test('a title stands in as few lines as it needs, and they are about as long as each other', () => {
  const title = 'Iemand die van ons kartonnen model een echte tekening maakt'
  const { lines, isWhole, isBroken } = wrap(title, face, width, 3)
  expect({ isWhole, isBroken, text: lines.join(' ') }).toEqual({
    isWhole: true,
    isBroken: false,
    text: title,
  })
  expect(lines).toHaveLength(2)
  const widths = lines.map((line) => widthOf(line, face))
  expect(Math.max(...widths)).toBeLessThanOrEqual(width)
  expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6)
})

test('what does not fit in three lines ends in an ellipsis', () => {
  const { lines, isWhole } = wrap('Wij zoeken iemand die ons helpt '.repeat(6), face, width, 3)
  expect(isWhole).toBe(false)
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/\S…$/)
  expect(Math.max(...lines.map((line) => widthOf(line, face)))).toBeLessThanOrEqual(width)
  expect(shortened('Straatstroom Soesterkwartier', face, 300)).toMatch(/^Straat\w*…$/)
})

test('a compound that is wider than a line is broken between its parts', () => {
  const { lines, isBroken } = wrap('Verduurzamingssubsidieregelingsadviesbureau voor wijken', face, width, 3)
  expect(isBroken).toBe(true)
  expect(lines.join(' ').replaceAll('- ', '')).toBe('Verduurzamingssubsidieregelingsadviesbureau voor wijken')
  expect(lines[0]).toMatch(/(verduurzamings|subsidie|regelings|advies)-$/i)
})

test.each([
  'x'.repeat(80),
  'Zon'.repeat(30),
  'e-bike-deel-plan-'.repeat(6),
  '12345678901234567890'.repeat(3),
])('a word that nobody knows fits all the same: %s', (word) => {
  const { lines } = wrap(word, face, 400, 3)
  expect(lines.length).toBeLessThanOrEqual(3)
  expect(Math.max(...lines.map((line) => widthOf(line, face)))).toBeLessThanOrEqual(400)
})

test('a sign that no font has stands without its marks, or is left out', () => {
  expect(drawable('Zon 🌞 op  Šimůneks\ndak – vóór € 5', face)).toBe('Zon op Šimůneks dak – vóór € 5')
  expect(drawable('שלום 🌞', face)).toBe('')
  expect(outlineOf('Zon', face, 10, 20)).toMatch(/^M[\d.-]/)
})
