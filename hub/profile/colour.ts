/** A colour as `#rrggbb`, in small letters. */
export type Colour = `#${string}`

/** On what text and buttons in the accent stand: see `web/src/lib/design/theme.css`. */
const lightGrounds: readonly Colour[] = ['#fbf8f3', '#ffffff', '#f3eee5']
const darkGrounds: readonly Colour[] = ['#121815', '#1b2420', '#222d28', '#0d120f']
const ink: Colour = '#0d211b'

/** As much as WCAG 2.2 asks of text (1.4.3, level AA). */
export const leastContrast = 4.5

/** The contrast of two colours as WCAG 2.2 counts it: 1 (none) to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function partsOf(colour: Colour): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
}

/** @param share how much of the other colour: 0–1. */
export function mixed(one: Colour, other: Colour, share: number): Colour {
  const parts = partsOf(one).map((part, index) =>
    Math.round(part * (1 - share) + partsOf(other)[index]! * share)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${parts.join('')}`
}

/** The least contrast that a colour has with what it stands on, on light pages. */
export function contrastOnPaper(colour: Colour): number {
  return Math.min(...lightGrounds.map((ground) => contrast(colour, ground)))
}

/** The accent and its kin, on light pages or dark ones: each can be read on what it stands on. */
export type Palette = { accent: Colour; deep: Colour; tint: Colour; on: Colour }

/** @param accent can be read on paper: see `contrastOnPaper`. */
export function palettesOf(accent: Colour): { light: Palette; dark: Palette } {
  const light = {
    accent,
    deep: mixed(accent, '#000000', 0.25),
    tint: faintest(accent, '#ffffff'),
    on: '#ffffff',
  } as const
  const bright = shadesOf(accent, '#ffffff').find((shade) =>
    [...darkGrounds, ink].every((ground) => contrast(shade, ground) >= leastContrast),
  )!
  const dark = {
    accent: bright,
    deep: mixed(bright, '#ffffff', 0.3),
    tint: faintest(bright, '#1b2420'),
    on: ink,
  } as const
  return { light, dark }
}

/** As much of a colour as leaves it to be read on that. */
function faintest(colour: Colour, ground: Colour): Colour {
  return shadesOf(mixed(ground, colour, 0.2), ground).find(
    (shade) => contrast(colour, shade) >= leastContrast,
  )!
}

/** From a colour to another, in steps. */
function shadesOf(from: Colour, to: Colour): Colour[] {
  return Array.from({ length: 51 }, (_, step) => mixed(from, to, step / 50))
}
