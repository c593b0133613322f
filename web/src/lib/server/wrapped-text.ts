import { partsOf } from '@b2c/hub/language'
import { type Face, widthOf } from './drawn-text.ts'

/** What is cut off at the end of a line. */
const ellipsis = '…'

/**
 * A text over as few lines as it needs, of even length. A compound that is wider than a line is broken between its
 * parts; what does not fit in `most` lines ends in an ellipsis.
 * @returns the lines, whether all of the text stands in them, and whether a word had to be broken.
 */
export function wrap(
  text: string,
  face: Face,
  width: number,
  most: number,
): { lines: string[]; isWhole: boolean; isBroken: boolean } {
  const found = fill(text, face, width)
  if (found.lines.length > most) {
    const kept = found.lines.slice(0, most)
    return {
      lines: [...kept.slice(0, -1), shortened(kept.at(-1)!, face, width, true)],
      isWhole: false,
      isBroken: found.isBroken,
    }
  }
  return { ...evenly(text, face, width, found), isWhole: true }
}

/** One line, cut off where it is too long. */
export function shortened(text: string, face: Face, width: number, isMore = false): string {
  const line = text.trim()
  if (!isMore && widthOf(line, face) <= width) return line
  for (let end = line.length; end > 0; end--) {
    const cut = line.slice(0, end).replace(/[\s,;:.–—-]+$/, '') + ellipsis
    if (widthOf(cut, face) <= width) return cut
  }
  return ''
}

type Filled = { lines: string[]; isBroken: boolean }

/** The narrowest column that takes no more lines and breaks no more words. */
function evenly(text: string, face: Face, width: number, widest: Filled): Filled {
  let best = widest
  for (let narrower = width * 0.97; narrower > width / 2; narrower -= width * 0.03) {
    const tried = fill(text, face, narrower)
    if (tried.lines.length > widest.lines.length || tried.isBroken !== widest.isBroken) break
    best = tried
  }
  return best
}

function fill(text: string, face: Face, width: number): Filled {
  const lines: string[] = []
  let line = ''
  let isBroken = false
  const fits = (candidate: string) => widthOf(candidate, face) <= width
  const joined = (piece: string) => (line ? `${line} ${piece}` : piece)
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word
    while (rest && !fits(joined(rest))) {
      const isTooWide = !fits(rest)
      const places = isTooWide ? [...ownBreaks(rest), ...compoundBreaks(rest)] : ownBreaks(rest)
      const head = longestThat(fits, joined, places, rest)
      if (head) {
        lines.push(joined(head.shown))
        line = ''
        rest = rest.slice(head.at)
      } else if (line) {
        lines.push(line)
        line = ''
      } else {
        const at = anywhere(rest, fits)
        lines.push(`${rest.slice(0, at)}-`)
        rest = rest.slice(at)
      }
      isBroken ||= isTooWide
    }
    if (rest) line = joined(rest)
  }
  if (line) lines.push(line)
  return { lines, isBroken }
}

type Break = { at: number; sign: '' | '-' }

/** The longest beginning of a word that ends at one of these places and still fits on the line. */
function longestThat(
  fits: (line: string) => boolean,
  joined: (piece: string) => string,
  places: Break[],
  word: string,
): { at: number; shown: string } | undefined {
  return places
    .map(({ at, sign }) => ({ at, shown: word.slice(0, at) + sign }))
    .sort((one, other) => other.at - one.at)
    .find(({ shown }) => fits(joined(shown)))
}

/** Behind the signs at which a word may always be broken. */
function ownBreaks(word: string): Break[] {
  return [...word.matchAll(/(?<=[\p{L}\d]{3})[-/](?=[\p{L}\d]{3})/gu)].map(({ index }) => ({
    at: index + 1,
    sign: '',
  }))
}

/** Between the parts of a compound. */
function compoundBreaks(word: string): Break[] {
  const lower = word.toLowerCase()
  return partsOf(lower.replace(/[^\p{L}]/gu, ''))
    .map((part) => lower.lastIndexOf(part))
    .filter((at) => at >= 3 && at <= word.length - 3)
    .map((at) => ({ at, sign: '-' }))
}

/** As far as the line goes, for a word that nobody knows. */
function anywhere(word: string, fits: (line: string) => boolean): number {
  let at = Math.max(1, word.length - 3)
  while (at > 1 && !fits(`${word.slice(0, at)}-`)) at--
  return at
}
