import type { Party } from '@b2c/hub/parties'
import { filesFrom } from './files.ts'
import { listOf, numberOf, orNull, placeOf, textOf } from './form-data.ts'
import { areaFrom } from './offer-form.ts'
import { plainNumber } from './plain.ts'

/** A party as its form gives it, in the shape that the hub checks. */
export async function partyFrom(form: FormData): Promise<Record<string, unknown>> {
  const kind = textOf(form, 'kind')
  const isPlaced = kind === 'initiative' || kind === 'government'
  const { pictureId, pictureAlt } = filesFrom(form)
  return {
    kind,
    pictureId,
    pictureAlt,
    name: textOf(form, 'name'),
    summary: textOf(form, 'summary'),
    description: textOf(form, 'description'),
    themes: listOf(form, 'themes'),
    website: textOf(form, 'website'),
    contactEmail: textOf(form, 'contactEmail'),
    foundedOn: orNull(form, 'foundedOn'),
    kvkNumber: textOf(form, 'kvkNumber'),
    ...(isPlaced ? { region: await placeOf(form, 'region') } : { serviceArea: await areaFrom(form) }),
    ...(kind === 'initiative'
      ? {
          phase: orNull(form, 'phase'),
          legalForm: orNull(form, 'legalForm'),
          households: numberOf(form, 'households'),
        }
      : {}),
  }
}

/** A party as its form shows it. */
export function partyValues(party: Party, place: string): Record<string, string | string[]> {
  return {
    kind: party.kind,
    name: party.name,
    summary: party.summary,
    description: party.description,
    themes: party.themes,
    website: party.website ?? '',
    contactEmail: party.contactEmail ?? '',
    foundedOn: party.foundedOn ?? '',
    kvkNumber: party.kvkNumber ?? '',
    region: place,
    region_code: party.region ?? '',
    phase: party.phase ?? '',
    legalForm: party.legalForm ?? '',
    households: plainNumber(party.households),
  }
}
