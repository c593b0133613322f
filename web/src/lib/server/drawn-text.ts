/**
 * Text as outlines, for pictures: the machine that draws them may have no fonts, and would leave the text out. The
 * fonts come with the hub. Sizes, widths and places are in pixels.
 */
import medium from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-500-normal.woff?inline'
import bold from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff?inline'
import mediumExtended from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-500-normal.woff?inline'
import boldExtended from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff?inline'
import { create, type Font } from 'fontkit'

export type Face = { fonts: () => Font[]; size: number }

export const boldAt = (size: number): Face => ({ fonts: boldFonts, size })
export const mediumAt = (size: number): Face => ({ fonts: mediumFonts, size })

const boldFonts = once(() => [bold, boldExtended].map(fontOf))
const mediumFonts = once(() => [medium, mediumExtended].map(fontOf))

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

function fontOf(inlined: string): Font {
  return create(Buffer.from(inlined.slice(inlined.indexOf(',') + 1), 'base64'))
}

/** The width of one line. */
export function widthOf(text: string, face: Face): number {
  return runsOf(text, face).reduce((sum, { run, scale }) => sum + run.advanceWidth * scale, 0)
}

/** One line as the data of an SVG path; `x` is where it begins, `y` what it stands on. */
export function outlineOf(text: string, face: Face, x: number, y: number): string {
  const outlines: string[] = []
  let at = x
  for (const { run, scale } of runsOf(text, face)) {
    run.glyphs.forEach(({ path }, index) => {
      const { xAdvance, xOffset, yOffset } = run.positions[index]!
      outlines.push(
        path
          .scale(scale, -scale)
          .translate(at + xOffset * scale, y - yOffset * scale)
          .toSVG(),
      )
      at += xAdvance * scale
    })
  }
  return outlines.join('').replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
}

/** What of a text can be drawn: a sign that no font has stands without its marks, or is left out. */
export function drawable(text: string, { fonts }: Face): string {
  const has = (sign: string) => fontFor(sign, fonts()) !== undefined
  return [...text.normalize('NFC').replace(/\s/g, ' ')]
    .map((sign) => [sign, ...sign.normalize('NFD')].slice(0, 2).find(has) ?? '')
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}

function fontFor(sign: string, fonts: Font[]): Font | undefined {
  return fonts.find((font) => font.hasGlyphForCodePoint(sign.codePointAt(0)!))
}

/** A line in stretches of one font each. */
function runsOf(text: string, { fonts, size }: Face) {
  const stretches: { font: Font; text: string }[] = []
  for (const sign of text) {
    const font = fontFor(sign, fonts())
    const last = stretches.at(-1)
    if (!font) continue
    if (last?.font === font) last.text += sign
    else stretches.push({ font, text: sign })
  }
  return stretches.map(({ font, text }) => ({ run: font.layout(text), scale: size / font.unitsPerEm }))
}
