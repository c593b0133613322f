import type { Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { offerVisibleTo } from '#offers'
import { type NeedId, type OfferId, type PartyId, theHub } from '#vocabulary'

type TwoParties = { needId: NeedId | null; offerId: OfferId | null } & (
  | { askingPartyId: PartyId; askedPartyId: PartyId }
  | { fromPartyId: PartyId; toPartyId: PartyId }
)

/** Which of two parties gives: who has an offer; without one, whoever has no need. */
export async function givingPartyOf(hub: Hub, between: TwoParties): Promise<PartyId> {
  const [one, other] =
    'askingPartyId' in between
      ? [between.askingPartyId, between.askedPartyId]
      : [between.fromPartyId, between.toPartyId]
  if (between.offerId) return (await offerVisibleTo(hub, theHub, between.offerId)).partyId
  if (!between.needId) return one
  const { partyId } = await needVisibleTo(hub, theHub, between.needId)
  return partyId === one ? other : one
}
