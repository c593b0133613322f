import {
  findFinance,
  outlookOf,
  type PlanPartId,
  readPlan,
  removePlan,
  restorePart,
  warningsOf,
} from '@b2c/hub/funding'
import { needVisibleTo } from '@b2c/hub/needs'
import type { Actor, NeedId, PlanId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { mustPlan } from '#lib/server/funding.ts'
import { datesAhead, isLoan, loanView, sourceView, warningSaid, yearsSaid } from '#lib/server/funding-view.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    mustPlan(locals, url)
    const read = await readPlan(hub(), locals.actor, idOf<PlanId>(params.id))
    const { plan, lines, sources, removed, party, today, may } = read
    const careful = url.searchParams.has('voorzichtig')
    const outlook = outlookOf(read, { careful })
    const finance = outlook.gapCents > 0 ? await findFinance(hub(), locals.actor, plan) : null
    const gone = removed.find(({ id }) => id === url.searchParams.get('weg'))
    const nameOf = (part: (typeof removed)[number]) => ('what' in part ? part.what : part.name)
    return {
      plan: {
        id: plan.id,
        title: plan.title,
        purpose: plan.purpose,
        fromYear: plan.fromYear,
        untilYear: plan.untilYear,
      },
      party: party.name,
      today,
      careful,
      outlook,
      may,
      costs: lines.filter(({ rhythm }) => rhythm === 'once'),
      yearly: (['cost', 'income'] as const).map((side) => ({
        side,
        lines: lines.filter((line) => line.rhythm === 'yearly' && line.side === side),
      })),
      sources: sources.map((source) => sourceView(source, careful)),
      warnings: warningsOf(read, { careful, today }).map((warning) => ({
        href: warning.source && `/mijn/financiering/${plan.id}/bronnen/${warning.source.id}`,
        words: warningSaid(warning),
      })),
      yearsSaid: yearsSaid(outlook),
      loans: sources.filter(isLoan).map((source) => loanView(source, read)),
      dates: datesAhead(read).map(({ id, name, status, closesOn, lookedAfterBy }) => ({
        id,
        name,
        status,
        closesOn,
        person: lookedAfterBy?.name ?? null,
      })),
      finance,
      need: plan.needId ? await needOf(locals.actor, plan.needId) : null,
      gone: gone ? { id: gone.id, name: nameOf(gone) } : null,
      removed: removed.map((part) => ({ id: part.id, name: nameOf(part), amountCents: part.amountCents })),
    }
  })

async function needOf(actor: Actor, id: NeedId) {
  const { slug, title } = await needVisibleTo(hub(), actor, id)
  return { href: `/vragen/${slug}-${id}`, title }
}

export const actions: Actions = {
  restore: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const plan = idOf<PlanId>(params.id)
      await restorePart(hub(), locals.actor, { plan, part: textOf(form, 'part') as PlanPartId })
      redirect(303, to(`/mijn/financiering/${plan}`))
    })
  },
  remove: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await removePlan(hub(), locals.actor, idOf<PlanId>(params.id))
      redirect(303, to('/mijn/financiering'))
    }),
}
