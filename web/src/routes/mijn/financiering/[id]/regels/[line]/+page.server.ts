import { dealVisibleTo } from '@b2c/hub/deals'
import { addLine, changeLine, readPlan, removePart } from '@b2c/hub/funding'
import { type Actor, type DealId, isId, newId, type PlanId, type PlanLineId } from '@b2c/hub/vocabulary'
import { error, redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { lineFrom, lineValues, mustPlan, partOf } from '#lib/server/funding.ts'
import { plainEuros } from '#lib/server/plain.ts'
import { text, to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    mustPlan(locals, url)
    const { plan, lines, may } = await readPlan(hub(), locals.actor, idOf<PlanId>(params.id))
    if (!may.change) error(403, { message: text('refusals.not_allowed') })
    const line = params.line === 'nieuw' ? null : partOf(lines, params.line)
    const deal = line ? null : await dealOf(locals.actor, url.searchParams.get('afspraak'))
    const isIncome = url.searchParams.get('kant') === 'inkomsten'
    return {
      plan: { id: plan.id, title: plan.title },
      formKey: newId(),
      revision: line?.revision,
      values: line
        ? lineValues(line)
        : {
            side: isIncome ? 'income' : 'cost',
            rhythm: isIncome ? 'yearly' : 'once',
            what: deal?.title.slice(0, 120) ?? '',
            amountCents: plainEuros(deal?.amountCents ?? null),
            fromYear: String(plan.fromYear),
            untilYear: '',
            note: '',
          },
    }
  })

/** The deal that is to be paid for, with what it costs. */
async function dealOf(actor: Actor, id: string | null) {
  return id && isId(id) ? dealVisibleTo(hub(), actor, id as DealId) : null
}

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const plan = idOf<PlanId>(params.id)
      const input = lineFrom(form)
      if (params.line === 'nieuw') await addLine(hub(), locals.actor, { plan, input })
      else {
        const line = idOf<PlanLineId>(params.line)
        const revision = Number(textOf(form, 'revision'))
        await changeLine(hub(), locals.actor, { plan, line, input, revision })
      }
      redirect(303, to(`/mijn/financiering/${plan}`))
    })
  },
  remove: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      const plan = idOf<PlanId>(params.id)
      const part = idOf<PlanLineId>(params.line)
      await removePart(hub(), locals.actor, { plan, part })
      redirect(303, to(`/mijn/financiering/${plan}?weg=${part}`))
    }),
}
