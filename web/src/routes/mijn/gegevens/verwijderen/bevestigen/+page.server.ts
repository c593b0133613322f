import { signOut } from '@b2c/hub/people'
import { confirmErasure } from '@b2c/hub/privacy'
import { redirect } from '@sveltejs/kit'
import { setCookies } from '#lib/server/cookies.ts'
import { doing, hub } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

/** A mail scanner that opens the link erases nobody: only the button does. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  return { token: url.searchParams.get('token') ?? '', isDone: url.searchParams.has('klaar') }
}

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData()
    const refused = await doing(form, async () => {
      await confirmErasure(hub(), locals.actor, textOf(form, 'token'))
      return null
    })
    if (refused) return refused
    setCookies(cookies, await signOut(hub(), request.headers))
    redirect(303, to('/mijn/gegevens/verwijderen/bevestigen?klaar'))
  },
}
