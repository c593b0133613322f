import { findPeople } from '@b2c/hub/people'
import { doing, hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { afterOf, choiceOf, pagesOf, steward } from '#lib/server/steward.ts'
import type { Actions, PageServerLoad } from './$types'

const shownOf = (url: URL) => choiceOf(url, 'toon', ['all', 'roles', 'blocked'])

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals, 'moderator')
    const shown = shownOf(url)
    const only = shown === 'all' ? undefined : shown
    const { rows, next } = await findPeople(hub(), actor, { only, after: afterOf(url) })
    return { people: rows, shown, pages: pagesOf(url, next) }
  })

export const actions: Actions = {
  /** Names and addresses of people stand in no address of a page: whoever looks for one sends a form. */
  search: async ({ request, locals }) => {
    const actor = steward(locals, 'moderator')
    const form = await request.formData()
    return doing(form, async () => {
      const text = textOf(form, 'q')
      const { rows, next } = await findPeople(hub(), actor, { text, after: textOf(form, 'na') || undefined })
      return { found: { people: rows, next, q: text } }
    })
  },
}
