import { changePlan, planPermissions, planVisibleTo } from '@b2c/hub/funding'
import type { PlanId } from '@b2c/hub/vocabulary'
import { error, redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { mustPlan, needOptions, planFrom, planValues } from '#lib/server/funding.ts'
import { text, to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    mustPlan(locals, url)
    const plan = await planVisibleTo(hub(), locals.actor, idOf<PlanId>(params.id))
    if (!planPermissions(locals.actor, plan).change) error(403, { message: text('refusals.not_allowed') })
    return {
      id: plan.id,
      title: plan.title,
      revision: plan.revision,
      needs: await needOptions(locals.actor, plan.needId),
      values: planValues(plan),
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<PlanId>(params.id)
      const revision = Number(textOf(form, 'revision'))
      await changePlan(hub(), locals.actor, { id, input: planFrom(form), revision })
      redirect(303, to(`/mijn/financiering/${id}`))
    })
  },
}
