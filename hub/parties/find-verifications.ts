import type { Hub } from '#foundation'
import { type Actor, allow, type PartyId } from '#vocabulary'
import { partyVisibleTo } from './load-party.ts'
import { mayJudgeParties, mayRunParty } from './party-policy.ts'
import { type Ground, groundsOf, type Verification, type VerificationStatus } from './verification.ts'
import { type QueuedVerification, selectVerifications, verificationsOf } from './verification-store.ts'

const pageSize = 25

/** What parties ask and were told, by state: those that wait with the longest waiting first. One query. */
export async function findVerifications(
  hub: Hub,
  actor: Actor,
  { status, after }: { status: VerificationStatus; after?: string },
): Promise<{ rows: QueuedVerification[]; next: string | null }> {
  allow(mayJudgeParties(actor))
  const rows = await selectVerifications(hub, { status, after: after ?? null, limit: pageSize + 1 })
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
}

/** What a party of one's own asked last and was told, and on which grounds it can ask. */
export async function findOwnVerification(
  hub: Hub,
  actor: Actor,
  id: PartyId,
): Promise<{ latest: Omit<Verification, 'note'> | null; grounds: readonly Ground[] }> {
  const party = await partyVisibleTo(hub, actor, id)
  allow(mayRunParty(actor, party))
  const [latest] = await verificationsOf(hub, id)
  const { note: _, ...told } = latest ?? { note: '' }
  return { latest: latest ? (told as Omit<Verification, 'note'>) : null, grounds: groundsOf[party.kind] }
}

/** Why a party was last told no, for the mail that tells it. Only the hub itself asks this. */
export async function findVerificationReason(hub: Hub, actor: Actor, id: PartyId): Promise<string> {
  allow(actor.isHub)
  const told = (await verificationsOf(hub, id)).find(({ reason }) => reason)
  return told?.reason ?? ''
}
