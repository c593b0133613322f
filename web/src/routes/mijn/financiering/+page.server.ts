import { findPlans, mayMakePlan } from '@b2c/hub/funding'
import { redirect } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { mustPlan, wishOf } from '#lib/server/funding.ts'
import { to } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    mustPlan(locals, url)
    const plans = await findPlans(hub(), locals.actor)
    const wish = wishOf(url)
    if (wish && mayMakePlan(locals.actor)) {
      const [only] = plans
      if (!only) redirect(303, to(`/mijn/financiering/nieuw?${wish.query}`))
      if (plans.length === 1)
        redirect(303, to(`/mijn/financiering/${only.plan.id}/${wish.path}?${wish.query}`))
    }
    return {
      isInitiative: locals.actor.party?.kind === 'initiative',
      mayMake: mayMakePlan(locals.actor),
      wish,
      plans: plans.map(({ plan: { id, title, fromYear, untilYear }, outlook }) => ({
        id,
        title,
        fromYear,
        untilYear,
        costsCents: outlook.costsCents,
        gapCents: outlook.gapCents,
      })),
    }
  })
