import { findNotices, seeNotices } from '@b2c/hub/notifications'
import { redirect } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { withParameter } from '#lib/server/filters.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const after = url.searchParams.get('na') ?? undefined
    const { cards, next } = await findNotices(hub(), locals.actor, { locale: locals.locale, after })
    return {
      cards,
      next: next ? withParameter(url, 'na', next) : null,
      first: after ? withParameter(url, 'na', null) : null,
    }
  })

export const actions: Actions = {
  seen: async ({ locals }) => {
    await reading(() => seeNotices(hub(), locals.actor, 'all'))
    redirect(303, to('/meldingen'))
  },
}
