import { inflateRawSync } from 'node:zlib'

/** A cell of a workbook as it was written: its value, and the formula that it follows from. */
export type ReadCell = { value: string | number; formula?: string }

/** Reads back what `toXlsx` wrote, for tests: each sheet by its name, its cells by their address ("C6"). */
export function readWorkbook(bytes: Buffer): Map<string, Map<string, ReadCell>> {
  const files = unzipped(bytes)
  const strings = [...files.get('xl/sharedStrings.xml')!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text]) => unescaped(text!),
  )
  const names = [...files.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g)]
  return new Map(
    names.map(([, name], index) => [
      unescaped(name!),
      cellsOf(files.get(`xl/worksheets/sheet${index + 1}.xml`)!, strings),
    ]),
  )
}

function cellsOf(xml: string, strings: readonly string[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>()
  const cell = /<c r="([A-Z]+\d+)"([^>]*)>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>/g
  for (const [, address, attributes, formula, value] of xml.matchAll(cell)) {
    const isText = / t="s"/.test(attributes!)
    cells.set(address!, {
      value: isText ? strings[Number(value)]! : Number(value),
      ...(formula && { formula }),
    })
  }
  return cells
}

/** The files of a zip, by the list at its end. */
function unzipped(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + size)
    const isPacked = bytes.readUInt16LE(at + 10) === 8
    files.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      (isPacked ? inflateRawSync(packed) : packed).toString(),
    )
    at += 46 + name + extra + comment
  }
  return files
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
