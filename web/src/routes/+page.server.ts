import { checked } from '@b2c/hub/fields'
import { findMatchesOfSentence } from '@b2c/hub/matching'
import { sentenceForm } from '@b2c/hub/matching/form'
import { findNeeds, findNumbers } from '@b2c/hub/needs'
import { findOffers } from '@b2c/hub/offers'
import { countryMap } from '#lib/server/country-map.ts'
import { doing, hub, keepForVisitors } from '#lib/server/door.ts'
import { readPlace } from '#lib/server/filters.ts'
import { textOf } from '#lib/server/form-data.ts'
import { bridgesToOffers, placedNeed, placedOffer } from '#lib/server/matches.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  if (event.request.method === 'GET') keepForVisitors(event)
  const { actor } = event.locals
  const needs = await findNeeds(hub(), actor, { limit: 3 })
  const offers = await findOffers(hub(), actor, { limit: 3 })
  const { places, ...numbers } = await findNumbers(hub(), actor)
  return {
    needs: await Promise.all(needs.cards.map(placedNeed)),
    offers: await Promise.all(offers.cards.map(placedOffer)),
    numbers: { ...numbers, municipalities: places.length },
    map: countryMap(places.map(({ initiatives, ...place }) => ({ ...place, count: initiatives }))),
  }
}

export const actions: Actions = {
  /** A sentence of plain Dutch is answered on the same page, before any account. */
  default: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const place = await readPlace(textOf(form, 'plaats'), textOf(form, 'plaats_code'))
      const sentence = checked(sentenceForm, { text: textOf(form, 'zin'), region: place.code })
      const matches = await findMatchesOfSentence(hub(), locals.actor, {
        sentence: { text: sentence.text, region: sentence.region ?? undefined },
        limit: 8,
      })
      return {
        sentence: sentence.text,
        place,
        matches: await bridgesToOffers(matches),
      }
    })
  },
}
