import { isOwnPath } from '@b2c/hub/people'
import { redirect } from '@sveltejs/kit'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = () => redirect(303, to('/'))

export const actions: Actions = {
  /** Light, dark, or as the device has it. */
  default: async ({ request, cookies }) => {
    const form = await request.formData()
    const theme = textOf(form, 'theme')
    if (theme === 'light' || theme === 'dark') {
      cookies.set('theme', theme, { path: '/', maxAge: 365 * 86_400, httpOnly: true, sameSite: 'lax' })
    } else cookies.delete('theme', { path: '/' })
    const next = textOf(form, 'next')
    redirect(303, isOwnPath(next) ? next : to('/'))
  },
}
