import { checked } from '#fields'
import { composeMail, type Hub, sendMail } from '#foundation'
import { type Actor, allow, type PersonId, Refusal } from '#vocabulary'
import { blockForm } from './form.ts'
import { rolesOf } from './hub-role-store.ts'
import { mayBlock } from './people-policy.ts'
import { blockOf, deleteOtherSessions, loadPerson, setBlocked } from './people-store.ts'

/**
 * Keeps a person from signing in, for a reason that they are mailed: wherever they are signed in they are so no more,
 * and their tokens no longer work. Blocking them again keeps the first reason.
 * @param input the shape of `blockForm`.
 */
export async function blockPerson(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: PersonId; input: unknown },
): Promise<void> {
  const { reason } = checked(blockForm, input)
  await hub.inTransaction(async (hub) => {
    allow(mayBlock(actor, id, await rolesOf(hub, id)))
    const person = await loadPerson(hub, id, true)
    if (!person) throw new Refusal('not-found', 'person_not_found')
    if (await blockOf(hub, id)) return
    const now = hub.clock.now()
    await setBlocked(hub, id, { at: now, reason })
    await deleteOtherSessions(hub, id, null)
    await hub.record(actor, 'person.blocked', { id })
    await sendMail(hub, {
      reasonKey: `blocked:${id}:${now.toISOString()}`,
      to: person.email,
      ...composeMail(person.locale, 'blocked', { reason }, `${hub.settings.origin}/over`),
    })
  })
}

/** Lets a person who was blocked sign in again. */
export async function unblockPerson(hub: Hub, actor: Actor, id: PersonId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    allow(mayBlock(actor, id, await rolesOf(hub, id)))
    if (!(await loadPerson(hub, id, true)) || !(await blockOf(hub, id))) return
    await setBlocked(hub, id, null)
    await hub.record(actor, 'person.unblocked', { id })
  })
}

/** Signs a person out wherever they are signed in: for one who lost a device. */
export async function endSessionsOf(hub: Hub, actor: Actor, id: PersonId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    allow(mayBlock(actor, id, await rolesOf(hub, id)))
    await deleteOtherSessions(hub, id, null)
    await hub.record(actor, 'person.signed-out', { id })
  })
}
