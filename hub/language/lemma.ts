import { irregular } from './irregular.ts'
import { compoundTails, lexicon } from './lexicon.ts'

const kept = new Map<string, string>()
const mostKept = 300_000

/**
 * The form that a word shares with its inflections: panelen and paneel, huizen and huis, groene and groen, gewerkt
 * and werken. A noun and the verb made of it may share one ("werk", "werken"): for finding that is a gain.
 * @param word folded.
 */
export function lemmaOf(word: string): string {
  let lemma = kept.get(word)
  if (lemma === undefined) {
    lemma = find(word)
    if (kept.size < mostKept) kept.set(word, lemma)
  }
  return lemma
}

function find(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined
  if (known) return known
  if (word.length < 4) return word
  const base = diminutive(word) ?? plural(word) ?? participle(word) ?? conjugated(word)
  // What is left may itself be inflected: wagentjes, wagentje, wagen.
  return base && base !== word && base.length >= 3 ? lemmaOf(base) : word
}

const vowels = 'aeiou'
const isKnown = (word: string) => word.length >= 3 && lexicon().has(word)

/** How a stem may be written by itself, once an ending that opened its last syllable is gone. */
function spellings(stem: string): string[] {
  const last = stem.at(-1)!
  const before = stem.at(-2) ?? ''
  const found: string[] = []
  // straten → straat, panelen → paneel: one vowel becomes two.
  if (!vowels.includes(last) && 'aeou'.includes(before) && !vowels.includes(stem.at(-3) ?? '')) {
    found.push(`${stem.slice(0, -2)}${before}${before}${hardened(last)}`)
  }
  // bussen → bus: two consonants become one.
  if (last === before && !vowels.includes(last)) found.push(stem.slice(0, -1))
  found.push(stem.slice(0, -1) + hardened(last))
  if (hardened(last) !== last) found.push(stem)
  return found
}

/** huizen → huis, brieven → brief. */
function hardened(letter: string): string {
  return letter === 'z' ? 's' : letter === 'v' ? 'f' : letter
}

function firstKnown(forms: string[]): string | undefined {
  return forms.find(isKnown)
}

function diminutive(word: string): string | undefined {
  const stem = /^(.{2,}?)(etje|tje|pje|kje|je)s?$/.exec(word)
  if (!stem) return undefined
  const [, base = '', ending] = stem
  if (ending === 'etje') return firstKnown([...spellings(base), base])
  // After a short vowel they would be -etje: kantje is of kant, lampje of lamp.
  if (ending === 'tje')
    return firstKnown(/([aeiou]{2}|e)[lnr]$|[aeiouwj]$/.test(base) ? [base] : [`${base}t`, base])
  if (ending === 'pje') return firstKnown(/[aeiou]{2}m$|[lre]m$/.test(base) ? [base] : [`${base}p`, base])
  if (ending === 'kje') return firstKnown(base.endsWith('in') ? [`${base}g`, `${base}k`] : [`${base}k`])
  return firstKnown([base])
}

/** Plurals in -en, -n and -s; adjectives in -e; infinitives, which end as plurals do. */
function plural(word: string): string | undefined {
  if (word.endsWith('heden') && word.length > 7) return `${word.slice(0, -5)}heid`
  if (word.endsWith('en')) {
    const stem = word.slice(0, -2)
    return firstKnown([word.slice(0, -1), ...spellings(stem)])
  }
  // huis and advies end in -s by themselves: only endings that plurals have are taken off a word that stands alone.
  const isPlural = /(er|el|en|aar|eur|or|[aiouy])s$/.test(word) || !lexicon().has(word)
  if (word.endsWith('s') && !word.endsWith('ss') && isPlural && !isShortNoun(word))
    return firstKnown([word.slice(0, -1)])
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1)
    return firstKnown(spellings(stem).filter((form) => form.length >= 3))
  }
  return undefined
}

/** klus, laars: in so short a word the -s is its own. */
function isShortNoun(word: string): boolean {
  return word.length <= 5 && compoundTails().has(word)
}

/** gewerkt, geregeld, opgeknapt → the stem of the verb. */
function participle(word: string): string | undefined {
  const parts = /^(|af|aan|bij|door|in|mee|na|om|op|over|samen|toe|uit|voor|weg)ge(.{2,}?)(t|d|en)$/.exec(
    word,
  )
  // A noun may look like one: geluid, gewicht.
  if (!parts || compoundTails().has(word)) return undefined
  const [, prefix = '', stem = ''] = parts
  return firstKnown([
    ...spellings(stem).map((form) => `${prefix}${form}`),
    `${prefix}${stem}en`,
    ...spellings(stem),
  ])
}

/** werkt → werk, zoekt → zoek, leende → leen: only where the word is no word by itself. */
function conjugated(word: string): string | undefined {
  if (lexicon().has(word)) return undefined
  if (word.endsWith('t')) return firstKnown([word.slice(0, -1), `${word.slice(0, -1)}en`])
  const past = /^(.{3,}?)(te|de)n?$/.exec(word)
  return past ? firstKnown([past[1]!, `${past[1]}en`]) : undefined
}
