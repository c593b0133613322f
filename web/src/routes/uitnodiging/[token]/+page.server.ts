import { findInvitation, joinParty } from '@b2c/hub/parties'
import { actFor } from '@b2c/hub/people'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, setHeaders, url }) =>
  reading(async () => {
    setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
    const { invitation, party } = await findInvitation(hub(), locals.actor, params.token)
    return {
      party: party.name,
      role: invitation.role,
      isSignedIn: locals.signedIn !== null,
      here: url.pathname,
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      const partyId = await joinParty(hub(), locals.actor, params.token)
      if (locals.signedIn) await actFor(hub(), locals.signedIn, partyId)
      redirect(303, to('/mijn'))
    }),
}
