import { createHash } from 'node:crypto'
import { actOnConversation } from '#conversations'
import type { Hub } from '#foundation'
import { actOnNeed, removeNeedDraft } from '#needs'
import { actOnOffer, removeOfferDraft } from '#offers'
import { changeRole, endParty } from '#parties'
import { loadPerson } from '#people'
import {
  type Actor,
  allow,
  type NeedId,
  type OfferId,
  type PartyId,
  type PersonId,
  theHub,
} from '#vocabulary'
import {
  emptyMailsThatName,
  erasedButHere,
  eraseMarks,
  goingOnWith,
  listingsOf,
  lockWhatIsLeft,
  partiesWithoutOwner,
} from './erasing-store.ts'
import { personalTables } from './inventory.ts'

/** Erases a person who has no part in anything any more. */
// anyone: only the hub itself calls this.
export async function erasePerson(hub: Hub, id: PersonId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    await lockWhatIsLeft(hub, id)
    await erase(hub, id)
  })
  await markErased(hub, id)
}

/**
 * Erases those who came back with a backup from before they were erased.
 * @returns how many there were.
 */
export async function eraseAgain(hub: Hub, actor: Actor): Promise<number> {
  allow(actor.isHub)
  const people = await erasedButHere(hub, await markedErased(hub))
  for (const id of people) await erasePerson(hub, id)
  return people.length
}

/**
 * Takes a person out of every table as the inventory says: rows that are theirs go, and what stays with a party loses
 * the name. A party that loses its last owner goes to who has been a member longest, or ends with its last member.
 * Within the transaction of who calls it.
 */
export async function erase(hub: Hub, id: PersonId): Promise<void> {
  const person = await loadPerson(hub, id)
  if (!person) return
  const left = await partiesWithoutOwner(hub, id)
  await emptyMailsThatName(hub, person)
  // The person goes last: what points to them is nameless or gone by then.
  for (const table of personalTables.toReversed()) await eraseMarks(hub, table, person)
  for (const { partyId, heir } of left) {
    if (heir) await changeRole(hub, theHub, { id: partyId, personId: heir, role: 'owner' })
    else await end(hub, partyId)
  }
  await hub.record(theHub, 'person.erased', { id: erasedMark(id) })
}

/** Ends a party that nobody is left of: what it asked, offered and talked about ends with it. */
async function end(hub: Hub, partyId: PartyId): Promise<void> {
  for (const { kind, id, isDraft } of await listingsOf(hub, partyId)) {
    if (kind === 'need') {
      if (isDraft) await removeNeedDraft(hub, theHub, id as NeedId)
      else await actOnNeed(hub, theHub, { id: id as NeedId, act: 'withdraw' })
    } else if (isDraft) await removeOfferDraft(hub, theHub, id as OfferId)
    else await actOnOffer(hub, theHub, { id: id as OfferId, act: 'withdraw' })
  }
  for (const id of await goingOnWith(hub, partyId)) {
    await actOnConversation(hub, theHub, { id, act: 'close' })
  }
  await endParty(hub, theHub, partyId)
}

/** By what the hub knows someone again that it has erased, and nothing else of them. */
function erasedMark(id: PersonId): string {
  return createHash('sha256').update(id).digest('hex')
}

const folder = 'erased'

/** A mark beside the database, too: it outlives a database that is lost and brought back from a backup. */
export async function markErased(hub: Hub, id: PersonId): Promise<void> {
  await hub.files.put(`${folder}/${erasedMark(id)}`, '-')
}

async function markedErased(hub: Hub): Promise<string[]> {
  const { objects } = await hub.files.listAll(folder)
  return [...objects].map(({ name }) => name)
}
