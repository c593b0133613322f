import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, allow, newId, type PartyId, Refusal } from '#vocabulary'
import { judgeVerificationForm, withdrawVerificationForm } from './form.ts'
import { partyVisibleTo } from './load-party.ts'
import type { Party } from './party.ts'
import { mayJudgeParties, mayJudgeParty } from './party-policy.ts'
import { membersOf } from './party-store.ts'
import { afterAct, factsOf, groundsOf, type Verification } from './verification.ts'
import { insertVerification, loadVerification, markParty, saveVerification } from './verification-store.ts'

/**
 * Says that a party is who it says it is, or why that cannot be said.
 * @param input the shape of `judgeVerificationForm`: with what was looked at, so that nobody vouches for what changed
 * meanwhile.
 */
export async function judgeVerification(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: string; input: unknown },
): Promise<void> {
  allow(mayJudgeParties(actor))
  const form = checked(judgeVerificationForm, input)
  await hub.inTransaction(async (hub) => {
    const { party, verification } = await lockedVerification(hub, actor, id)
    if (form.facts !== factsOf(verification)) throw new Refusal('conflict', 'changed_meanwhile')
    const now = hub.clock.now()
    const decided = { decidedBy: actor.personId, decidedAt: now, note: form.note }
    if (form.act === 'refuse') {
      await saveVerification(hub, { ...afterAct('refuse', verification), ...decided, reason: form.reason })
      await hub.record(actor, 'party.verification-refused', party)
      return
    }
    const granted = { ...afterAct('grant', verification), ...decided, ground: form.ground }
    checkGround(party, granted)
    await saveVerification(hub, granted)
    await markParty(hub, party.id, { at: now, ground: form.ground })
    await hub.record(actor, 'party.verified', party, { ground: form.ground })
  })
}

function checkGround({ kind }: Party, { ground, kvkNumber, confirmedAt }: Verification): void {
  const isFit =
    groundsOf[kind].includes(ground) &&
    (ground !== 'kvk' || kvkNumber !== null) &&
    (ground !== 'government-domain' || confirmedAt !== null)
  if (!isFit) {
    throw new Refusal('invalid', 'form_invalid', {
      fields: [{ path: 'ground', code: 'ground_does_not_hold' }],
    })
  }
}

/**
 * Takes a verification back, for a reason that the party reads.
 * @param input the shape of `withdrawVerificationForm`.
 */
export async function withdrawVerification(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: string; input: unknown },
): Promise<void> {
  allow(mayJudgeParties(actor))
  const { reason } = checked(withdrawVerificationForm, input)
  await hub.inTransaction(async (hub) => {
    const { party, verification } = await lockedVerification(hub, actor, id)
    const withdrawn = afterAct('withdraw', verification)
    await saveVerification(hub, {
      ...withdrawn,
      reason,
      decidedBy: actor.personId,
      decidedAt: hub.clock.now(),
    })
    await markParty(hub, party.id, null)
    await hub.record(actor, 'party.verification-withdrawn', party)
  })
}

/** The party is locked before what is asked of it, in the order in which a change of the party locks them. */
async function lockedVerification(
  hub: Hub,
  actor: Actor,
  id: string,
): Promise<{ party: Party; verification: Verification }> {
  const found = await loadVerification(hub, id)
  if (!found) throw new Refusal('not-found', 'verification_not_found')
  const party = await partyVisibleTo(hub, actor, found.partyId, true)
  allow(mayJudgeParty(actor, await membersOf(hub, party.id)), 'own_party')
  const verification = (await loadVerification(hub, id, true))!
  return { party, verification }
}

/** Shows on an invented party what a verified one looks like: only the hub itself may. */
export async function verifyExample(hub: Hub, actor: Actor, id: PartyId): Promise<void> {
  allow(actor.isHub)
  await hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    if (!party.isExample || party.verifiedAt) return
    const now = hub.clock.now()
    await insertVerification(
      hub,
      {
        id: newId(),
        partyId: id,
        ground: 'example',
        status: 'granted',
        name: party.name,
        kvkNumber: party.kvkNumber,
        explanation: '',
        email: null,
        confirmBy: null,
        confirmedAt: null,
        askedBy: null,
        askedAt: now,
        decidedBy: null,
        decidedAt: now,
        note: '',
        reason: '',
      },
      null,
    )
    await markParty(hub, id, { at: now, ground: 'example' })
    await hub.record(actor, 'party.verified', party, { ground: 'example' })
  })
}
