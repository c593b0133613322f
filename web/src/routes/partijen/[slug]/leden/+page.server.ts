import { composeMail, sendMail } from '@b2c/hub/foundation'
import {
  changeRole,
  findMembers,
  inviteMember,
  partyPermissions,
  partyVisibleTo,
  removeMember,
  withdrawInvitation,
} from '@b2c/hub/parties'
import { loadPeople } from '@b2c/hub/people'
import { type MemberRole, memberRoles, type PartyId, type PersonId } from '@b2c/hub/vocabulary'
import { roleName } from '#lib/names.ts'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) =>
  reading(async () => {
    const id = idOf<PartyId>(params.slug)
    const party = await partyVisibleTo(hub(), locals.actor, id)
    const { members, invitations } = await findMembers(hub(), locals.actor, id)
    const people = await loadPeople(
      hub(),
      members.map(({ personId }) => personId),
    )
    return {
      party: { name: party.name, slug: party.slug, id: party.id },
      members: members.map(({ personId, role }) => ({
        id: personId,
        role,
        name: people.get(personId)?.name || people.get(personId)?.email || '',
        isSelf: personId === locals.actor.personId,
      })),
      invitations: invitations.map(({ id, email, role, expiresAt }) => ({ id, email, role, expiresAt })),
      mayRun: partyPermissions(locals.actor, party).run,
    }
  })

export const actions: Actions = {
  invite: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<PartyId>(params.slug)
      await hub().inTransaction(async (hub) => {
        const { invitation, token } = await inviteMember(hub, locals.actor, {
          id,
          input: { email: textOf(form, 'email'), role: textOf(form, 'role') },
        })
        const party = await partyVisibleTo(hub, locals.actor, id)
        const inviter = locals.signedIn?.person.name || locals.signedIn?.person.email || party.name
        const link = `${hub.settings.origin}${to(`/uitnodiging/${token}`)}`
        await sendMail(hub, {
          reasonKey: `invitation:${invitation.id}`,
          to: invitation.email,
          ...composeMail(
            locals.locale,
            'invitation',
            { inviter, party: party.name, role: roleName(invitation.role).toLowerCase() },
            link,
          ),
        })
      })
      return { invited: textOf(form, 'email') }
    })
  },
  withdraw: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await withdrawInvitation(hub(), locals.actor, {
        id: idOf<PartyId>(params.slug),
        invitationId: textOf(form, 'invitation'),
      })
      return { done: true as const }
    })
  },
  role: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const role = memberRoles.find((one) => one === textOf(form, 'role')) ?? ('member' as MemberRole)
      await changeRole(hub(), locals.actor, {
        id: idOf<PartyId>(params.slug),
        personId: textOf(form, 'person') as PersonId,
        role,
      })
      return { done: true as const }
    })
  },
  remove: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await removeMember(hub(), locals.actor, {
        id: idOf<PartyId>(params.slug),
        personId: textOf(form, 'person') as PersonId,
      })
      return { done: true as const }
    })
  },
}
