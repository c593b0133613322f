import type { Hub } from '#foundation'
import { resolveRegion } from '#regions'
import { type Actor, type PartyId, Refusal, type RegionCode } from '#vocabulary'
import type { PartyForm } from './form.ts'
import type { Party } from './party.ts'
import { maySeeContact, maySeeParty } from './party-policy.ts'
import { loadParty } from './party-store.ts'

/**
 * One party, for someone who may see it.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function partyVisibleTo(hub: Hub, actor: Actor, id: PartyId, lock = false): Promise<Party> {
  const party = await loadParty(hub, id, lock)
  if (!party || !maySeeParty(actor, party)) throw new Refusal('not-found', 'party_not_found')
  return shownTo(actor, party)
}

/** A party as someone may see it: how it is to be reached is its own. */
export function shownTo(actor: Actor, party: Party): Party {
  return maySeeContact(actor, party) ? party : { ...party, contactEmail: null }
}

/**
 * Whoever is out of sight reaches nobody: no message, no proposal, no invitation.
 * @throws Refusal 'not-allowed' while a party is hidden.
 */
export async function mustBeInSight(hub: Hub, id: PartyId): Promise<void> {
  if ((await loadParty(hub, id))?.hiddenAt) throw new Refusal('not-allowed', 'party_hidden')
}

type Told = Pick<
  Party,
  'region' | 'serviceArea' | 'latitude' | 'longitude' | 'phase' | 'legalForm' | 'households'
> &
  Pick<Party, 'kvkNumber'>

/**
 * What a form tells of a party's place and kind, with its place on the map and the regions that it lies in.
 * @throws Refusal 'invalid' at the field of a code of no known place.
 */
export async function toldBy(hub: Hub, form: PartyForm): Promise<{ told: Told; path: RegionCode[] }> {
  const region = 'region' in form ? form.region : null
  const serviceArea = 'serviceArea' in form ? form.serviceArea : []
  for (const [index, code] of serviceArea.entries()) {
    if (!(await resolveRegion(hub, code))) throw unknownRegion(`serviceArea.${index}`)
  }
  const place = region ? await resolveRegion(hub, region) : null
  if (region && !place) throw unknownRegion('region')
  return {
    told: {
      region,
      serviceArea,
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
      phase: form.kind === 'initiative' ? form.phase : null,
      legalForm: form.kind === 'initiative' ? form.legalForm : null,
      households: form.kind === 'initiative' ? form.households : null,
      kvkNumber: form.kind === 'government' ? null : form.kvkNumber,
    },
    path: place?.path ?? [],
  }
}

function unknownRegion(path: string): Refusal {
  return new Refusal('invalid', 'form_invalid', { fields: [{ path, code: 'region_unknown' }] })
}
