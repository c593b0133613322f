import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { type IconName, icons } from '../design/icons.ts'
import theme from '../design/theme.css?raw'
import { boldAt, drawable, mediumAt, outlineOf, type widthOf } from './drawn-text.ts'
import { shortened, wrap } from './wrapped-text.ts'

/** What the picture of a page shows. Each text is one line but the title, which takes three at most. */
export type Shown = {
  /** Which of the two houses stands already; both on a page of nobody in particular. */
  side: 'need' | 'offer' | 'both'
  icon: IconName | null
  label: string
  title: string
  by: string
  place: string
  /** What the hub is called, where it has a name of its own. */
  hub?: string
}

export type SharePicture = { png: Buffer; etag: string }

/** Pixels, as the networks ask: https://ogp.me */
export const shareSize = { width: 1200, height: 630 } as const

const margin = 88
const ground = 566
const titleSizes = [80, 72, 64, 56] as const

/** By what they show; some 30 kB each. */
const drawn = new LRUCache<string, Promise<SharePicture>>({ max: 200 })

/** The picture of a page as PNG, with a tag that changes with it. Who asks again while it is drawn waits for the same. */
export function sharePicture(shown: Shown): Promise<SharePicture> {
  const key = JSON.stringify(shown)
  const kept = drawn.get(key)
  if (kept) return kept
  const picture = draw(shown)
  drawn.set(key, picture)
  picture.catch(() => drawn.delete(key))
  return picture
}

async function draw(shown: Shown): Promise<SharePicture> {
  const png = await sharp(Buffer.from(drawingOf(shown)))
    .png({ palette: true, colours: 64, dither: 0, effort: 4 })
    .toBuffer()
  return { png, etag: `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"` }
}

/** As SVG without any text: what people wrote is in it as outlines only. */
export function drawingOf(shown: Shown): string {
  const { width, height } = shareSize
  const { side, icon } = shown
  const [label, title, by, place] = [shown.label, shown.title, shown.by, shown.place].map((text) =>
    drawable(text, boldAt(1)),
  ) as [string, string, string, string]
  const leading = colour(side === 'need' ? 'need' : 'offer')
  const wide = width - margin * 2
  const beside = 600
  const { lines, size } = titleLines(title, wide)
  const top = label ? 150 : 110
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colour('paper')}"/>`,
    `<rect y="${ground}" width="${width}" height="${height - ground}" fill="${colour('sunken')}"/>`,
    `<rect width="20" height="${height}" fill="${leading}"/>`,
    side === 'both' ? `<rect width="20" height="${height / 2}" fill="${colour('need')}"/>` : '',
    icon ? drawnIcon(icon, margin, 70, 42, leading) : '',
    drawnText(shortened(label, boldAt(36), wide - 56), boldAt(36), margin + 56, 104, leading),
    ...lines.map((line, index) =>
      drawnText(line, boldAt(size), margin, top + size * (0.8 + index * 1.14), colour('ink')),
    ),
    drawnText(shortened(by, boldAt(32), beside), boldAt(32), margin, place ? 480 : 520, colour('ink')),
    place ? drawnIcon('place', margin - 4, 498, 34, colour('muted')) : '',
    drawnText(shortened(place, mediumAt(30), beside - 40), mediumAt(30), margin + 40, 526, colour('muted')),
    bridge(side),
    drawnText(
      shortened(drawable(shown.hub ?? 'Business2Community', boldAt(1)), boldAt(26), wide),
      boldAt(26),
      margin,
      607,
      colour('ink'),
    ),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
}

/** As large as it goes: whole words in three lines first, then with a compound broken, then cut off. */
function titleLines(title: string, width: number): { lines: string[]; size: number } {
  const tried = titleSizes.map((size) => ({ size, ...wrap(title, boldAt(size), width, 3) }))
  return (
    tried.find(({ isWhole, isBroken }) => isWhole && !isBroken) ??
    tried.find(({ isWhole }) => isWhole) ??
    tried.at(-1)!
  )
}

/** The brick house, the green one and what joins them; a house that is still to come is an open line. */
function bridge(side: Shown['side']): string {
  const scale = 4.6
  const x = shareSize.width - margin - 62 * scale
  const house = (path: string, kind: 'need' | 'offer') =>
    side === kind || side === 'both'
      ? `<path d="${path}" fill="${colour(kind)}"/>`
      : `<path d="${path}" fill="none" stroke="${colour(kind)}" stroke-width=".8" stroke-dasharray="2 1.6" stroke-linejoin="round"/>`
  return `<g transform="translate(${x} ${ground - 38 * scale}) scale(${scale})">${house('M2 38V19L12 9l10 10v19z', 'need')}${house(
    'M42 38V19L52 9l10 10v19z',
    'offer',
  )}<path d="M12 24C18 6 46 6 52 24" fill="none" stroke="${colour('ink')}" stroke-width="3.2" stroke-linecap="round"/></g>`
}

function drawnText(
  text: string,
  face: Parameters<typeof widthOf>[1],
  x: number,
  y: number,
  fill: string,
): string {
  return text && `<path d="${outlineOf(text, face, x, y)}" fill="${fill}"/>`
}

function drawnIcon(name: IconName, x: number, y: number, size: number, stroke: string): string {
  return `<g transform="translate(${x} ${y}) scale(${size / 24})" fill="none" stroke="${stroke}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"><path d="${icons[name]}"/></g>`
}

/** A colour of the light look, as the theme of this hub has it. */
function colour(name: string): string {
  return new RegExp(`--hub-${name}:\\s*(#[0-9a-f]{3,8});`, 'i').exec(theme)![1]!
}
