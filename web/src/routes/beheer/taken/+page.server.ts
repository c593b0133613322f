import { findJobs, retryJob } from '@b2c/hub/stewardship'
import { doing, hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { afterOf, choiceOf, pagesOf, steward } from '#lib/server/steward.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals, 'administrator')
    const shown = choiceOf(url, 'toon', ['failed', 'waiting', 'running'])
    const { rows, next } = await findJobs(hub(), actor, { state: shown, after: afterOf(url) })
    return { rows, shown, pages: pagesOf(url, next) }
  })

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const actor = steward(locals, 'administrator')
    const form = await request.formData()
    return doing(form, async () => {
      await retryJob(hub(), actor, textOf(form, 'job'))
      return { retried: true as const }
    })
  },
}
