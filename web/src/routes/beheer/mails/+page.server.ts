import { findMails, retryMail } from '@b2c/hub/stewardship'
import { doing, hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { afterOf, choiceOf, pagesOf, steward } from '#lib/server/steward.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals, 'administrator')
    const shown = choiceOf(url, 'toon', ['waiting', 'failed', 'sent'])
    const { rows, next } = await findMails(hub(), actor, { state: shown, after: afterOf(url) })
    return { rows, shown, pages: pagesOf(url, next), hasServer: hub().settings.smtpUrl !== null }
  })

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const actor = steward(locals, 'administrator')
    const form = await request.formData()
    return doing(form, async () => {
      await retryMail(hub(), actor, textOf(form, 'mail'))
      return { retried: true as const }
    })
  },
}
