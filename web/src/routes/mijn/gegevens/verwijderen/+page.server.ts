import { actingFor, changeRole } from '@b2c/hub/parties'
import { askToErase, findObstacles } from '@b2c/hub/privacy'
import { type PartyId, type PersonId, Refusal } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    return {
      email: locals.signedIn.person.email,
      obstacles: await findObstacles(hub(), locals.actor),
      backupDays: hub().settings.backupDays,
    }
  })

export const actions: Actions = {
  ask: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const email = textOf(form, 'email')
      await askToErase(hub(), locals.actor, { input: { email }, locale: locals.locale })
      return { asked: email }
    })
  },
  handOver: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const { personId } = locals.actor
      const id = textOf(form, 'party') as PartyId
      const owner = personId && (await actingFor(hub(), personId, id))
      if (!owner) throw new Refusal('not-found', 'party_not_found')
      await changeRole(hub(), owner, { id, personId: textOf(form, 'heir') as PersonId, role: 'owner' })
      return { handedOver: true as const }
    })
  },
}
