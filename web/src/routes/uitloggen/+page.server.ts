import { isOwnPath, signOut } from '@b2c/hub/people'
import { redirect } from '@sveltejs/kit'
import { setCookies } from '#lib/server/cookies.ts'
import { hub } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = () => redirect(303, to('/'))

export const actions: Actions = {
  default: async ({ request, cookies }) => {
    const next = textOf(await request.formData(), 'next')
    setCookies(cookies, await signOut(hub(), request.headers))
    redirect(303, isOwnPath(next) ? next : to('/'))
  },
}
