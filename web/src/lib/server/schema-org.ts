import type { Need } from '@b2c/hub/needs'
import type { Offer } from '@b2c/hub/offers'
import type { Party } from '@b2c/hub/parties'
import { type Place, resolveRegion } from '@b2c/hub/regions'
import type { PartyKind, RegionCode } from '@b2c/hub/vocabulary'
import { hub } from './door.ts'

/** In the words of schema.org: what a page shows to everyone, and no way to reach a person. */
type Thing = Record<string, unknown>

/** Beyond this many places a list says no more than "in many". */
const mostAreas = 40

const organizationTypes: Record<PartyKind, string> = {
  initiative: 'NGO',
  company: 'Organization',
  government: 'GovernmentOrganization',
  institution: 'Organization',
}

export async function organizationOf(party: Party): Promise<Thing> {
  const home = party.region ? await resolveRegion(hub(), party.region) : null
  return {
    ...briefly(party),
    description: party.summary || party.description || undefined,
    sameAs: party.website ?? undefined,
    foundingDate: party.foundedOn ?? undefined,
    image: pictureOf(party),
    location: party.kind === 'initiative' && home ? placeOf(home) : undefined,
    areaServed: await areasOf(party.region ? [party.region] : party.serviceArea),
  }
}

/** A need is sought by its party: who would meet it is not known yet. */
export async function demandOf(need: Need, party: Party): Promise<Thing> {
  return {
    '@type': 'Demand',
    name: need.title,
    description: need.description,
    url: `${hub().settings.origin}/vragen/${need.slug}-${need.id}`,
    image: pictureOf(need),
    areaServed: need.region ? await areasOf([need.region]) : undefined,
    availabilityEnds: need.expiresOn ?? undefined,
    '@reverse': { seeks: briefly(party) },
  }
}

export async function offerOf(offer: Offer, party: Party): Promise<Thing> {
  return {
    '@type': 'Offer',
    name: offer.title,
    description: offer.description,
    url: `${hub().settings.origin}/aanbod/${offer.slug}-${offer.id}`,
    image: pictureOf(offer),
    areaServed: await areasOf(offer.serviceArea),
    availabilityEnds: offer.expiresOn ?? undefined,
    offeredBy: briefly(party),
  }
}

function briefly(party: Party): Thing {
  return {
    '@type': organizationTypes[party.kind],
    name: party.name,
    url: `${hub().settings.origin}/partijen/${party.slug}-${party.id}`,
  }
}

function pictureOf({ pictureId }: { pictureId: string | null }): string | undefined {
  return pictureId ? `${hub().settings.origin}/bestanden/${pictureId}` : undefined
}

function placeOf(home: Place): Thing {
  return {
    '@type': 'Place',
    name: home.name,
    address: {
      '@type': 'PostalAddress',
      addressLocality: home.municipality ?? home.name,
      addressCountry: 'NL',
    },
  }
}

async function areasOf(codes: readonly RegionCode[]): Promise<Thing[]> {
  const places = await Promise.all(codes.slice(0, mostAreas).map((code) => resolveRegion(hub(), code)))
  return places
    .filter((place) => place !== null)
    .map(({ code, name }) => ({
      '@type': code === 'NL' ? 'Country' : 'AdministrativeArea',
      name,
      url: `${hub().settings.origin}/gebieden/${code}`,
    }))
}
