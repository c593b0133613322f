import { chooseRhythms, findRhythms } from '@b2c/hub/notifications'
import { noticeKinds } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    return { email: locals.signedIn.person.email, rhythms: await findRhythms(hub(), locals.actor) }
  })

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await chooseRhythms(
        hub(),
        locals.actor,
        Object.fromEntries(noticeKinds.map((kind) => [kind, textOf(form, kind)])),
      )
      return { saved: true as const }
    })
  },
}
