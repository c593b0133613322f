import { askToSignIn, isOwnPath } from '@b2c/hub/people'
import { redirect } from '@sveltejs/kit'
import { doing, hub } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const next = url.searchParams.get('next') ?? ''
  if (locals.signedIn) redirect(303, isOwnPath(next) ? next : to('/mijn'))
  return { next, hasOutbox: hub().settings.openOutbox }
}

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await askToSignIn(hub(), locals.actor, {
        input: { email: textOf(form, 'email') },
        next: textOf(form, 'next'),
        locale: locals.locale,
        caller: getClientAddress(),
      })
      return { sentTo: textOf(form, 'email').trim() }
    })
  },
}
