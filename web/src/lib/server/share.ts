import type { Need } from '@b2c/hub/needs'
import type { Offer } from '@b2c/hub/offers'
import type { Party } from '@b2c/hub/parties'
import { profileOf } from '@b2c/hub/profile'
import { brief } from '#lib/format.ts'
import { listingLabel, partyKindName } from '#lib/names.ts'
import { text, to } from '#lib/text.ts'
import { hub } from './door.ts'
import { areaName, placeName } from './matches.ts'
import { type Shown, sharePicture } from './share-picture.ts'

/** A page as networks show it where someone shares its address. Addresses are whole. */
export type Share = {
  /** Null where the page's own title and description say it. */
  title: string | null
  about: string | null
  url: string | null
  picture: string
  pictureAlt: string
}

export async function shownNeed(need: Need, party: Party): Promise<Shown> {
  return {
    side: 'need',
    icon: need.kind,
    label: labelled(need.kind ? listingLabel('need', need.kind) : text('design.need'), party),
    title: need.title,
    by: party.name,
    place: await placeName(need.region),
  }
}

export async function shownOffer(offer: Offer, party: Party): Promise<Shown> {
  return {
    side: 'offer',
    icon: offer.kind,
    label: labelled(
      offer.kind ? listingLabel('offer', offer.kind, offer.productType) : text('design.offer'),
      party,
    ),
    title: offer.title,
    by: party.name,
    place: await areaName(offer.serviceArea),
  }
}

export async function shownParty(party: Party): Promise<Shown> {
  return {
    side: party.kind === 'initiative' ? 'need' : 'offer',
    icon: party.kind,
    label: labelled(partyKindName(party.kind), party),
    title: party.name,
    by: '',
    place: party.region ? await placeName(party.region) : await areaName(party.serviceArea),
  }
}

/** What a page of nobody in particular shows. */
export function shownHub(): Shown {
  return { side: 'both', icon: null, label: '', title: text('pages.home.heading'), by: '', place: '' }
}

/** Nobody takes an example for a need or an offer that stands. */
function labelled(label: string, { isExample }: Party): string {
  return isExample ? `${label} · ${text('design.example')}` : label
}

/** @param path the page that is shared, in Dutch: its picture stands beneath it. */
export function shareOf(shown: Shown, path: string, about: string): Share {
  const { origin } = hub().settings
  return {
    title: shown.title,
    about: brief(about),
    url: origin + path,
    picture: `${origin}${to(path)}/delen.png`,
    pictureAlt: [shown.label, shown.title, shown.by, shown.place].filter(Boolean).join('. '),
  }
}

export function shareOfHub(): Share {
  return {
    title: null,
    about: null,
    url: null,
    picture: `${hub().settings.origin}${to('/delen.png')}`,
    pictureAlt: text('pages.home.heading'),
  }
}

/** The picture as an answer. Whether it may be seen is asked anew each time, so whoever keeps it asks again too. */
export async function answerPicture(shown: Shown, request: Request): Promise<Response> {
  const { name } = await profileOf(hub())
  const { png, etag } = await sharePicture({ ...shown, hub: name ?? undefined })
  const headers = { etag, 'cache-control': 'public, no-cache' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(png), {
    headers: { ...headers, 'content-type': 'image/png', 'content-length': String(png.byteLength) },
  })
}
