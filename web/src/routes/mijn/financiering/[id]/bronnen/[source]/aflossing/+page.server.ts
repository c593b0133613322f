import { paymentsOf, readPlan } from '@b2c/hub/funding'
import { forgivenOf } from '@b2c/hub/offers'
import type { PlanId } from '@b2c/hub/vocabulary'
import { hub, idOf, reading } from '#lib/server/door.ts'
import { mustPlan, partOf } from '#lib/server/funding.ts'
import { isLoan, loanName } from '#lib/server/funding-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    mustPlan(locals, url)
    const { plan, sources, party, today } = await readPlan(hub(), locals.actor, idOf<PlanId>(params.id))
    const source = partOf(sources.filter(isLoan), params.source)
    return {
      plan: { id: plan.id, title: plan.title },
      party: party.name,
      today,
      name: source.name,
      line: loanName(source),
      amountCents: source.amountCents,
      startsOn: source.startsOn ?? `${plan.fromYear}-01-01`,
      forgivenCents: forgivenOf(source.terms, source.amountCents),
      payments: paymentsOf(source, plan),
    }
  })
