import { productTypeModules } from '#offers'
import type { SeenProposal } from './decision.ts'
import type { Proposal } from './proposal.ts'

/** What a need asks of a proposal. */
export type Asked = {
  amountCents: number | null
  quantity: number | null
  /** ISO date. */
  wantedBy: string | null
}

/** What a proposal does not bring of what is asked. Amounts in euro cents, days as ISO dates. */
export type Lack =
  | { what: 'amount'; shortCents: number }
  | { what: 'quantity'; short: number }
  | { what: 'wanted-by'; day: string | null }
  | { what: 'terms'; names: string[] }

/** In which respects a proposal falls short of what is asked, and which terms of its product type it leaves open. */
export function lacksOf(proposal: Proposal | SeenProposal, asked: Asked): Lack[] {
  const { amountCents, quantity, startsOn, endsOn } = proposal
  const lacks: Lack[] = []
  const shortCents = (asked.amountCents ?? 0) - (amountCents ?? 0)
  if (shortCents > 0) lacks.push({ what: 'amount', shortCents })
  const short = Math.round(((asked.quantity ?? 0) - (quantity ?? 0)) * 100) / 100
  if (short > 0) lacks.push({ what: 'quantity', short })
  const first = startsOn ?? endsOn
  if (asked.wantedBy !== null && (first === null || first > asked.wantedBy)) {
    lacks.push({ what: 'wanted-by', day: first })
  }
  const names = openTerms(proposal)
  if (names.length) lacks.push({ what: 'terms', names })
  return lacks
}

function openTerms({ productType, terms }: Proposal | SeenProposal): string[] {
  if (!productType) return []
  return productTypeModules[productType].fields
    .filter(({ name }) => terms[name] === undefined || terms[name] === null)
    .map(({ name }) => name)
}
