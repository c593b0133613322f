import { createHash, randomBytes } from 'node:crypto'
import { checked } from '#fields'
import { composeMail, type Hub, sendMail } from '#foundation'
import { attempt, loadPerson, mustLeaveAnAdministrator } from '#people'
import { type Actor, type Locale, newId, type PersonId, Refusal } from '#vocabulary'
import { erase, markErased } from './erase-person.ts'
import { lockWhatIsLeft, type Obstacle, obstaclesOf, requestedBy, saveRequest } from './erasing-store.ts'
import { erasureForm } from './form.ts'
import { requestDays } from './retention.ts'

const perDay = { name: 'erasure-mail', most: 5, seconds: 24 * 3600 }

/**
 * Parties that cannot do without the person who is signed in: their last owner, while there are other members or
 * deals that are not done. First they hand the party over.
 */
// anyone: one's own parties.
export async function findObstacles(hub: Hub, actor: Actor): Promise<Obstacle[]> {
  return obstaclesOf(hub, mustBeSomeone(actor))
}

/**
 * Mails a link to erase oneself with, which works for a day.
 * @param input the shape of `erasureForm`: one's own address, typed again.
 * @throws Refusal 'invalid' at `email` when it is another; 'conflict' while a party or the hub cannot do
 * without them.
 */
// anyone: oneself.
export async function askToErase(
  hub: Hub,
  actor: Actor,
  { input, locale }: { input: unknown; locale: Locale },
): Promise<void> {
  const personId = mustBeSomeone(actor)
  const form = checked(erasureForm, input)
  const person = await loadPerson(hub, personId)
  if (person?.email !== form.email) {
    throw new Refusal('invalid', 'form_invalid', { fields: [{ path: 'email', code: 'not_your_address' }] })
  }
  await attempt(hub, perDay, personId)
  const token = randomBytes(24).toString('base64url')
  await hub.inTransaction(async (hub) => {
    await mustBeFree(hub, personId)
    const now = hub.clock.now()
    await saveRequest(hub, personId, {
      tokenHash: hashOf(token),
      askedAt: now,
      expiresAt: new Date(now.getTime() + requestDays * 86_400_000),
    })
    const path = `${locale === 'en' ? '/en' : ''}/mijn/gegevens/verwijderen/bevestigen?token=${token}`
    await sendMail(hub, {
      reasonKey: `erasure:${newId()}`,
      to: person.email,
      ...composeMail(locale, 'erasure', {}, `${hub.settings.origin}${path}`),
    })
  })
}

/**
 * Erases the person who asked for it, by the token of the mailed link.
 * @throws Refusal 'not-found' when the link is unknown, used or older than a day; 'conflict' while a party cannot do
 * without them.
 */
// anyone: the token itself is the proof.
export async function confirmErasure(hub: Hub, _actor: Actor, token: string): Promise<void> {
  const erased = await hub.inTransaction(async (hub) => {
    const personId = await requestedBy(hub, hashOf(token))
    if (!personId) throw new Refusal('not-found', 'erasure_link_unknown')
    await lockWhatIsLeft(hub, personId)
    await mustBeFree(hub, personId)
    await erase(hub, personId)
    return personId
  })
  await markErased(hub, erased)
}

async function mustBeFree(hub: Hub, personId: PersonId): Promise<void> {
  await mustLeaveAnAdministrator(hub, personId)
  if ((await obstaclesOf(hub, personId)).length) throw new Refusal('conflict', 'hand_over_first')
}

function mustBeSomeone(actor: Actor): PersonId {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  return actor.personId
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
