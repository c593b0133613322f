import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { offerVisibleTo } from '#offers'
import { partyVisibleTo } from '#parties'
import { resolveRegion } from '#regions'
import { type Actor, type OfferId, Refusal } from '#vocabulary'
import { missingOf, type Obstacle, obstaclesBetween } from './constraints.ts'
import { type Group, groupForm } from './form.ts'
import { loadOfferSide, tightestFirst } from './matching-store.ts'
import { anyoneAsking, type OfferSide } from './side.ts'

/** What decides whether an offer is for a group: only that is worth asking. */
export type Question = keyof Group

/** Whether an offer is for a group, by its limits alone: what stands in the way, and what it did not tell. */
export type Fit = {
  isOpenTo: 'yes' | 'no' | 'unknown'
  obstacles: Obstacle[]
  missing: Obstacle[]
}

/** The questions of an offer, in the order in which people answer them easiest. */
export function questionsOf(
  offer: Pick<
    OfferSide,
    | 'kind'
    | 'serviceArea'
    | 'phases'
    | 'legalForms'
    | 'householdsMin'
    | 'householdsMax'
    | 'amountMinCents'
    | 'amountMaxCents'
  >,
): Question[] {
  const limits: Record<Question, boolean> = {
    region: !offer.serviceArea.includes('NL' as never),
    legalForm: offer.legalForms.length > 0,
    phase: offer.phases.length > 0,
    households: offer.householdsMin !== null || offer.householdsMax !== null,
    amountCents: offer.kind === 'finance' && (offer.amountMinCents !== null || offer.amountMaxCents !== null),
  }
  return (Object.keys(limits) as Question[]).filter((question) => limits[question])
}

/**
 * Whether an offer is for a group that tells of itself, by the very limits that matching holds to.
 * @param input the shape of `groupForm`; null for the initiative that one acts for, as its profile tells.
 * @returns null where there is nothing to check: no group, or an offer that does not stand.
 * @throws Refusal 'not-found' for an offer that one may not see; 'invalid' at a field.
 */
export async function checkFit(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: OfferId; input: unknown | null },
): Promise<(Fit & { group: Group }) | null> {
  await offerVisibleTo(hub, actor, id)
  const group = input === null ? await ownGroup(hub, actor) : checked(groupForm, input)
  const offer = group && (await loadOfferSide(hub, id, dayOf(hub.clock.now())))
  if (!group || !offer) return null
  const place = group.region && (await resolveRegion(hub, group.region))
  if (group.region && !place) throw notARegion()
  const { phase, legalForm, households, amountCents } = group
  const asking = anyoneAsking({
    path: place ? tightestFirst(place.path) : null,
    phase,
    legalForm,
    households,
    amountCents,
  })
  const obstacles = obstaclesBetween(asking, offer)
  const unknown = questionsOf(offer).some((question) => group[question] === null)
  return {
    group,
    isOpenTo: obstacles.length ? 'no' : unknown ? 'unknown' : 'yes',
    obstacles,
    missing: missingOf(asking, offer),
  }
}

/** What the profile of the initiative tells that someone acts for. */
async function ownGroup(hub: Hub, actor: Actor): Promise<Group | null> {
  if (actor.party?.kind !== 'initiative') return null
  const { region, phase, legalForm, households } = await partyVisibleTo(hub, actor, actor.party.id)
  return { region, phase, legalForm, households, amountCents: null }
}

function notARegion(): Refusal {
  return new Refusal('invalid', 'form_invalid', { fields: [{ path: 'region', code: 'not_a_region' }] })
}
