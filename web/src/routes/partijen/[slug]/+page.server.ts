import { findNeeds } from '@b2c/hub/needs'
import { findOffers } from '@b2c/hub/offers'
import { markOf, partyPermissions, partyVisibleTo } from '@b2c/hub/parties'
import { findExperiences } from '@b2c/hub/reviews'
import type { PartyId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { hub, idOf, keepForVisitors, reading } from '#lib/server/door.ts'
import { areaName, placedNeed, placedOffer, placeName } from '#lib/server/matches.ts'
import { noticeOf } from '#lib/server/moderation.ts'
import { organizationOf } from '#lib/server/schema-org.ts'
import { shareOf, shareOfHub, shownParty } from '#lib/server/share.ts'
import { to } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const { actor } = event.locals
    const party = await partyVisibleTo(hub(), actor, idOf<PartyId>(event.params.slug))
    if (event.params.slug !== `${party.slug}-${party.id}`)
      redirect(301, to(`/partijen/${party.slug}-${party.id}`))
    const needs = await findNeeds(hub(), actor, { partyId: party.id, limit: 12 })
    const offers = await findOffers(hub(), actor, { partyId: party.id, limit: 12 })
    keepForVisitors(event)
    const { contactEmail: _, externalId: __, ...shown } = party
    return {
      party: shown,
      mark: markOf(party),
      place: party.region ? await placeName(party.region) : await areaName(party.serviceArea),
      needs: await Promise.all(needs.cards.map(placedNeed)),
      offers: await Promise.all(offers.cards.map(placedOffer)),
      experiences: await findExperiences(hub(), actor, { partyId: party.id }),
      notice: await noticeOf(
        event.locals,
        { kind: 'party', id: party.id },
        { isOwn: actor.party?.id === party.id, title: party.name, hiddenAt: party.hiddenAt },
      ),
      isOwn: actor.party?.id === party.id,
      may: partyPermissions(actor, party),
      canonical: `${hub().settings.origin}${to(`/partijen/${party.slug}-${party.id}`)}`,
      structured: await organizationOf(party),
      share:
        party.hiddenAt === null
          ? shareOf(
              await shownParty(party),
              `/partijen/${party.slug}-${party.id}`,
              party.summary || party.description,
            )
          : shareOfHub(),
    }
  })
