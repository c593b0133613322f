import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { type OfferCard, offerCards, offerVisibleTo } from '#offers'
import { type Actor, allow, type NeedId, type OfferId, type PartyId } from '#vocabulary'
import { matchRefusalForm } from './form.ts'
import { refusingParty } from './match-policy.ts'
import { deleteRefusal, refusalsOfNeed, saveRefusal } from './refusal-store.ts'

type Pair = { needId: NeedId; offerId: OfferId }

/**
 * Says "not for us" of a match, on behalf of the party of the need or of the offer. It is not shown again to
 * either, and counts when weights are learned.
 * @param input the shape of `matchRefusalForm`.
 */
export async function refuseMatch(
  hub: Hub,
  actor: Actor,
  { needId, offerId, input }: Pair & { input: unknown },
): Promise<void> {
  const form = checked(matchRefusalForm, input)
  await hub.inTransaction(async (hub) => {
    const partyId = await sideOf(hub, actor, { needId, offerId })
    await saveRefusal(hub, { needId, offerId, partyId, ...form, personId: actor.personId })
    await hub.record(actor, 'match.refused', { id: needId }, { offer: offerId, reason: form.reason })
  })
}

/** Takes back "not for us". */
export async function undoMatchRefusal(hub: Hub, actor: Actor, pair: Pair): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const partyId = await sideOf(hub, actor, pair)
    if (await deleteRefusal(hub, { ...pair, partyId })) {
      await hub.record(actor, 'match.refusal-undone', { id: pair.needId }, { offer: pair.offerId })
    }
  })
}

/** What the party of a need said "not for us" of and still stands, to take it back: for that party only. */
export async function findRefused(hub: Hub, actor: Actor, needId: NeedId): Promise<OfferCard[]> {
  if (!actor.party) return []
  const need = await needVisibleTo(hub, actor, needId)
  if (actor.party.id !== need.partyId) return []
  const refused = (await refusalsOfNeed(hub, needId)).filter(({ partyId }) => partyId === need.partyId)
  const cards = await offerCards(
    hub,
    refused.map(({ offerId }) => offerId),
    dayOf(hub.clock.now()),
  )
  return refused.flatMap(({ offerId }) => cards.get(offerId) ?? [])
}

/** For which of the two sides the actor speaks. */
async function sideOf(hub: Hub, actor: Actor, { needId, offerId }: Pair): Promise<PartyId> {
  const need = await needVisibleTo(hub, actor, needId)
  const offer = await offerVisibleTo(hub, actor, offerId)
  const party = refusingParty(actor, need, offer)
  allow(party !== null)
  return party!
}
