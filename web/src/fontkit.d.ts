/** What is used of fontkit, which tells no types of its own. Units of a font, y upwards. */
declare module 'fontkit' {
  export type Glyph = { path: { scale(x: number, y: number): { translate(x: number, y: number): Outline } } }
  export type Outline = { toSVG(): string }
  export type Run = {
    glyphs: Glyph[]
    positions: { xAdvance: number; xOffset: number; yOffset: number }[]
    advanceWidth: number
  }
  export type Font = {
    unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): Run
  }
  export function create(bytes: Uint8Array): Font
}
