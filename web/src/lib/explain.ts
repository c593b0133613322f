import type { Match, Obstacle, ShownReason } from '@b2c/hub/matching'
import { resolveRegion } from '@b2c/hub/regions'
import { runningHub } from '@b2c/hub/running'
import type { Stone } from './design/Bridge.svelte'
import type { IconName } from './design/icons.ts'
import { date, either, euros, list, number } from './format.ts'
import { kindName, legalFormName, phaseName, themeName } from './names.ts'
import { text } from './text.ts'

const icons: Record<ShownReason['code'], IconName> = {
  words: 'words',
  concepts: 'concepts',
  kind: 'check',
  region: 'place',
  phase: 'clock',
  budget: 'finance',
  theme: 'open',
  'legal-form': 'permission',
  timing: 'clock',
}

/** What is too small a part of the sum to be worth a line. */
const leastShare = 0.03

/** A match in words: each reason as a sentence, the weightiest first, and what is still to be seen to. */
export async function explainMatch(match: {
  reasons: ShownReason[]
  missing: Match<unknown>['missing']
}): Promise<{ stones: Stone[]; missing: string[] }> {
  const sum = match.reasons.reduce((total, { weight }) => total + weight, 0)
  const stones: Stone[] = []
  for (const reason of match.reasons) {
    const share = reason.weight / sum
    const words = share < leastShare ? null : await sentenceOf(reason)
    if (words) stones.push({ icon: icons[reason.code], text: words, share })
  }
  return { stones: stones.slice(0, 5), missing: match.missing.map(obstacleText) }
}

async function sentenceOf(reason: ShownReason): Promise<string | null> {
  switch (reason.code) {
    case 'words':
      if (!reason.met.length) return null
      return text('design.reason_words', { words: list(pairs(reason.met, 3)) })
    case 'concepts':
      if (!reason.met.length) return null
      return text('design.reason_concepts', { words: list(pairs(reason.met, 2)) })
    case 'kind':
      return text(reason.isExact ? 'design.reason_kind' : 'design.reason_kind_near', {
        kind: kindName(reason.kind).toLowerCase(),
      })
    case 'region': {
      if (reason.region === 'NL') return text('design.reason_region_everywhere')
      const place = await resolveRegion(runningHub(), reason.region)
      return text('design.reason_region', { place: place?.name ?? '' })
    }
    case 'phase':
      return null
    case 'budget':
      return text('design.reason_budget')
    case 'theme':
      return text('design.reason_theme', {
        themes: list(reason.themes.map((theme) => themeName(theme).toLowerCase())),
      })
    case 'legal-form':
      return null
    case 'timing':
      return null
  }
}

/** The words that met: once where both sides say the same, both where they differ. */
function pairs(met: { need: string; offer: string }[], most: number): string[] {
  return met
    .slice(0, most)
    .map(({ need, offer }) =>
      need.toLowerCase() === offer.toLowerCase()
        ? `“${need.toLowerCase()}”`
        : `“${need.toLowerCase()}” – “${offer.toLowerCase()}”`,
    )
}

/** What is still needed, as a way forward. */
export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'region':
      return text('design.missing_region')
    case 'phase':
      return text('design.missing_phase', {
        phases: either(obstacle.phases.map((phase) => phaseName(phase).toLowerCase())),
      })
    case 'legal-form':
      return text('design.missing_legal_form', {
        forms: either(obstacle.legalForms.map((form) => legalFormName(form).toLowerCase())),
      })
    case 'households-min':
      return text('design.missing_households_min', { households: number(obstacle.households) })
    case 'households-max':
      return text('design.missing_households_max', { households: number(obstacle.households) })
    case 'amount-min':
      return text('design.missing_amount_min', { amount: euros(obstacle.amountCents) })
    case 'amount-max':
      return text('design.missing_amount_max', { amount: euros(obstacle.amountCents) })
    case 'capacity':
      return text('design.missing_capacity')
    case 'timing':
      return text('design.missing_timing', { day: date(obstacle.validUntil) })
  }
}
