import { dayOf, type Hub } from '#foundation'
import { resolveRegion } from '#regions'
import { type Actor, type NeedId, Refusal, type RegionCode } from '#vocabulary'
import type { Need } from './need.ts'
import { maySeeNeed } from './need-policy.ts'
import { loadNeed, type NeedParty, type NeedPlace } from './need-store.ts'

/**
 * One need, for someone who may see it.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function needVisibleTo(hub: Hub, actor: Actor, id: NeedId): Promise<Need> {
  return (await needWithParty(hub, actor, id)).need
}

/** As `needVisibleTo`, with what the need borrows from its party; `lock` keeps others from changing it meanwhile. */
export async function needWithParty(
  hub: Hub,
  actor: Actor,
  id: NeedId,
  lock = false,
): Promise<{ need: Need; party: NeedParty }> {
  const found = await loadNeed(hub, id, lock)
  if (!found || !maySeeNeed(actor, found.need, found.party.isHidden, dayOf(hub.clock.now()))) {
    throw new Refusal('not-found', 'need_not_found')
  }
  return found
}

/**
 * Where a need is wanted.
 * @throws Refusal 'invalid' at the field `region` when no such place is known.
 */
export async function placeOfNeed(hub: Hub, region: RegionCode | null): Promise<NeedPlace> {
  if (region === null) return { path: [], latitude: null, longitude: null }
  const place = await resolveRegion(hub, region)
  if (!place) {
    throw new Refusal('invalid', 'form_invalid', { fields: [{ path: 'region', code: 'region_unknown' }] })
  }
  return { path: place.path, latitude: place.latitude, longitude: place.longitude }
}
