import { makePlan, mayMakePlan } from '@b2c/hub/funding'
import { newId } from '@b2c/hub/vocabulary'
import { error, redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { mustPlan, needOptions, planFrom, wishOf } from '#lib/server/funding.ts'
import { text, to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

/** A loan seldom runs longer: who looks further ahead says so. */
const yearsAhead = 9

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    mustPlan(locals, url)
    if (!mayMakePlan(locals.actor)) error(403, { message: text('refusals.plan_only_for_initiatives') })
    const needs = await needOptions(locals.actor, null)
    const year = hub().clock.now().getFullYear()
    return {
      needs,
      formKey: newId(),
      values: {
        title: '',
        purpose: '',
        needId: '',
        fromYear: String(year),
        untilYear: String(year + yearsAhead),
      },
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const { id } = await makePlan(hub(), locals.actor, planFrom(form))
      const wish = wishOf(url)
      redirect(303, to(`/mijn/financiering/${id}${wish ? `/${wish.path}?${wish.query}` : ''}`))
    })
  },
}
