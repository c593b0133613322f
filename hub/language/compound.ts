import { lemmaOf } from './lemma.ts'
import { compoundTails, lexicon } from './lexicon.ts'

/** What looks like the first part of a compound and is a prefix, or too common to tell. */
const noHeads = new Set(
  'beg bes bep bek bet res ges bin sof ree len nen sen ing tex tweed be ge ver ont her aan af bij door in mee na om onder op over toe tot uit van voor weg met per pro re de het een den der als ander anders inter ex on mis oer aarts hoofd tegen terug samen neer heen vol mede wel al ze es eer ene ere ers tra pre sub con kon par per pol kar kan man mat sta sla eten'.split(
    ' ',
  ),
)
/** What ends many words and is no last part of a compound. */
const noTails = new Set(
  'ari aris eding eden heid lijk baar ing ingen schap isch ische atie aties iteit iteiten eren elen enen aren oren uren ster sters er ers erij de te ste tes den ten len nen sen gen ren ken pen men ven zen tie ties teit bare loos loze zame zaam achtig erig ling lingen nis ende ster rijk eling enis atief ment aal ette are sche scher ting ding ning king ring ling teren eert'.split(
    ' ',
  ),
)
/** Words of three letters that do end compounds. */
const shortTails = new Set(
  'bol ton dak bad bos bus bed bak tas net dag huis weg pad pas pot put zaal les kas bon lab fee pas gat hok kok kar les lid maf pen plan plas rit sap tap tip tuin vat vak vuur wal wet zee zon zorg afval hal app bar café raad net loket'
    .split(' ')
    .filter((word) => word.length === 3),
)

/** Words that look as if they could be taken apart, and cannot. */
const wholes = new Set(
  'verzekering baksteen bakstenen huishouden leverancier evenement stokroos transport reserveren'.split(' '),
)

/** What ends compounds, though the dictionary does not say so. */
const otherTails = new Set(
  'uur wagen snoei strip funding truck laars schoen stel tegel dienst houd'.split(' '),
)

const least = 3
/** A last part that is a compound of which no dictionary knows counts for less than one that people know. */
const unknownCost = 2
const kept = new Map<string, string[]>()
const mostKept = 200_000

/**
 * The parts of a compound, as lemmas, the first first: zonnepaneel → zon, paneel. A part that is a compound itself
 * is given whole and in its parts. Nothing for a word that is none.
 * @param word a folded lemma or word.
 */
export function partsOf(word: string): string[] {
  let parts = kept.get(word)
  if (!parts) {
    parts = word.length < 7 || wholes.has(word) ? [] : find(word)
    if (kept.size < mostKept) kept.set(word, parts)
  }
  return parts
}

function find(word: string): string[] {
  let best: { head: string; tail: string; value: number } | undefined
  for (let at = least; at <= word.length - least; at++) {
    const tail = word.slice(at)
    const tailLemma = asTail(tail)
    if (!tailLemma) continue
    const head = asHead(word.slice(0, at))
    if (!head) continue
    // Both parts long says more than one long and one short; a linking sound costs a little.
    const value =
      Math.min(head.word.length, tail.length) +
      0.35 * Math.max(head.word.length, tail.length) -
      head.cost -
      (lexicon().has(tail) ? 0 : unknownCost)
    if (!best || value >= best.value) best = { head: head.word, tail: tailLemma, value }
  }
  if (!best) return []
  const { head, tail } = best
  const headLemma = lemmaOf(head)
  return [...new Set([headLemma, ...inner(head), tail, ...inner(tail)])].filter((part) => part !== word)
}

/** A short word is hardly ever a compound itself. */
function inner(part: string): string[] {
  return part.length >= 9 ? partsOf(part) : []
}

function asTail(tail: string): string | null {
  if (noTails.has(tail) || (tail.length === 3 && !shortTails.has(tail))) return null
  if (endsCompounds(tail)) return lemmaOf(tail)
  // An agent (mantel-zorger) stands for what it does; a last part may be a compound that no dictionary has.
  if (tail.endsWith('er') && tail.length >= 6 && lexicon().has(tail.slice(0, -2))) return tail.slice(0, -2)
  if (tail.length >= 8 && partsOf(tail).length >= 2) return tail
  const lemma = lemmaOf(tail)
  return lemma !== tail && lemma.length >= 4 && endsCompounds(lemma) ? lemma : null
}

/** Three letters by the list above, longer words by the dictionary: *tuur* and *luit* end nothing, *besluit* is one word. */
function endsCompounds(word: string): boolean {
  return word.length === least ? lexicon().has(word) : compoundTails().has(word) || otherTails.has(word)
}

/** The first part, with or without the sound that links it: -s-, -e-, -en-, -n-. */
function asHead(head: string): { word: string; cost: number } | null {
  const forms: [string, number][] = []
  // dorps- is dorp; huis- is no hui.
  if (head.endsWith('s') && head.length >= 5) forms.push([head.slice(0, -1), 0])
  forms.push([head, 0])
  if (head.endsWith('en')) forms.push([head.slice(0, -2), 0.3], [lemmaOf(head), 0.3])
  if (head.endsWith('s')) forms.push([head.slice(0, -1), 0.4])
  if (head.endsWith('e')) forms.push([lemmaOf(head), 0.4], [head.slice(0, -1), 0.5])
  if (head.endsWith('n')) forms.push([head.slice(0, -1), 0.6])
  for (const [form, cost] of forms) {
    if (form.length < least || noHeads.has(form)) continue
    if (lexicon().has(form)) return { word: form, cost: form.length === 3 ? cost + 0.5 : cost }
  }
  return null
}
