import { closeCalendarFeed, findCalendarFeed, openCalendarFeed } from '@b2c/hub/calendars'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    return { feed: await findCalendarFeed(hub(), locals.actor) }
  })

export const actions: Actions = {
  open: async ({ request, locals }) =>
    doing(await request.formData(), async () => {
      const secret = await openCalendarFeed(hub(), locals.actor)
      return { address: `${hub().settings.origin}${to(`/afspraken/agenda/${secret}.ics`)}` }
    }),
  close: async ({ request, locals }) =>
    doing(await request.formData(), async () => {
      await closeCalendarFeed(hub(), locals.actor)
      redirect(303, to('/afspraken/agenda'))
    }),
}
