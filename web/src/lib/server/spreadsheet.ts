import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Locale } from '@b2c/hub/vocabulary'
import { stringify } from 'csv-stringify/sync'
import writeExcelFile, { type Feature, type SheetData } from 'write-excel-file/node'

/** Money in whole euro cents; with a formula, what it comes to. */
export type Cell =
  | { text: string; bold?: boolean }
  | { number: number }
  | { cents: number; formula?: string; bold?: boolean }
  | null
export type Row = Cell[]
export type Sheet = { name: string; widths: number[]; rows: Row[] }

export const money = (cents: number, formula?: string): Cell => ({ cents, formula })

/** The sum of a column from one row to another, as spreadsheets count them. */
export const sumOfColumn = (column: string, from: number, until: number, cents: number): Cell => ({
  cents,
  formula: `SUM(${column}${from}:${column}${until})`,
  bold: true,
})

/** A workbook for Excel and the like: amounts as numbers in euros, sums as formulas. */
export function toXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row) => row.map(xlsxCell)) as SheetData,
    })),
    { features: [outcomes(sheets)] },
  ).toBuffer()
}

function xlsxCell(cell: Cell) {
  if (cell === null) return null
  // What people wrote is text by its type, so that nothing in it is reckoned with, whatever it begins with.
  if ('text' in cell) return { value: cell.text, type: String, wrap: !cell.bold, ...weight(cell) }
  if ('number' in cell) return { value: cell.number, type: Number, align: 'left' as const }
  const format = '#,##0.00'
  return cell.formula
    ? { value: cell.formula, type: 'Formula' as const, format, ...weight(cell) }
    : { value: cell.cents / 100, type: Number, format, ...weight(cell) }
}

function weight({ bold }: { bold?: boolean }) {
  return bold ? { fontWeight: 'bold' as const } : {}
}

/** Writes along what each formula comes to: a phone that shows a file does not reckon. */
function outcomes(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml.replace(
              /<c r="([A-Z])(\d+)"([^>]*)><f>([^<]*)<\/f>/g,
              (whole, column: string, row: string) => {
                const cell = sheets[sheetIndex]!.rows[Number(row) - 1]![column.charCodeAt(0) - 65]
                return cell && 'cents' in cell ? `${whole}<v>${cell.cents / 100}</v>` : whole
              },
            ),
        },
      },
    },
  }
}

/** The same sheets beneath each other, as Excel in this language opens a text file with a double click. */
export function toCsv(sheets: readonly Sheet[], locale: Locale): string {
  const isDutch = locale === 'nl'
  const rows = sheets.flatMap(({ rows }, index) => [...(index ? [[]] : []), ...rows])
  const widest = Math.max(...rows.map((row) => row.length))
  const lines = rows.map((row) =>
    Array.from({ length: widest }, (_, at) => csvCell(row[at] ?? null, isDutch)),
  )
  return `\uFEFF${stringify(lines, { delimiter: isDutch ? ';' : ',', record_delimiter: '\r\n' })}`
}

function csvCell(cell: Cell, isDutch: boolean): string {
  if (cell === null) return ''
  if ('number' in cell) return String(cell.number)
  if ('cents' in cell) return (cell.cents / 100).toFixed(2).replace('.', isDutch ? ',' : '.')
  // A text that begins like a formula would be reckoned with: an apostrophe says that it is text.
  return /^[=+\-@\t\r]/.test(cell.text) ? `'${cell.text}` : cell.text
}
