import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, type NoticeKind, noticeKinds, type PersonId, Refusal, type Rhythm } from '#vocabulary'
import { rhythmsForm } from './form.ts'
import { dueAt, usualRhythms } from './notice.ts'
import { insertRhythms, lockPerson, rhythmsOf } from './notice-store.ts'

/** How often a person is mailed about each kind of notice. */
// anyone: one's own.
export async function findRhythms(hub: Hub, actor: Actor): Promise<Record<NoticeKind, Rhythm>> {
  const chosen = await rhythmsOf(hub, mustBeSomeone(actor))
  return { ...usualRhythms, ...Object.fromEntries(chosen) }
}

/**
 * Chooses how often one is mailed about each kind of notice. What waits goes by it, too.
 * @param input the shape of `rhythmsForm`.
 */
// anyone: one's own.
export async function chooseRhythms(hub: Hub, actor: Actor, input: unknown): Promise<void> {
  mustBeSomeone(actor)
  const form = checked(rhythmsForm, input)
  await saveRhythms(
    hub,
    actor,
    noticeKinds.map((kind) => ({ kind, rhythm: form[kind] })),
  )
}

/** Keeps what a person chose, once the mails that are made for them now are done. */
// anyone: one's own; of whoever unsubscribes the token is the proof.
export async function saveRhythms(
  hub: Hub,
  actor: Actor,
  chosen: { kind: NoticeKind; rhythm: Rhythm }[],
): Promise<void> {
  await hub.inTransaction(
    async (hub) => {
      const id = actor.personId!
      if (!chosen.length || !(await lockPerson(hub, id))) return
      const now = hub.clock.now()
      await insertRhythms(
        hub,
        id,
        chosen.map(({ kind, rhythm }) => ({ kind, rhythm, due: dueAt(rhythm, now) })),
      )
      await hub.record(
        actor,
        'person.rhythms-chosen',
        { id },
        Object.fromEntries(chosen.map(({ kind, rhythm }) => [kind, rhythm])),
      )
    },
    { unseen: true },
  )
}

/** Notices are a person's own, never of a token. */
export function mustBeSomeone(actor: Actor): PersonId {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  return actor.personId
}
