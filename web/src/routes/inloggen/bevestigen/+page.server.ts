import { isOwnPath, signIn } from '@b2c/hub/people'
import { redirect } from '@sveltejs/kit'
import { setCookies } from '#lib/server/cookies.ts'
import { doing, hub } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

/** A mail scanner that opens the link uses nothing up: only the button signs in. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  return { token: url.searchParams.get('token') ?? '', next: url.searchParams.get('next') ?? '' }
}

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData()
    const next = textOf(form, 'next')
    const done = await doing(form, async () => {
      const { cookies: made } = await signIn(hub(), locals.actor, {
        token: textOf(form, 'token'),
        locale: locals.locale,
        headers: new Headers({ 'user-agent': request.headers.get('user-agent') ?? '' }),
      })
      setCookies(cookies, made)
      return null
    })
    if (done) return done
    redirect(303, isOwnPath(next) ? next : to('/mijn'))
  },
}
