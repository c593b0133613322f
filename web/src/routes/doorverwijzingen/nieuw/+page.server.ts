import { findNeeds, type Need, needVisibleTo } from '@b2c/hub/needs'
import { findOffers, type Offer, offerVisibleTo } from '@b2c/hub/offers'
import { type Party, partyVisibleTo } from '@b2c/hub/parties'
import { findPartiesToPoint, mayPoint, mayRefer, sendReferral } from '@b2c/hub/referrals'
import {
  type Actor,
  allow,
  type NeedId,
  type OfferId,
  type PartyId,
  Refusal,
  visitor,
} from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { orNull, textOf } from '#lib/server/form-data.ts'
import { placeName } from '#lib/server/matches.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname + url.search)}`))
    const { actor } = locals
    allow(mayRefer(actor))
    const { need, offer } = await subjectOf(url)
    const chosen = url.searchParams.get('partij')
    const text = (url.searchParams.get('zoek') ?? '').slice(0, 120)
    const common = {
      need: need && { id: need.id, slug: need.slug, title: need.title },
      offer: offer && { id: offer.id, slug: offer.slug, title: offer.title },
      query: new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/'))).toString(),
      text,
    }
    if (need && offer) return { ...common, step: 'write' as const, ...(await bothSides(actor, need, offer)) }
    const pointsTo = offer ? ('offer' as const) : ('need' as const)
    const otherPartyId = (offer ?? need)!.partyId
    if (chosen) {
      const party = await partyVisibleTo(hub(), visitor, chosen as PartyId)
      allow(mayPoint(actor, { toPartyId: party.id, otherPartyId }), 'referral_to_own')
      return {
        ...common,
        step: 'write' as const,
        people: [{ pointsTo, name: party.name }],
        own: await ownOf(party, pointsTo),
      }
    }
    const { near, elsewhere, isMore } = await findPartiesToPoint(hub(), actor, {
      pointsTo,
      otherPartyId,
      text,
    })
    return {
      ...common,
      step: 'choose' as const,
      pointsTo,
      near: await Promise.all(near.map(shownParty)),
      elsewhere: await Promise.all(elsewhere.map(shownParty)),
      isMore,
    }
  })

/** What others are pointed to, or both sides of a match. */
async function subjectOf(url: URL): Promise<{ need: Need | null; offer: Offer | null }> {
  const needId = url.searchParams.get('vraag')
  const offerId = url.searchParams.get('aanbod')
  if (!needId && !offerId) throw new Refusal('not-found', 'not_found')
  return {
    need: needId ? await needVisibleTo(hub(), visitor, needId as NeedId) : null,
    offer: offerId ? await offerVisibleTo(hub(), visitor, offerId as OfferId) : null,
  }
}

/** Of a match either side can be pointed to the other. */
async function bothSides(actor: Actor, need: Need, offer: Offer) {
  const [initiative, supplier] = [need.partyId, offer.partyId]
  const people = [
    { pointsTo: 'offer' as const, toPartyId: initiative, otherPartyId: supplier },
    { pointsTo: 'need' as const, toPartyId: supplier, otherPartyId: initiative },
  ].filter((pair) => mayPoint(actor, pair))
  allow(people.length > 0, 'referral_to_own')
  return {
    people: await Promise.all(
      people.map(async ({ pointsTo, toPartyId }) => ({
        pointsTo,
        name: (await partyVisibleTo(hub(), visitor, toPartyId)).name,
      })),
    ),
    own: [],
  }
}

/** What of the party that is pointed may go with it. */
async function ownOf({ id }: Party, pointsTo: 'offer' | 'need') {
  const query = { partyId: id, limit: 100 }
  const { cards } =
    pointsTo === 'offer' ? await findNeeds(hub(), visitor, query) : await findOffers(hub(), visitor, query)
  return cards.map(({ id, title }) => ({ value: id as string, name: title }))
}

async function shownParty({ id, name, kind, summary, region, isExample }: Party) {
  return { id, name, kind, summary, place: await placeName(region), isExample }
}

export const actions: Actions = {
  send: async ({ request, locals, url }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const { need, offer } = await subjectOf(url)
      const pointsTo = textOf(form, 'pointsTo')
      const both = pointsTo === 'offer' ? need?.partyId : offer?.partyId
      await sendReferral(hub(), locals.actor, {
        pointsTo,
        partyId: need && offer ? both : url.searchParams.get('partij'),
        needId: need?.id ?? orNull(form, 'own'),
        offerId: offer?.id ?? orNull(form, 'own'),
        why: textOf(form, 'why'),
      })
      redirect(303, to('/doorverwijzingen?kant=verstuurd&gewezen'))
    })
  },
}
