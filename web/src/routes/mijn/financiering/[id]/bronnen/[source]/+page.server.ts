import {
  addSource,
  changeSource,
  outlookOf,
  proposeSource,
  readPlan,
  removePart,
  type SourceKind,
  sourceKinds,
  typeOf,
} from '@b2c/hub/funding'
import { isId, newId, type OfferId, type PlanId, type PlanSourceId } from '@b2c/hub/vocabulary'
import { error, redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import {
  dealOptions,
  mustPlan,
  partOf,
  sourceFrom,
  sourceTermFields,
  sourceValues,
} from '#lib/server/funding.ts'
import { text, to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    mustPlan(locals, url)
    const read = await readPlan(hub(), locals.actor, idOf<PlanId>(params.id))
    const { plan, sources, members, may } = read
    if (!may.change) error(403, { message: text('refusals.not_allowed') })
    const source = params.source === 'nieuw' ? null : partOf(sources, params.source)
    const offer = url.searchParams.get('aanbod')
    const outlook = outlookOf(read, { careful: false })
    const proposed =
      offer && isId(offer)
        ? await proposeSource(hub(), locals.actor, { offer: offer as OfferId, outlook })
        : null
    const deal = url.searchParams.get('afspraak')
    const kind: SourceKind =
      source?.kind ??
      proposed?.kind ??
      (deal ? 'deal' : (sourceKinds.find((one) => one === url.searchParams.get('soort')) ?? 'own'))
    const type = typeOf({ kind, deal: null })
    const bare = { kind, amountCents: null, closesOn: null, terms: {}, offerId: null }
    return {
      plan: { id: plan.id, title: plan.title },
      kind,
      isProposed: proposed !== null,
      revision: source?.revision,
      formKey: newId(),
      values: { ...sourceValues(source ?? proposed ?? bare), ...(deal && !source && { dealId: deal }) },
      terms: sourceTermFields(type),
      termsLegend: type ? text(`funding.source.terms_${type.replaceAll('-', '_')}`) : '',
      members: namedMembers(members, source?.lookedAfterBy ?? null),
      deals: source?.deal
        ? [{ value: source.deal.id as string, name: source.name }]
        : kind === 'deal'
          ? await dealOptions(locals.actor)
          : [],
    }
  })

/** Who left the initiative may go on looking after what they began. */
function namedMembers(members: { id: string; name: string }[], keeper: { id: string; name: string } | null) {
  const all = keeper && !members.some(({ id }) => id === keeper.id) ? [...members, keeper] : members
  return all.map(({ id, name }) => ({ value: id, name }))
}

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const plan = idOf<PlanId>(params.id)
      const input = sourceFrom(form)
      if (params.source === 'nieuw') await addSource(hub(), locals.actor, { plan, input })
      else {
        const source = idOf<PlanSourceId>(params.source)
        const revision = Number(textOf(form, 'revision'))
        await changeSource(hub(), locals.actor, { plan, source, input, revision })
      }
      redirect(303, to(`/mijn/financiering/${plan}`))
    })
  },
  remove: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      const plan = idOf<PlanId>(params.id)
      const part = idOf<PlanSourceId>(params.source)
      await removePart(hub(), locals.actor, { plan, part })
      redirect(303, to(`/mijn/financiering/${plan}?weg=${part}`))
    }),
}
