import { understand } from './understand.ts'

/**
 * What a listing says as a `tsvector` literal: words, parts of compounds, concepts (`k:…`) and tags. Positions and
 * weights are written here, because weights cannot be given to lexemes without positions afterwards: A and B are
 * words of the title and of the text, C and D parts of compounds there.
 */
export function documentOf({ title, text, tags }: { title: string; text: string; tags: string[] }): string {
  const { words, concepts } = understand({ title, text })
  const places = new Map<string, string[]>()
  const put = (lexeme: string, place: string) => {
    const known = places.get(lexeme)
    // More than a few places of one word tell nothing more, and would make the index large.
    if (!known) places.set(lexeme, [place])
    else if (known.length < 4) known.push(place)
  }
  for (const word of words) {
    const isPart = word.weight < 1
    put(
      word.lexeme,
      `${Math.min(word.token + 1, 16_000)}${word.inTitle ? (isPart ? 'C' : 'A') : isPart ? 'D' : 'B'}`,
    )
  }
  for (const concept of concepts) {
    const isWeak = concept.weight < 1
    put(`k:${concept.id}`, `1${concept.inTitle ? (isWeak ? 'C' : 'A') : isWeak ? 'D' : 'B'}`)
  }
  for (const tag of tags) put(tag, '1D')
  return [...places].map(([lexeme, at]) => `${quoted(lexeme)}:${[...new Set(at)].join(',')}`).join(' ')
}

/** A lexeme as it stands in a `tsvector` or a `tsquery`. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\\0]/g, '').slice(0, 200) || '-'}'`
}

/**
 * What someone typed in a search box, as a `tsquery` that a document must meet (every word, or the concept that it
 * stands for) and one that tells which meets it best.
 * @returns null when nothing is left to look for.
 */
export function searchQueryOf(text: string): { match: string; rank: string } | null {
  const { words, concepts } = understand({ title: text.slice(0, 300), text: '' })
  const groups = new Map<number, Set<string>>()
  for (const word of words) {
    const group = groups.get(word.token) ?? new Set()
    group.add(word.lexeme)
    groups.set(word.token, group)
    for (const concept of concepts) {
      if (concept.surface.toLowerCase().includes(word.surface.toLowerCase())) group.add(`k:${concept.id}`)
    }
  }
  if (!groups.size) return null
  const all = [...groups.values()].slice(0, 12).map((group) => [...group].map(quoted))
  return {
    match: all.map((group) => `(${group.join('|')})`).join('&'),
    rank: [...new Set(all.flat())].join('|'),
  }
}
