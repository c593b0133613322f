import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnNeed, changeNeed } from '#needs'
import { changeParty, partyVisibleTo } from '#parties'
import { founder, openStory, refusal, solarNeed, standingNeed, type TestHub } from '#testing'
import { type Actor, visitor } from '#vocabulary'
import { fileLimits, forgetUnusedFiles, keepAttachment, keepPicture, readFile } from './index.ts'

let hub: TestHub
let amina: Actor
let bram: Actor
let photo: Buffer
beforeAll(async () => {
  hub = await openStory()
  amina = await founder(hub, 'Amina')
  bram = await founder(hub, 'Bram')
  photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#0f5c4d' } })
    .withExif({ IFD3: { GPSLatitude: '52/1 9/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => hub.close())

const picture = (bytes: Uint8Array, name = 'plein.jpg') =>
  keepPicture(hub, amina, { name, bytes, field: 'picture' })
const attachment = (bytes: Uint8Array | string, name: string) =>
  keepAttachment(hub, amina, { name, bytes: Buffer.from(bytes as string), field: 'attachments' })

test('a picture is drawn anew, in two sizes, without where it was taken', async () => {
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const file = await picture(photo)
  expect(file).toMatchObject({ mediaType: 'image/webp', width: 1440, height: 960 })
  for (const [size, width] of [
    ['large', 1440],
    ['small', 640],
  ] as const) {
    const { bytes } = await readFile(hub, amina, { id: file.id, size })
    const drawn = await sharp(bytes).metadata()
    expect(drawn.width).toBe(width)
    expect(drawn.exif).toBeUndefined()
  }
})

test.each([
  ['a text called a picture', Buffer.from('hallo'), 'picture_type'],
  [
    'a drawing that could run',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'picture_type',
  ],
  ['half a picture', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'picture_type'],
  ['a picture of nine megabytes', Buffer.alloc(fileLimits.picture + 1), 'picture_too_large'],
])('%s is refused', async (_, bytes, code) => {
  await expect(picture(bytes)).rejects.toMatchObject({ fields: [{ path: 'picture', code }] })
})

test('a picture that would fill the memory when unpacked is refused', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 9000, channels: 3, background: 'white' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  await expect(picture(bomb)).rejects.toMatchObject({ fields: [{ code: 'picture_type' }] })
})

test('an attachment is what its bytes say, whatever it is called', async () => {
  expect(await attachment('%PDF-1.7\n%%EOF', '../../etc/begroting.exe')).toMatchObject({
    name: 'begroting.pdf',
    mediaType: 'application/pdf',
  })
  await expect(attachment('MZ\u0090\u0000', 'plan.pdf')).rejects.toMatchObject({
    fields: [{ code: 'attachment_type' }],
  })
  await expect(attachment('<html><script>', 'plan.pdf')).rejects.toMatchObject({
    fields: [{ code: 'attachment_type' }],
  })
})

test('a file is seen by those who see what it stands on, and by nobody else', async () => {
  const { id } = await picture(photo)
  expect(await refusal(readFile(hub, visitor, { id }))).toBe('not-found file_not_found')
  expect(await refusal(readFile(hub, bram, { id }))).toBe('not-found file_not_found')
  const need = await standingNeed(hub, amina, { pictureId: id })
  expect(await refusal(readFile(hub, visitor, { id }))).toBe('done')
  await actOnNeed(hub, amina, { id: need.id, act: 'pause' })
  expect(await refusal(readFile(hub, visitor, { id }))).toBe('not-found file_not_found')
  expect(await refusal(readFile(hub, amina, { id }))).toBe('done')
})

test('nobody shows a file of another as their own, nor a document as a picture', async () => {
  const { id } = await picture(photo)
  expect(await refusal(standingNeed(hub, bram, { pictureId: id }))).toBe('invalid form_invalid pictureId')
  expect(await refusal(standingNeed(hub, bram, { attachmentIds: [id] }))).toBe(
    'invalid form_invalid attachmentIds',
  )
  const party = await partyVisibleTo(hub, bram, bram.party!.id)
  expect(await refusal(changeParty(hub, bram, { id: party.id, input: { ...party, pictureId: id } }))).toBe(
    'invalid form_invalid pictureId',
  )
  const plan = await attachment('%PDF-1.7\n%%EOF', 'plan.pdf')
  expect(await refusal(standingNeed(hub, amina, { pictureId: plan.id }))).toBe(
    'invalid form_invalid pictureId',
  )
})

test('what nothing shows is gone after a day, and what something shows stays', async () => {
  const unused = await picture(photo)
  const used = await picture(photo)
  const need = await standingNeed(hub, amina, { pictureId: used.id })
  hub.clock.set('2026-05-07')
  await forgetUnusedFiles(hub)
  expect(await refusal(readFile(hub, amina, { id: unused.id }))).toBe('not-found file_not_found')
  expect(await refusal(readFile(hub, amina, { id: used.id }))).toBe('done')
  await changeNeed(hub, amina, { id: need.id, input: { ...solarNeed, pictureId: null } })
  await forgetUnusedFiles(hub)
  expect(await refusal(readFile(hub, amina, { id: used.id }))).toBe('not-found file_not_found')
  hub.clock.set('2026-05-05')
})
