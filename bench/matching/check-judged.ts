import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds, legalForms, partyKinds, phases, themes } from '../../hub/vocabulary/terms.ts'

/**
 * Checks the judged set of needs and offers beside this file: form, codes, and that the judge never called a pair good that a hard
 * constraint rules out. Run: `node bench/matching/check-judged.ts`; exits with 1 and the faults, if any.
 */

type Range = { min: number | undefined; max: number | undefined }
type Offer = {
  id: string
  party: { name: string; kind: string }
  title: string
  description: string
  kind: string
  themes: string[]
  regions: string[]
  phases?: string[]
  legalForms?: string[]
  amountMin?: number
  amountMax?: number
  householdsMin?: number
  householdsMax?: number
  availableUntil?: string
}
type Need = {
  id: string
  initiative: { name: string; region: string; phase: string; legalForm: string; households: number }
  title: string
  description: string
  kind: string
  themes: string[]
  budget?: number
}

const provinceOf: Record<string, string> = {
  GM0014: 'PV20',
  GM0080: 'PV21',
  GM1900: 'PV21',
  GM0106: 'PV22',
  GM0114: 'PV22',
  GM0193: 'PV23',
  GM0153: 'PV23',
  GM0150: 'PV23',
  GM0034: 'PV24',
  GM0995: 'PV24',
  GM0202: 'PV25',
  GM0268: 'PV25',
  GM0200: 'PV25',
  GM0307: 'PV26',
  GM0344: 'PV26',
  GM0355: 'PV26',
  GM0342: 'PV26',
  GM0363: 'PV27',
  GM0392: 'PV27',
  GM0361: 'PV27',
  GM0599: 'PV28',
  GM0518: 'PV28',
  GM0503: 'PV28',
  GM0546: 'PV28',
  GM0687: 'PV29',
  GM0715: 'PV29',
  GM0772: 'PV30',
  GM0855: 'PV30',
  GM0758: 'PV30',
  GM0796: 'PV30',
  GM0935: 'PV31',
  GM0983: 'PV31',
}
const provinces = new Set(Object.values(provinceOf))

const folder = join(import.meta.dirname, 'judged')
const faults: string[] = []
const offers = new Map<string, Offer>()
const needs = new Map<string, Need>()

for (const offer of recordsOf<Offer>('offers.jsonl')) {
  if (offers.has(offer.id)) faults.push(`${offer.id} stands twice`)
  offers.set(offer.id, offer)
  checkOffer(offer)
}
for (const need of recordsOf<Need>('needs.jsonl')) {
  if (needs.has(need.id)) faults.push(`${need.id} stands twice`)
  needs.set(need.id, need)
  checkNeed(need)
}

const grades = [0, 0, 0, 0]
const judged = new Map<string, Map<string, number>>()
let excludedByConstraint = 0
const lines = readFileSync(join(folder, 'judgements.tsv'), 'utf8').split('\n')
for (const line of lines.filter((line) => line && !line.startsWith('need_id\t'))) checkJudgement(line)

const unmet: string[] = []
for (const need of needs.values()) {
  const own = [...(judged.get(need.id)?.values() ?? [])]
  if (own.length === 0) faults.push(`${need.id} is not judged`)
  else if (own.every((grade) => grade === 0)) unmet.push(need.id)
  const hardNegatives = own.filter((grade) => grade === 0).length
  if (hardNegatives < 5) faults.push(`${need.id} has only ${hardNegatives} hard negatives`)
}

report()

function recordsOf<T>(file: string): T[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  return lines.filter(Boolean).flatMap((line, at) => {
    try {
      return [JSON.parse(line) as T]
    } catch {
      faults.push(`${file}:${at + 1} is not JSON`)
      return []
    }
  })
}

function checkOffer(offer: Offer): void {
  const say = (fault: string) => faults.push(`${offer.id}: ${fault}`)
  if (!/^o\d{3}$/.test(offer.id)) say('strange id')
  onlyKeys(offer, say, [
    ...['id', 'party', 'title', 'description', 'kind', 'themes', 'regions', 'phases', 'legalForms'],
    ...['amountMin', 'amountMax', 'householdsMin', 'householdsMax', 'availableUntil'],
  ])
  if (!offer.party?.name || !offer.title || !offer.description) say('misses a text')
  oneOf(partyKinds, offer.party?.kind, 'party kind', say)
  checkSubject(offer, say)
  if (!Array.isArray(offer.regions) || offer.regions.length === 0) say('has no region')
  for (const region of offer.regions) if (region !== 'NL' && !isKnownRegion(region)) say(`region ${region}`)
  for (const phase of offer.phases ?? []) oneOf(phases, phase, 'phase', say)
  for (const form of offer.legalForms ?? []) oneOf(legalForms, form, 'legal form', say)
  if (offer.kind !== 'finance' && (offer.amountMin ?? offer.amountMax) !== undefined)
    say('amount of no finance')
  if (isReversed({ min: offer.amountMin, max: offer.amountMax })) say('amounts reversed')
  if (isReversed({ min: offer.householdsMin, max: offer.householdsMax })) say('households reversed')
  if (offer.availableUntil && !/^\d{4}-\d{2}-\d{2}$/.test(offer.availableUntil)) say('strange date')
}

function checkNeed(need: Need): void {
  const say = (fault: string) => faults.push(`${need.id}: ${fault}`)
  if (!/^n\d{3}$/.test(need.id)) say('strange id')
  onlyKeys(need, say, ['id', 'initiative', 'title', 'description', 'kind', 'themes', 'budget'])
  onlyKeys(need.initiative, say, ['name', 'region', 'phase', 'legalForm', 'households'])
  if (!need.initiative.name || !need.title || !need.description) say('misses a text')
  checkSubject(need, say)
  if (!isKnownRegion(need.initiative.region)) say(`region ${need.initiative.region}`)
  oneOf(phases, need.initiative.phase, 'phase', say)
  oneOf(legalForms, need.initiative.legalForm, 'legal form', say)
  if (!(need.initiative.households > 0)) say('has no households')
  if (need.budget !== undefined && !(need.budget > 0)) say('strange budget')
}

function checkJudgement(line: string): void {
  const [needId = '', offerId = '', gradeText = '', why = '', ...rest] = line.split('\t')
  const say = (fault: string) => faults.push(`${needId} ${offerId}: ${fault}`)
  const need = needs.get(needId)
  const offer = offers.get(offerId)
  const grade = Number(gradeText)
  if (!need || !offer) return void say('need or offer does not exist')
  if (!/^[0-3]$/.test(gradeText)) return void say(`grade ${gradeText}`)
  if (!why || rest.length > 0) say('no reason, or too many columns')
  const own = judged.get(needId) ?? new Map<string, number>()
  if (own.has(offerId)) say('judged twice')
  judged.set(needId, own.set(offerId, grade))
  grades[grade]! += 1
  const failed = failedConstraints(need, offer)
  if (grade > 0 && failed.length > 0) say(`grade ${grade} in spite of ${failed.join(', ')}`)
  if (grade === 0 && failed.length > 0) excludedByConstraint += 1
  const named = /^wrong (region|phase|legal form|size|amount)/.exec(why)?.[1]
  if (named && !failed.includes(named)) say(`called wrong ${named}, but it is not`)
  if (grade === 0 && !named && failed.length > 0)
    say(`fails ${failed.join(', ')}, which the reason does not say`)
}

/** Which hard constraints of the offer the need does not meet. */
function failedConstraints(need: Need, offer: Offer): string[] {
  const { region, phase, legalForm, households } = need.initiative
  const around = surroundings(region)
  const failed: string[] = []
  if (!offer.regions.some((code) => around.includes(code))) failed.push('region')
  if (offer.phases && !offer.phases.includes(phase)) failed.push('phase')
  if (offer.legalForms && !offer.legalForms.includes(legalForm)) failed.push('legal form')
  if (!isWithin(households, { min: offer.householdsMin, max: offer.householdsMax })) failed.push('size')
  const amounts = { min: offer.amountMin, max: offer.amountMax }
  if (offer.kind === 'finance' && need.budget !== undefined && !isWithin(need.budget, amounts)) {
    failed.push('amount')
  }
  return failed
}

/** The region itself and all that contain it, up to the country. */
function surroundings(region: string): string[] {
  const municipality = `GM${region.slice(2, 6)}`
  const district = region.startsWith('BU') ? [`WK${region.slice(2, 8)}`] : []
  return [region, ...district, municipality, provinceOf[municipality] ?? '', 'NL']
}

function isKnownRegion(code: string): boolean {
  if (code.startsWith('PV')) return provinces.has(code)
  return (
    /^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/.test(code) && `GM${code.slice(2, 6)}` in provinceOf
  )
}

function checkSubject(record: { kind: string; themes: string[] }, say: (fault: string) => void): void {
  oneOf(kinds, record.kind, 'kind', say)
  for (const theme of record.themes) oneOf(themes, theme, 'theme', say)
  if (record.themes.length < 1 || record.themes.length > 3) say(`${record.themes.length} themes`)
}

function oneOf(list: readonly string[], value: string, name: string, say: (fault: string) => void): void {
  if (!list.includes(value)) say(`${name} ${value}`)
}

function onlyKeys(record: object, say: (fault: string) => void, keys: string[]): void {
  for (const key of Object.keys(record)) if (!keys.includes(key)) say(`unknown field ${key}`)
}

function isWithin(value: number, { min = 0, max = Number.POSITIVE_INFINITY }: Range): boolean {
  return value >= min && value <= max
}

function isReversed({ min = 0, max = Number.POSITIVE_INFINITY }: Range): boolean {
  return min > max
}

function report(): void {
  const regional = [...offers.values()].filter((offer) => !offer.regions.includes('NL')).length
  const limited = [...offers.values()].filter((offer) =>
    ['phases', 'legalForms', 'amountMin', 'amountMax', 'householdsMin', 'householdsMax'].some(
      (key) => key in offer,
    ),
  ).length
  console.log(
    `${needs.size} needs, ${offers.size} offers (${regional} regional, ${limited} with other limits)`,
  )
  console.log(
    `${grades.reduce((a, b) => a + b)} judgements: ${grades.map((n, g) => `${n} of grade ${g}`).join(', ')}`,
  )
  console.log(
    `hard negatives ruled out by a constraint: ${excludedByConstraint}, by meaning: ${grades[0]! - excludedByConstraint}`,
  )
  console.log(`needs without a positive: ${unmet.join(', ') || 'none'}`)
  const needList = [...needs.values()]
  console.log(`kinds: ${counted(needList.map((need) => need.kind))}`)
  console.log(`themes: ${counted(needList.flatMap((need) => need.themes))}`)
  console.log(`phases: ${counted(needList.map((need) => need.initiative.phase))}`)
  console.log(`legal forms: ${counted(needList.map((need) => need.initiative.legalForm))}`)
  const municipalities = needList.map((need) => `GM${need.initiative.region.slice(2, 6)}`)
  const missing = Object.keys(provinceOf).filter((code) => !municipalities.includes(code))
  console.log(`municipalities without a need: ${missing.join(', ') || 'none'}`)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}

function counted(values: string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => `${value} ${count}`).join(', ')
}
