import type { Hub } from '#foundation'
import { findParties, type Party, partyVisibleTo } from '#parties'
import { type Actor, allow, type PartyId, type PartyKind, partyKinds, type RegionCode } from '#vocabulary'
import type { Referral } from './referral.ts'
import { mayPoint, mayRefer } from './referral-policy.ts'

const most = 12

/**
 * Parties that someone can point to an offer (initiatives) or to a need, by name: those in the area that they govern
 * or work in first. A fixed number of queries.
 * @param otherPartyId whose offer or need it is.
 */
export async function findPartiesToPoint(
  hub: Hub,
  actor: Actor,
  { pointsTo, otherPartyId, text }: Pick<Referral, 'pointsTo' | 'otherPartyId'> & { text: string },
): Promise<{ near: Party[]; elsewhere: Party[]; isMore: boolean }> {
  allow(mayRefer(actor))
  const kinds: readonly PartyKind[] = pointsTo === 'offer' ? ['initiative'] : partyKinds
  const isPointable = ({ id }: { id: PartyId }) => mayPoint(actor, { toPartyId: id, otherPartyId })
  const query = { text, kinds, limit: most }
  const region = await areaOf(hub, actor)
  const close = region ? await findParties(hub, actor, { ...query, region }) : null
  // Without a name the list is of those nearby: all others in the country would tell nobody anything.
  const far = text.trim() || !region ? await findParties(hub, actor, query) : null
  const near = (close?.cards ?? []).filter(isPointable)
  const elsewhere = (far?.cards ?? [])
    .filter(isPointable)
    .filter(({ id }) => !near.some((party) => party.id === id))
  return { near, elsewhere, isMore: Boolean(close?.next ?? far?.next) }
}

/** Where those for whom someone acts are at home or at work; null for a broker in their own name. */
async function areaOf(hub: Hub, actor: Actor): Promise<RegionCode | null> {
  if (!actor.party) return null
  const { region, serviceArea } = await partyVisibleTo(hub, actor, actor.party.id)
  return [region, ...serviceArea].find((code) => code !== null && code !== 'NL') ?? null
}
