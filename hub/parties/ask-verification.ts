import { randomBytes } from 'node:crypto'
import { checked } from '#fields'
import type { Hub } from '#foundation'
import { attempt } from '#people'
import { type Actor, allow, newId, type PartyId, Refusal } from '#vocabulary'
import { askVerificationForm } from './form.ts'
import { hashOf } from './invite-member.ts'
import { partyVisibleTo } from './load-party.ts'
import type { Party } from './party.ts'
import { mayRunParty } from './party-policy.ts'
import { afterAct, type Ground, groundsOf, isOpenDomain, type Verification } from './verification.ts'
import {
  insertVerification,
  openVerification,
  saveVerification,
  verificationByToken,
} from './verification-store.ts'

const confirmDays = 7
const perParty = { name: 'ask-verification', most: 5, seconds: 86_400 }

/**
 * Asks the hub's people to look at who a party is. A government first confirms an address of its own, by a link.
 * @param input the shape of `askVerificationForm`.
 * @returns the question, and the token that the mail to that address must carry.
 */
export async function askVerification(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: PartyId; input: unknown },
): Promise<{ verification: Verification; token: string | null }> {
  const form = checked(askVerificationForm, input)
  return hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    allow(mayRunParty(actor, party))
    checkGround(party, form)
    if (await openVerification(hub, id)) throw new Refusal('conflict', 'verification_asked_already')
    await attempt(hub, perParty, id)
    const isByMail = form.ground === 'government-domain'
    const token = isByMail ? randomBytes(24).toString('base64url') : null
    const now = hub.clock.now()
    const verification: Verification = {
      id: newId(),
      partyId: id,
      ground: form.ground,
      status: isByMail ? 'unconfirmed' : 'asked',
      name: party.name,
      kvkNumber: party.kvkNumber,
      explanation: form.explanation,
      email: isByMail ? form.email : null,
      confirmBy: isByMail ? new Date(now.getTime() + confirmDays * 86_400_000) : null,
      confirmedAt: null,
      askedBy: actor.personId,
      askedAt: now,
      decidedBy: null,
      decidedAt: null,
      note: '',
      reason: '',
    }
    await insertVerification(hub, verification, token && hashOf(token))
    await hub.record(actor, 'party.verification-asked', party, { ground: form.ground })
    return { verification, token }
  })
}

function checkGround(party: Party, { ground, email }: { ground: Ground; email: string | null }): void {
  const refuse = (path: string, code: string) =>
    new Refusal('invalid', 'form_invalid', { fields: [{ path, code }] })
  if (party.isExample) throw new Refusal('conflict', 'example_is_nobody')
  if (party.verifiedAt) throw new Refusal('conflict', 'verified_already')
  if (!groundsOf[party.kind].includes(ground)) throw refuse('ground', 'not_a_choice')
  if (ground === 'kvk' && !party.kvkNumber) throw refuse('ground', 'kvk_number_first')
  if (ground !== 'government-domain') return
  if (!email) throw refuse('email', 'required')
  if (isOpenDomain(email)) throw refuse('email', 'not_a_government_domain')
}

/** Takes back a question that the hub's people did not answer yet. Taken back twice, it is taken back. */
export async function cancelVerification(hub: Hub, actor: Actor, id: PartyId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    allow(mayRunParty(actor, party))
    const open = await openVerification(hub, id)
    if (!open) return
    await saveVerification(hub, { ...afterAct('cancel', open), decidedAt: hub.clock.now() })
    await hub.record(actor, 'party.verification-cancelled', party)
  })
}

/**
 * What a mailed link confirms, for whoever holds its token.
 * @throws Refusal 'not-found' when it is unknown, used or too old.
 */
// anyone: the token itself is the permission.
export async function findConfirmation(
  hub: Hub,
  _actor: Actor,
  token: string,
): Promise<{ partyId: PartyId; name: string; email: string }> {
  const { partyId, name, email } = await unconfirmed(hub, token)
  return { partyId, name, email: email! }
}

/** Confirms that whoever reads the mail of this government stands behind the question. */
// anyone: the token itself is the permission.
export async function confirmVerification(hub: Hub, actor: Actor, token: string): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const { partyId } = await unconfirmed(hub, token)
    const open = await openVerification(hub, partyId)
    if (open?.status !== 'unconfirmed') throw new Refusal('not-found', 'link_unknown')
    const now = hub.clock.now()
    await saveVerification(hub, { ...afterAct('confirm', open), confirmedAt: now, askedAt: now })
    await hub.record(actor, 'party.verification-confirmed', { id: partyId })
  })
}

async function unconfirmed(hub: Hub, token: string): Promise<Verification> {
  const found = await verificationByToken(hub, hashOf(token))
  if (found?.status !== 'unconfirmed' || found.confirmBy! <= hub.clock.now()) {
    throw new Refusal('not-found', 'link_unknown')
  }
  return found
}
