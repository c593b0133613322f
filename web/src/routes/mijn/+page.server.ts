import { findMatchesOfNeed, findMatchesOfOffer, findNewMatches, pairOf } from '@b2c/hub/matching'
import { findOwnNotices } from '@b2c/hub/moderation'
import { findOwnNeeds } from '@b2c/hub/needs'
import { findOwnOffers } from '@b2c/hub/offers'
import { mayRefer } from '@b2c/hub/referrals'
import { findSearches } from '@b2c/hub/searches'
import type { NeedId, OfferId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { bridgesToNeeds, bridgesToOffers, placeName } from '#lib/server/matches.ts'
import { waitingReferrals } from '#lib/server/referrals.ts'
import { to } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

/** For so many of one's own needs and offers the matches are looked up; the others have them on their page. */
const matchedAtMost = 6
const matchesOfEach = 4
const soonDays = 14

export const load: PageServerLoad = ({ locals, request, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const { actor } = locals
    const needs = actor.party?.kind === 'initiative' ? await findOwnNeeds(hub(), actor) : []
    const offers = actor.party ? await findOwnOffers(hub(), actor) : []
    const soon = new Date(hub().clock.now().getTime() + soonDays * 86_400_000).toISOString().slice(0, 10)
    const unseen = await findNewMatches(hub(), actor)
    const standingNeeds = needs.filter(({ status }) => status === 'published').slice(0, matchedAtMost)
    const standingOffers = offers.filter(({ status }) => status === 'published').slice(0, matchedAtMost)
    const matched = [
      ...(await Promise.all(
        standingNeeds.map(async (need) => ({
          id: need.id,
          side: 'need' as const,
          title: need.title,
          href: `/vragen/${need.slug}-${need.id}`,
          matches: (
            await bridgesToOffers(
              await findMatchesOfNeed(hub(), actor, { id: need.id, limit: matchesOfEach }),
            )
          ).map((match) => ({ ...match, isNew: unseen.has(pairOf(need.id, match.id as OfferId)) })),
        })),
      )),
      ...(await Promise.all(
        standingOffers.map(async (offer) => ({
          id: offer.id,
          side: 'offer' as const,
          title: offer.title,
          href: `/aanbod/${offer.slug}-${offer.id}`,
          matches: (
            await bridgesToNeeds(
              await findMatchesOfOffer(hub(), actor, { id: offer.id, limit: matchesOfEach }),
            )
          ).map((match) => ({ ...match, isNew: unseen.has(pairOf(match.id as NeedId, offer.id)) })),
        })),
      )),
    ]
    const newOf = new Map<string, number>()
    for (const id of [...unseen].flatMap((pair) => pair.split(' '))) newOf.set(id, (newOf.get(id) ?? 0) + 1)
    const brief = (kind: 'need' | 'offer') => (thing: (typeof needs)[number] | (typeof offers)[number]) => ({
      id: thing.id,
      side: kind,
      title: thing.title,
      status: thing.status,
      expiresOn: thing.expiresOn,
      newMatches: newOf.get(thing.id) ?? 0,
      endsSoon: thing.status === 'published' && thing.expiresOn !== null && thing.expiresOn <= soon,
      href: `/${kind === 'need' ? 'vragen' : 'aanbod'}/${thing.slug}-${thing.id}`,
    })
    const things = [...needs.map(brief('need')), ...offers.map(brief('offer'))]
    const party = locals.memberships.find((one) => one.party.id === actor.party?.id)?.party ?? null
    return {
      name: locals.signedIn.person.name,
      party: party && {
        id: party.id,
        slug: party.slug,
        name: party.name,
        kind: party.kind,
        place: await placeName(party.region),
        isBare: !party.summary && !party.description,
      },
      role: actor.party?.role ?? null,
      parties: locals.memberships.map(({ party, role }) => ({
        id: party.id,
        slug: party.slug,
        name: party.name,
        kind: party.kind,
        role,
      })),
      referrals: await waitingReferrals({ locals, request }),
      mayRefer: mayRefer(actor),
      notices: await findOwnNotices(hub(), actor),
      todo: things.filter(({ status, endsSoon }) => status === 'draft' || status === 'expired' || endsSoon),
      things,
      matched: matched
        .map((one) => ({ ...one, matches: one.matches.filter(({ isWeak }) => !isWeak) }))
        .filter(({ matches }) => matches.length),
      searches: await findSearches(hub(), actor),
    }
  })
