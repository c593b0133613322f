import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type JudgedOffer = {
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
}

export type JudgedNeed = {
  id: string
  initiative: { name: string; region: string; phase: string; legalForm: string; households: number }
  title: string
  description: string
  kind: string
  themes: string[]
  budget?: number
}

/** Needs and offers with what someone judged of them: see the README of a set. */
export type JudgedSet = {
  folder: string
  needs: JudgedNeed[]
  offers: JudgedOffer[]
  /** need → offer → grade 0–3. What is not listed is 0. */
  grades: Map<string, Map<string, number>>
}

export function readSet(folder: string): JudgedSet {
  for (const file of ['needs.jsonl', 'offers.jsonl', 'judgements.tsv']) {
    if (!existsSync(join(folder, file))) throw new Error(`There is no ${file} in ${folder}.`)
  }
  const lines = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
  const grades = new Map<string, Map<string, number>>()
  for (const line of lines('judgements.tsv')) {
    const [need, offer, grade] = line.split('\t')
    if (need === 'need_id' || !need || !offer) continue
    const of = grades.get(need) ?? new Map<string, number>()
    of.set(offer, Number(grade))
    grades.set(need, of)
  }
  return {
    folder,
    needs: lines('needs.jsonl').map((line) => JSON.parse(line)),
    offers: lines('offers.jsonl').map((line) => JSON.parse(line)),
    grades,
  }
}

/** Which hard constraints a pair fails, decided from the files alone, apart from the product's own rules. */
export function failsConstraint(
  need: JudgedNeed,
  offer: JudgedOffer,
  provinceOf: (code: string) => string | null,
): boolean {
  const { region, phase, legalForm, households } = need.initiative
  const municipality = region.startsWith('PV') ? null : `GM${region.slice(2, 6)}`
  const path = [region, 'NL', ...(region.startsWith('BU') ? [`WK${region.slice(2, 8)}`] : [])]
  if (municipality) path.push(municipality, provinceOf(municipality) ?? '')
  if (!offer.regions.some((code) => path.includes(code))) return true
  if (offer.phases?.length && !offer.phases.includes(phase)) return true
  if (offer.legalForms?.length && !offer.legalForms.includes(legalForm)) return true
  if (offer.householdsMin !== undefined && households < offer.householdsMin) return true
  if (offer.householdsMax !== undefined && households > offer.householdsMax) return true
  if (need.budget !== undefined && offer.kind === 'finance') {
    if (offer.amountMin !== undefined && need.budget < offer.amountMin) return true
    if (offer.amountMax !== undefined && need.budget > offer.amountMax) return true
  }
  return false
}
