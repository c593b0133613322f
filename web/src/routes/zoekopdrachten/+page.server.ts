import { removeSearch, saveSearch } from '@b2c/hub/searches'
import { redirect } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = () => redirect(303, to('/mijn'))

export const actions: Actions = {
  save: async ({ request, locals }) => {
    const form = await request.formData()
    await reading(() =>
      saveSearch(hub(), locals.actor, {
        list: textOf(form, 'list'),
        name: textOf(form, 'name'),
        query: textOf(form, 'query'),
      }),
    )
    redirect(303, to('/mijn'))
  },

  remove: async ({ request, locals }) => {
    const form = await request.formData()
    await reading(() => removeSearch(hub(), locals.actor, textOf(form, 'id')))
    redirect(303, to('/mijn'))
  },
}
