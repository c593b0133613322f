import type { Hub } from '#foundation'
import { findEditors } from '#parties'
import { type NoticeKind, type PartyId, type PersonId, rhythms, theHub } from '#vocabulary'
import { type About, dueAt, type Told, usualRhythms } from './notice.ts'
import { insertNotices } from './notice-store.ts'

export type Telling = Omit<Told, 'count'> & {
  kind: NoticeKind
  about: About
  /** Why: nobody is told twice for one reason. */
  reasonKey: string
  /** Notices of one person with the same bundle are told in one line; without it, each in its own. */
  bundle?: string
}

/** Tells the people who act for a party. */
// anyone: only the hub itself calls this, for what follows from acts that were allowed.
export async function tellParty(hub: Hub, partyId: PartyId, telling: Telling): Promise<void> {
  await tellPeople(hub, await findEditors(hub, theHub, partyId), { ...telling, partyId })
}

/**
 * Tells people something, in the hub and by mail at the rhythm that each of them chose. Told again for the same reason
 * it changes nothing. One statement, however many they are.
 * @param partyId as whose member they hear it: whoever leaves it hears no more of it.
 */
// anyone: as for `tellParty`.
export async function tellPeople(
  hub: Hub,
  people: PersonId[],
  telling: Telling & { partyId?: PartyId },
): Promise<void> {
  if (!people.length) return
  await hub.inTransaction(
    async (hub) => {
      const now = hub.clock.now()
      const due = rhythms.map((rhythm) => ({ rhythm, at: dueAt(rhythm, now) }))
      const atOnce = await insertNotices(hub, people, {
        ...telling,
        bundle: telling.bundle ?? telling.reasonKey,
        usual: usualRhythms[telling.kind],
        due,
      })
      if (atOnce.length) await hub.enqueue([{ work: 'mail-notices', data: { people: atOnce } }])
    },
    { unseen: true },
  )
}
