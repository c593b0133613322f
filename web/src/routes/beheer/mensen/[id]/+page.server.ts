import { findMembershipsOf } from '@b2c/hub/parties'
import { blockPerson, endSessionsOf, findPerson, giveRole, takeRole, unblockPerson } from '@b2c/hub/people'
import type { PersonId } from '@b2c/hub/vocabulary'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { steward } from '#lib/server/steward.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) =>
  reading(async () => {
    const actor = steward(locals, 'moderator')
    const id = idOf<PersonId>(params.id)
    const seen = await findPerson(hub(), actor, id)
    const memberships = await findMembershipsOf(hub(), actor, id)
    return {
      ...seen,
      memberships: memberships.map(({ party, role }) => ({ id: party.id, name: party.name, role })),
    }
  })

const saved = { saved: true as const }

export const actions: Actions = {
  give: async ({ request, locals, params }) => {
    const actor = steward(locals, 'administrator')
    const form = await request.formData()
    return doing(form, async () => {
      await giveRole(hub(), actor, { personId: params.id, role: textOf(form, 'role') })
      return saved
    })
  },
  take: async ({ request, locals, params }) => {
    const actor = steward(locals, 'administrator')
    const form = await request.formData()
    return doing(form, async () => {
      await takeRole(hub(), actor, { personId: params.id, role: textOf(form, 'role') })
      return saved
    })
  },
  block: async ({ request, locals, params }) => {
    const actor = steward(locals, 'moderator')
    const form = await request.formData()
    return doing(form, async () => {
      const input = { reason: textOf(form, 'reason') }
      await blockPerson(hub(), actor, { id: idOf<PersonId>(params.id), input })
      return saved
    })
  },
  unblock: async ({ request, locals, params }) => {
    const actor = steward(locals, 'moderator')
    return doing(await request.formData(), async () => {
      await unblockPerson(hub(), actor, idOf<PersonId>(params.id))
      return saved
    })
  },
  end: async ({ request, locals, params }) => {
    const actor = steward(locals, 'moderator')
    return doing(await request.formData(), async () => {
      await endSessionsOf(hub(), actor, idOf<PersonId>(params.id))
      return saved
    })
  },
}
