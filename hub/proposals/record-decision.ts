import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { partyVisibleTo } from '#parties'
import { type Actor, type NeedId, newId, type PartyId, type PersonId, theHub } from '#vocabulary'
import type { Decision, Seen } from './decision.ts'
import { insertDecision } from './decision-store.ts'
import type { Proposal } from './proposal.ts'
import { proposalsForNeed } from './proposal-store.ts'

/** What lies before a party now: its need with what was last proposed for it, or the one proposal that is for none. */
export async function whatIsSeen(
  hub: Hub,
  about: { needId: NeedId } | { needId: null; proposal: Proposal; from: PartyId },
): Promise<Seen> {
  if (about.needId === null) {
    const { id, name } = await partyVisibleTo(hub, theHub, about.from)
    return { need: null, proposals: [asSeen({ ...about.proposal, party: { id, name } })] }
  }
  const { title, amountCents, quantity, unit, wantedBy } = await needVisibleTo(hub, theHub, about.needId)
  return {
    need: { title, amountCents, quantity, unit, wantedBy },
    proposals: (await proposalsForNeed(hub, about.needId)).map(asSeen),
  }
}

/** Puts on record what a party chose, or that it chose none. Why, and who was there, may follow. */
// anyone: follows from an answer to a proposal that the actor may give.
export async function recordDecision(
  hub: Hub,
  actor: Actor,
  {
    partyId,
    madeBy,
    ...made
  }: Pick<Decision, 'needId' | 'title' | 'chosenId' | 'seen'> & {
    partyId: PartyId
    madeBy: PersonId | null
  },
): Promise<Decision> {
  const now = hub.clock.now()
  const decision: Decision = {
    ...made,
    id: newId(),
    partyId,
    status: 'open',
    decidedOn: dayOf(now),
    why: '',
    members: [],
    others: '',
    madeBy,
    madeAt: now,
    completedBy: null,
    completedAt: null,
    revokedBy: null,
    revokedAt: null,
    revokedWhy: '',
  }
  await insertDecision(hub, decision)
  await hub.record(actor, 'decision.made', decision)
  return decision
}

function asSeen(proposal: Proposal & { party: { id: PartyId; name: string } }) {
  const { id, party, status, validUntil, termsHash } = proposal
  const { productType, terms, amountCents, quantity, unit, startsOn, endsOn, body } = proposal
  return {
    ...{ productType, terms, amountCents, quantity, unit, startsOn, endsOn, body },
    conditions: proposal.conditions,
    attachmentIds: proposal.attachmentIds,
    ...{ id, status, validUntil, termsHash },
    party: { id: party.id, name: party.name },
  }
}
