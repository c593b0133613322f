import { confirmVerification, findConfirmation } from '@b2c/hub/parties'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  event.setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
  // Once confirmed the link is used up, and the page says what happens next.
  if (event.url.searchParams.has('bevestigd')) return { confirmation: null }
  return reading(async () => ({
    confirmation: await findConfirmation(hub(), event.locals.actor, event.params.token),
  }))
}

export const actions: Actions = {
  default: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await confirmVerification(hub(), locals.actor, params.token)
      redirect(303, '?bevestigd')
    }),
}
