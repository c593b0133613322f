import type { Hub } from '#foundation'
import { type Actor, allow, type PartyId, type PersonId } from '#vocabulary'
import { partyVisibleTo } from './load-party.ts'
import type { Party } from './party.ts'
import { mayJudgeParties, mayJudgeParty } from './party-policy.ts'
import {
  type Member,
  type Membership,
  membershipsOf,
  membersOf,
  partyNamed,
  selectPartiesToJudge,
} from './party-store.ts'
import type { Verification } from './verification.ts'
import { verificationsOf } from './verification-store.ts'

export type PartiesToJudge = { text?: string; only?: 'hidden' | 'verified'; after?: string }

const pageSize = 25

/** Parties by name or number, also those that are hidden, the newest first. One query. */
export async function findPartiesToJudge(
  hub: Hub,
  actor: Actor,
  { text, only, after }: PartiesToJudge,
): Promise<{ rows: Party[]; next: PartyId | null }> {
  allow(mayJudgeParties(actor))
  const rows = await selectPartiesToJudge(hub, {
    text: text?.trim().slice(0, 120) || null,
    only: only ?? null,
    after: after ?? null,
    limit: pageSize + 1,
  })
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
}

/** A party with all that a moderator must know to judge it, and whether this one may. */
export async function findPartyToJudge(
  hub: Hub,
  actor: Actor,
  id: PartyId,
): Promise<{ party: Party; members: Member[]; verifications: Verification[]; mayJudge: boolean }> {
  allow(mayJudgeParties(actor))
  const party = await partyVisibleTo(hub, actor, id)
  const members = await membersOf(hub, id)
  const verifications = await verificationsOf(hub, id)
  return { party, members, verifications, mayJudge: mayJudgeParty(actor, members) }
}

/** A party by its whole name, or undefined. */
export async function findPartyNamed(hub: Hub, actor: Actor, name: string): Promise<Party | undefined> {
  allow(mayJudgeParties(actor))
  return partyNamed(hub, name)
}

/** The parties that someone belongs to, for whoever looks after people. */
export async function findMembershipsOf(hub: Hub, actor: Actor, personId: PersonId): Promise<Membership[]> {
  allow(mayJudgeParties(actor))
  return membershipsOf(hub, personId)
}
