import { actOnDeal, type Deal, dealActs, readDeal } from '@b2c/hub/deals'
import { mayMakePlan, sourceKindOf } from '@b2c/hub/funding'
import { seeNotices } from '@b2c/hub/notifications'
import type { Actor, DealId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading, refusedForm } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { rowsOfTerms } from '#lib/server/proposals.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const id = idOf<DealId>(params.id)
    const { deal, giving, getting, consents, may } = await readDeal(hub(), locals.actor, id)
    await seeNotices(hub(), locals.actor, { dealId: id })
    const rows = rowsOfTerms(deal)
    return { deal, giving, getting, consents, may, rows, funding: fundingOf(locals.actor, deal) }
  })

/** As what a deal could stand in a plan: money that comes in, or, where it is not clear, also what has to be paid. */
function fundingOf(actor: Actor, deal: Deal): ('source' | 'cost')[] {
  if (!mayMakePlan(actor) || actor.party?.id !== deal.gettingPartyId || deal.amountCents === null) return []
  return sourceKindOf(deal) ? ['source'] : ['source', 'cost']
}

export const actions: Actions = {
  act: async ({ request, locals, params }) => {
    const form = await request.formData()
    const act = dealActs.find((one) => one === textOf(form, 'act'))
    if (!act) return refusedForm(form, 422, 'not_a_choice')
    return doing(form, async () => {
      await actOnDeal(hub(), locals.actor, {
        id: idOf<DealId>(params.id),
        act,
        input: { reason: textOf(form, 'reason') },
      })
      redirect(303, to(`/afspraken/${params.id}`))
    })
  },
}
