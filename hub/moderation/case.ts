import type { Sign } from '#screening'
import { type CaseId, type EventName, type PartyId, type PersonId, Refusal } from '#vocabulary'

/** What can be reported and decided about. */
export const thingKinds = ['need', 'offer', 'party', 'message', 'review', 'picture'] as const
export type ThingKind = (typeof thingKinds)[number]

/** One thing. Of a message its conversation and number, as `id:7`. */
export type ThingRef = { kind: ThingKind; id: string }

/** Why something is reported, and why a moderator decides as they do. */
export const caseReasons = ['scam', 'hateful', 'spam', 'private', 'misplaced', 'wrong', 'other'] as const
export type CaseReason = (typeof caseReasons)[number]

export const caseStatuses = [
  'open',
  'asked',
  'dismissed',
  'warned',
  'hidden',
  'suspended',
  'appealed',
  'upheld',
  'shown',
  'reversed',
  'ended',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

export type Case = {
  id: CaseId
  thing: ThingRef
  /** What the thing was called when it came in. */
  title: string
  /** Whose it is; null once that party is gone. */
  partyId: PartyId | null
  status: CaseStatus
  /** What the case keeps out of sight now. */
  hidesThing: boolean
  hidesParty: boolean
  /** The things on which a hidden picture stood. */
  stoodOn: { kind: 'need' | 'offer' | 'party'; id: string }[]
  /** ISO dates. */
  changeBy: string | null
  suspendedUntil: string | null
  /** The signs for which a first look held it. */
  signs: Sign[]
  reports: number
  urgency: number
  openedAt: Date
  lastReportedAt: Date | null
  /** When its party last changed it, after it came in. */
  changedAt: Date | null
  claimedBy: PersonId | null
  claimedAt: Date | null
}

export const caseActs = [
  'dismiss',
  'ask',
  'warn',
  'hide',
  'suspend',
  'change',
  'lapse',
  'show',
  'end',
  'appeal',
  'uphold',
  'reverse',
] as const
export type CaseAct = (typeof caseActs)[number]

/** What an act does to what visitors see: `show` undoes all that the case keeps out of sight. */
type Effect = 'keep' | 'hide' | 'suspend' | 'show'

/** The life of a case: from which states each act may be done, where it leads, who does it, and what visitors see of it. */
export const caseLife: Record<
  CaseAct,
  {
    from: readonly CaseStatus[]
    to: CaseStatus
    by: 'moderator' | 'another' | 'party' | 'clock'
    effect: Effect
  }
> = {
  dismiss: { from: ['open', 'asked'], to: 'dismissed', by: 'moderator', effect: 'show' },
  ask: { from: ['open'], to: 'asked', by: 'moderator', effect: 'keep' },
  warn: { from: ['open', 'asked'], to: 'warned', by: 'moderator', effect: 'show' },
  hide: { from: ['open', 'asked'], to: 'hidden', by: 'moderator', effect: 'hide' },
  suspend: { from: ['open', 'asked'], to: 'suspended', by: 'moderator', effect: 'suspend' },
  change: { from: ['asked', 'hidden'], to: 'open', by: 'party', effect: 'keep' },
  lapse: { from: ['asked'], to: 'hidden', by: 'clock', effect: 'hide' },
  show: { from: ['hidden', 'suspended', 'upheld'], to: 'shown', by: 'moderator', effect: 'show' },
  end: { from: ['suspended', 'upheld'], to: 'ended', by: 'clock', effect: 'show' },
  appeal: { from: ['hidden', 'warned', 'suspended'], to: 'appealed', by: 'party', effect: 'keep' },
  uphold: { from: ['appealed'], to: 'upheld', by: 'another', effect: 'keep' },
  reverse: { from: ['appealed'], to: 'reversed', by: 'another', effect: 'show' },
}

/** What happened, as it stands in the record. */
export const eventOf: Record<CaseAct, EventName> = {
  dismiss: 'case.dismissed',
  ask: 'case.change-asked',
  warn: 'case.warned',
  hide: 'case.hidden',
  suspend: 'case.suspended',
  change: 'case.changed',
  lapse: 'case.lapsed',
  show: 'case.shown',
  end: 'case.ended',
  appeal: 'case.appealed',
  uphold: 'case.upheld',
  reverse: 'case.reversed',
}

/** What a moderator decides when something came in, or later. */
export const decisions = ['dismiss', 'ask', 'warn', 'hide', 'suspend', 'show', 'uphold', 'reverse'] as const
export type Decision = (typeof decisions)[number]

/** What went against a party: it is told why, in words. */
export const needsWords: ReadonlySet<CaseAct> = new Set([
  'ask',
  'warn',
  'hide',
  'suspend',
  'uphold',
  'reverse',
])
export const needsReason: ReadonlySet<CaseAct> = new Set(['ask', 'warn', 'hide', 'suspend'])

/** What a party cannot change cannot be asked to change; a party is suspended and never hidden without a term. */
export function isFor(act: CaseAct, kind: ThingKind): boolean {
  if (act === 'ask') return kind === 'need' || kind === 'offer' || kind === 'party'
  return act !== 'hide' || kind !== 'party'
}

/** Whether an act fits the state and the thing of a case. */
export function isPossible(act: CaseAct, { status, thing }: Pick<Case, 'status' | 'thing'>): boolean {
  return caseLife[act].from.includes(status) && isFor(act, thing.kind)
}

export type Terms = { changeBy?: string | null; suspendedUntil?: string | null }

/**
 * A case after an act. What it keeps out of sight is told by `hidesThing` and `hidesParty`.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export function after(act: CaseAct, one: Case, { changeBy = null, suspendedUntil = null }: Terms = {}): Case {
  if (!isPossible(act, one)) throw new Refusal('conflict', 'case_decided_already')
  const { to, effect } = caseLife[act]
  const next: Case = { ...one, status: to }
  if (effect === 'hide') next.hidesThing = true
  if (effect === 'suspend') Object.assign(next, { hidesParty: true, suspendedUntil })
  if (effect === 'show') Object.assign(next, { hidesThing: false, hidesParty: false, suspendedUntil: null })
  next.changeBy = act === 'ask' ? changeBy : null
  next.claimedBy = null
  next.claimedAt = null
  return next
}

/** How long a claim keeps others from deciding: whoever left it lying loses it. */
export const claimMinutes = 60

export function isClaimedByOther({ claimedBy, claimedAt }: Case, personId: PersonId, now: Date): boolean {
  return (
    claimedBy !== null &&
    claimedBy !== personId &&
    now.getTime() - (claimedAt?.getTime() ?? 0) < claimMinutes * 60_000
  )
}

/** For so many days after a decision its party can appeal. */
export const appealDays = 30

/** How heavily each reason weighs, for who comes first. */
export const reasonWeights: Readonly<Record<CaseReason, number>> = {
  private: 4,
  scam: 3,
  hateful: 3,
  spam: 2,
  misplaced: 1,
  wrong: 1,
  other: 1,
}
export const weightOfWaiting = 3
const mostForReporters = 5

/**
 * What comes first: the weightiest reason, one more for each further reporter up to five, and three more where someone
 * waits for an answer.
 */
export function urgencyOf(reasons: readonly CaseReason[], someoneWaits: boolean): number {
  const weightiest = Math.max(0, ...reasons.map((reason) => reasonWeights[reason]))
  const further = Math.min(Math.max(0, reasons.length - 1), mostForReporters)
  return weightiest + further + (someoneWaits ? weightOfWaiting : 0)
}
