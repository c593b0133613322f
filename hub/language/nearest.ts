/** Shorter words are a slip away from too many others. */
const shortest = 6

/**
 * Finds the word that was likely meant by a misspelt one: a letter too many, too few, wrong, or two swapped. Each
 * known word waits under itself with one letter left out, so that a look-up is a handful of reads (after SymSpell,
 * W. Garbe 2012).
 * @returns null for a word that is known, short, or near none, or near several.
 */
export function nearestAmong(words: Iterable<string>): (word: string) => string | null {
  const known = new Set<string>()
  const shortened = new Map<string, Set<string>>()
  for (const word of words) {
    if (word.length < shortest - 1 || known.has(word)) continue
    known.add(word)
    for (const less of withoutOne(word)) {
      const waiting = shortened.get(less)
      if (waiting) waiting.add(word)
      else shortened.set(less, new Set([word]))
    }
  }
  return (word) => {
    if (word.length < shortest || word.length > 40 || known.has(word)) return null
    const near = new Set<string>(shortened.get(word))
    for (const less of withoutOne(word)) {
      if (known.has(less)) near.add(less)
      for (const other of shortened.get(less) ?? []) if (isOneSlip(word, other)) near.add(other)
    }
    return near.size === 1 ? [...near][0]! : null
  }
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))
}

/** Of one length: one letter differs, or two neighbours are swapped. */
function isOneSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let first = 0
  while (one[first] === other[first]) first++
  let last = one.length - 1
  while (one[last] === other[last]) last--
  if (first === last) return true
  return last === first + 1 && one[first] === other[last] && one[last] === other[first]
}
