import type { Hub } from '#foundation'
import { firstLook } from '#screening'
import type { Actor } from '#vocabulary'
import type { Party } from './party.ts'
import { setHidden } from './party-store.ts'

/** A newcomer's party that has too many signs waits out of sight until a moderator has looked: see screening. */
// anyone: whoever calls this asked whether it may be placed.
export async function lookAtParty(hub: Hub, actor: Actor, party: Party): Promise<Party> {
  if (party.hiddenAt) return party
  const { id, name, summary, description, website } = party
  const signs = await firstLook(hub, actor, {
    thing: { kind: 'party', id, partyId: id },
    placed: { title: name, text: `${summary}\n${description}`, website },
  })
  if (!signs.length) return party
  const hiddenAt = hub.clock.now()
  await setHidden(hub, id, { at: hiddenAt, reason: '' })
  await hub.record(actor, 'party.held', party, { signs })
  return { ...party, hiddenAt }
}
