import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { money, type Sheet, sumOfColumn, toCsv, toXlsx } from './spreadsheet.ts'

const evil = ['=HYPERLINK("https://kwaad.example")', '+1', '-1', '@SUM(A1)', '\t=1', '<b>&"\'</b>']

const sheet = (texts: readonly string[], amounts: readonly number[]): Sheet => ({
  name: 'Plan',
  widths: [30, 12],
  rows: [
    [
      { text: 'Wat', bold: true },
      { text: 'Bedrag', bold: true },
    ],
    ...amounts.map((cents, index) => [{ text: texts[index % texts.length]! }, money(cents)]),
    [
      null,
      sumOfColumn(
        'B',
        2,
        amounts.length + 1,
        amounts.reduce((all, cents) => all + cents, 0),
      ),
    ],
  ],
})

const cents = fc.integer({ min: -(10 ** 11), max: 10 ** 11 })

test('amounts come back from a workbook as numbers in euros, and their sum as a formula with its outcome', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cents, { minLength: 1, maxLength: 20 }), async (amounts) => {
      const cells = readWorkbook(await toXlsx([sheet(['Panelen'], amounts)])).get('Plan')!
      const read = amounts.map((_, index) => Math.round(Number(cells.get(`B${index + 2}`)!.value) * 100))
      expect(read).toEqual(amounts)
      const sum = cells.get(`B${amounts.length + 2}`)!
      expect(sum.formula).toBe(`SUM(B2:B${amounts.length + 1})`)
      expect(Math.round(Number(sum.value) * 100)).toBe(amounts.reduce((all, cents) => all + cents, 0))
    }),
    { numRuns: 20 },
  )
})

test('a workbook has a sheet for each that was given', async () => {
  const names = ['Plan', 'Per jaar', 'Lening 1']
  const sheets = names.map((name) => ({ ...sheet(['Panelen'], [100]), name }))
  expect([...readWorkbook(await toXlsx(sheets)).keys()]).toEqual(names)
})

test('what people wrote stays text in a workbook, whatever it begins with', async () => {
  const cells = readWorkbook(
    await toXlsx([
      sheet(
        evil,
        evil.map(() => 100),
      ),
    ]),
  ).get('Plan')!
  expect(evil.map((_, index) => cells.get(`A${index + 2}`))).toEqual(
    evil.map((value) => ({ value: value.trim() === value ? value : expect.any(String) })),
  )
})

test.each([
  ['nl', ';', '-1234,56'],
  ['en', ',', '-1234.56'],
] as const)(
  'as text in %s it opens with a double click, and what looks like a formula is none',
  (locale, delimiter, amount) => {
    const text = toCsv(
      [
        sheet(
          evil,
          evil.map(() => -123_456),
        ),
      ],
      locale,
    )
    expect(text.startsWith('\uFEFF')).toBe(true)
    const rows: string[][] = parse(text.slice(1), { delimiter })
    expect(rows.slice(1, -1).every((row) => row[1] === amount)).toBe(true)
    for (const [index, row] of rows.slice(1, -1).entries()) {
      expect(row[0]).not.toMatch(/^[=+\-@\t\r]/)
      expect(row[0]).toContain(evil[index]!.trim())
    }
  },
)
