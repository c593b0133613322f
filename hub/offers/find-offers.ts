import { dayOf, type Hub } from '#foundation'
import { countCeiling, type Page, pageOf, pageSize, readCursor, tagMatch } from '#listings'
import { municipalitiesAround, resolveRegion } from '#regions'
import { searchQueryOf } from '#thesaurus'
import {
  type Actor,
  type Kind,
  type LegalForm,
  type PartyId,
  type Phase,
  type ProductType,
  Refusal,
  type RegionCode,
  type Theme,
} from '#vocabulary'
import type { Offer } from './offer.ts'
import {
  countOffers,
  type OfferCard,
  type OfferSelection,
  type OfferSort,
  selectOffers,
  selectOffersOfParty,
} from './offer-store.ts'

/** What a list of offers asks for. Everything may be left out. */
export type OfferQuery = {
  text?: string
  themes?: readonly Theme[]
  kinds?: readonly Kind[]
  phases?: readonly Phase[]
  productTypes?: readonly ProductType[]
  legalForms?: readonly LegalForm[]
  /** To be had in this region, or somewhere within it. */
  region?: RegionCode
  /** Also what is to be had somewhere within so many kilometres of a point (degrees). */
  near?: { latitude: number; longitude: number; km: number }
  partyId?: PartyId
  sort?: OfferSort
  /** The cursor that an earlier page gave as `next`. */
  after?: string
  /** 1–100, by default 24. */
  limit?: number
}

export type OfferPage = Page<OfferCard>

/** Offers that stand before everyone. Two queries, three around a point, however many there are. */
// anyone: what stands is for everyone.
export async function findOffers(hub: Hub, _actor: Actor, query: OfferQuery): Promise<OfferPage> {
  const size = pageSize(query.limit)
  const words = query.text?.trim() ? searchQueryOf(query.text) : null
  const sort = sortOf(query, words !== null)
  const selection: OfferSelection = {
    today: dayOf(hub.clock.now()),
    match: await offerMatch(hub, query, words?.match ?? null),
    rank: words?.rank ?? null,
    sort,
    after:
      query.after === undefined ? null : readCursor(query.after, sort === 'newest' ? 'moment' : 'number'),
    limit: size + 1,
  }
  const rows = await selectOffers(hub, selection)
  const count = await countOffers(hub, selection, countCeiling + 1)
  return pageOf(rows, size, count)
}

/**
 * What the document of an offer must meet, as a `tsquery`; null for all.
 * @param words what its words must meet, as a `tsquery`.
 */
// anyone: it tells nothing of any offer.
export async function offerMatch(hub: Hub, query: OfferQuery, words: string | null): Promise<string | null> {
  return tagMatch(
    [
      query.themes?.map((theme) => `t:${theme}`),
      query.kinds?.map((kind) => `n:${kind}`),
      query.phases?.map((phase) => `p:${phase}`),
      query.productTypes?.map((type) => `y:${type}`),
      query.legalForms?.map((form) => `l:${form}`),
      query.near || (query.region && query.region !== 'NL') ? await regionTags(hub, query) : undefined,
      query.partyId ? [`o:${query.partyId}`] : undefined,
    ],
    words,
  )
}

/** Offers for one of the regions asked for, for a wider one around it, or for a part of it. */
async function regionTags(
  hub: Hub,
  { region, near }: Pick<OfferQuery, 'region' | 'near'>,
): Promise<string[]> {
  const around = near ? await municipalitiesAround(hub, near) : []
  const asked = [...around.map(({ code }) => code), ...(region ? [region] : [])]
  const tags = new Set(['r:NL', ...asked.map((code) => `u:${code}`)])
  for (const code of asked) {
    const place = await resolveRegion(hub, code)
    for (const wider of place?.path ?? [code]) tags.add(`r:${wider}`)
  }
  return [...tags]
}

/** A sort that has nothing to sort by gives way to the newest first. */
function sortOf(query: OfferQuery, hasWords: boolean): OfferSort {
  const sort = query.sort ?? (hasWords ? 'best' : 'newest')
  return sort === 'best' && !hasWords ? 'newest' : sort
}

/** All offers of the party acted for, in any state, latest first. */
export async function findOwnOffers(hub: Hub, actor: Actor): Promise<Offer[]> {
  if (!actor.party) throw new Refusal('not-allowed', 'no_party')
  return selectOffersOfParty(hub, actor.party.id)
}
