import { eventsOf } from '@b2c/hub/foundation'
import { mayMakePlan, sourceKindOf } from '@b2c/hub/funding'
import { findMatchesOfOffer, openMatch, refuseMatch, seeMatches } from '@b2c/hub/matching'
import { seeNotices } from '@b2c/hub/notifications'
import {
  actOnOffer,
  capacityLeft,
  offerActs,
  offerPermissions,
  offerVisibleTo,
  productTypeModules,
  removeOfferDraft,
} from '@b2c/hub/offers'
import { markOf, partyVisibleTo } from '@b2c/hub/parties'
import { findExperiences } from '@b2c/hub/reviews'
import { type NeedId, type OfferId, theHub } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { ask, contactOf } from '#lib/server/contact.ts'
import { doing, hub, idOf, keepForVisitors, reading, refusedForm } from '#lib/server/door.ts'
import { attachmentsOf } from '#lib/server/files.ts'
import { asksForFit, fitOf } from '#lib/server/fit.ts'
import { textOf } from '#lib/server/form-data.ts'
import { areaName, bridgesToNeeds } from '#lib/server/matches.ts'
import { noticeOf } from '#lib/server/moderation.ts'
import { forWhom, measure, termRows } from '#lib/server/offer-facts.ts'
import { referringTo, waitingReferrals } from '#lib/server/referrals.ts'
import { offerOf } from '#lib/server/schema-org.ts'
import { shareOf, shareOfHub, shownOffer } from '#lib/server/share.ts'
import { text, to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const { actor } = event.locals
    const id = idOf<OfferId>(event.params.slug)
    const offer = await offerVisibleTo(hub(), actor, id)
    if (event.params.slug !== `${offer.slug}-${offer.id}`)
      redirect(301, to(`/aanbod/${offer.slug}-${offer.id}`))
    const party = await partyVisibleTo(hub(), theHub, offer.partyId)
    const matches = await findMatchesOfOffer(hub(), actor, { id })
    if (event.request.method === 'GET') {
      // What someone asks for their own group is asked once.
      if (!asksForFit(event.url)) keepForVisitors(event)
      await seeMatches(hub(), actor, { side: 'offer', id })
      await openMatch(hub(), actor, id)
      if (event.locals.signedIn) await seeNotices(hub(), actor, { offerId: id })
    }
    const place = await areaName(offer.serviceArea)
    const isOwn = actor.party?.id === offer.partyId
    const module = offer.productType ? productTypeModules[offer.productType] : null
    return {
      offer: { ...offer, kind: offer.kind },
      place,
      forWhom: forWhom(offer, place),
      terms: termRows(offer),
      about: module ? text(module.aboutKey) : '',
      conditions: module
        ? module
            .conditions(offer.terms as never)
            .map(({ textKey, values }) =>
              text(
                textKey,
                Object.fromEntries(Object.entries(values).map(([name, value]) => [name, measure(value)])),
              ),
            )
        : [],
      fit: isOwn || offer.status !== 'published' ? null : await fitOf(offer, actor, event.url),
      left: capacityLeft(offer),
      party: {
        id: party.id,
        slug: party.slug,
        name: party.name,
        kind: party.kind,
        isExample: party.isExample,
        mark: markOf(party),
      },
      matches: await bridgesToNeeds(matches),
      may: offerPermissions(actor, offer),
      contact: isOwn ? null : await contactOf(event.locals, { offer: id }, party),
      referrals: await waitingReferrals(event, { offerId: id }),
      refer: referringTo(event.locals, { offer: id }, offer),
      path: event.url.pathname,
      experiences: await findExperiences(hub(), actor, { offerId: id }),
      attachments: await attachmentsOf(offer.attachmentIds),
      isOwn,
      /** Whether an initiative could put this money into a plan of its own. */
      isFunding: !isOwn && mayMakePlan(actor) && sourceKindOf(offer) !== null,
      notice: await noticeOf(
        event.locals,
        { kind: 'offer', id },
        { isOwn, title: offer.title, hiddenAt: offer.hiddenAt },
      ),
      history: isOwn ? await eventsOf(hub(), 'offer', id) : [],
      isNew: event.url.searchParams.has('nieuw'),
      canonical: `${hub().settings.origin}${to(`/aanbod/${offer.slug}-${offer.id}`)}`,
      structured: await offerOf(offer, party),
      share:
        offer.status === 'published' && !offer.hiddenAt
          ? shareOf(await shownOffer(offer, party), `/aanbod/${offer.slug}-${offer.id}`, offer.description)
          : shareOfHub(),
    }
  })

export const actions: Actions = {
  ask: async ({ request, locals, params }) =>
    ask(await request.formData(), locals, { offer: idOf<OfferId>(params.slug) }),
  act: async ({ request, locals, params }) => {
    const form = await request.formData()
    const act = offerActs.find((one) => one === textOf(form, 'act'))
    if (!act) return refusedForm(form, 422, 'not_a_choice')
    return doing(form, async () => {
      const offer = await actOnOffer(hub(), locals.actor, { id: idOf<OfferId>(params.slug), act })
      redirect(303, to(`/aanbod/${offer.slug}-${offer.id}`))
    })
  },
  remove: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await removeOfferDraft(hub(), locals.actor, idOf<OfferId>(params.slug))
      redirect(303, to('/mijn'))
    }),
  refuse: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await refuseMatch(hub(), locals.actor, {
        needId: textOf(form, 'need') as NeedId,
        offerId: textOf(form, 'offer') as OfferId,
        input: { reason: textOf(form, 'reason'), note: textOf(form, 'note') },
      })
      return { refused: true as const }
    })
  },
}
