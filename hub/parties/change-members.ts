import { type Hub, tellLive } from '#foundation'
import { type Actor, allow, type MemberRole, type PartyId, type PersonId, Refusal } from '#vocabulary'
import { partyVisibleTo } from './load-party.ts'
import { leavesAnOwner, mayRunParty } from './party-policy.ts'
import { membersOf, removeMembership, saveMembership } from './party-store.ts'

/** Gives a member another role. A party keeps at least one owner. */
export async function changeRole(
  hub: Hub,
  actor: Actor,
  { id, personId, role }: { id: PartyId; personId: PersonId; role: MemberRole },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    allow(mayRunParty(actor, party))
    const members = await membersOf(hub, id, true)
    if (!members.some((member) => member.personId === personId))
      throw new Refusal('not-found', 'member_not_found')
    if (role !== 'owner' && !leavesAnOwner(members, personId)) throw new Refusal('conflict', 'last_owner')
    await saveMembership(hub, id, personId, role)
    await hub.record(actor, 'party.role-changed', party, { person: personId, role })
  })
}

/** Makes a person a member, or gives a member another role, without an invitation: only the hub itself may. */
export async function addMember(
  hub: Hub,
  actor: Actor,
  { id, personId, role }: { id: PartyId; personId: PersonId; role: MemberRole },
): Promise<void> {
  allow(actor.isHub)
  await hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    const earlier = (await membersOf(hub, id, true)).find((member) => member.personId === personId)
    if (earlier?.role === role) return
    await saveMembership(hub, id, personId, role)
    await hub.record(actor, earlier ? 'party.role-changed' : 'party.member-joined', party, {
      person: personId,
      role,
    })
  })
}

/** Ends a membership: an owner may end anyone's, and everyone their own. */
export async function removeMember(
  hub: Hub,
  actor: Actor,
  { id, personId }: { id: PartyId; personId: PersonId },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    allow(mayRunParty(actor, party) || (actor.party?.id === id && actor.personId === personId))
    const members = await membersOf(hub, id, true)
    if (!members.some((member) => member.personId === personId))
      throw new Refusal('not-found', 'member_not_found')
    if (!leavesAnOwner(members, personId)) throw new Refusal('conflict', 'last_owner')
    await removeMembership(hub, id, personId)
    await hub.record(actor, 'party.member-left', party, { person: personId })
    // What they have open is told nothing more.
    await tellLive(hub, `person:${personId}`)
  })
}
