import { readMessages, type ShownMessage } from '#conversations'
import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, allow, type DealId, type PersonId, Refusal, theHub } from '#vocabulary'
import { brokerOf, dealsForBroker, insertBroker, insertNote, takeUp } from './broker-store.ts'
import type { Deal } from './deal.ts'
import { isBroker, mayAskBroker, mayBroker } from './deal-policy.ts'
import { noteForm } from './form.ts'
import { tellDeal } from './plan-milestones.ts'
import { dealVisibleTo } from './read-deal.ts'

/** Asks a broker of the hub in, while the two parties differ: someone who reads along and may write to both. */
export async function askBroker(hub: Hub, actor: Actor, id: DealId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const deal = await dealVisibleTo(hub, actor, id, true)
    if (await brokerOf(hub, id)) return
    allow(mayAskBroker(actor, deal, null))
    if (await insertBroker(hub, id, actor.party!.id)) await hub.record(actor, 'deal.broker-asked', deal)
    await tellDeal(hub, deal)
  })
}

/** Takes up a deal in which a broker was asked. From then on both parties see who it is, and no other broker reads it. */
export async function takeUpDeal(hub: Hub, actor: Actor, id: DealId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const deal = await brokeredDealVisibleTo(hub, actor, id)
    if (!(await takeUp(hub, id, actor.personId!))) return
    await hub.record(actor, 'deal.broker-came', deal)
    await tellDeal(hub, deal)
  })
}

/**
 * Writes to both parties of a deal that one took up as a broker.
 * @param input the shape of `noteForm`.
 */
export async function writeNote(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: DealId; input: unknown },
): Promise<void> {
  const { body, formKey } = checked(noteForm, input)
  await hub.inTransaction(async (hub) => {
    const deal = await brokeredDealVisibleTo(hub, actor, id)
    allow((await brokerOf(hub, id))?.personId === actor.personId, 'take_up_first')
    const note = { personId: actor.personId as PersonId, body, formKey }
    if (!(await insertNote(hub, id, note))) return
    await hub.record(actor, 'deal.broker-wrote', deal)
    await tellDeal(hub, deal)
  })
}

/** Deals in which a broker was asked, the longest waiting first: for brokers. */
export async function findDealsForBroker(hub: Hub, actor: Actor) {
  allow(isBroker(actor))
  return dealsForBroker(hub, actor.personId!)
}

/** What the two parties of a disputed deal said to each other, for the broker that they asked; to read, no more. */
export async function readAlong(
  hub: Hub,
  actor: Actor,
  { id, before = null }: { id: DealId; before?: number | null },
): Promise<{ messages: ShownMessage[]; earlier: number | null }> {
  const deal = await brokeredDealVisibleTo(hub, actor, id)
  return readMessages(hub, theHub, { id: deal.conversationId, before })
}

/**
 * A disputed deal for a broker who was asked in.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function brokeredDealVisibleTo(hub: Hub, actor: Actor, id: DealId): Promise<Deal> {
  const deal = await dealVisibleTo(hub, theHub, id)
  if (!mayBroker(actor, deal, await brokerOf(hub, id))) throw new Refusal('not-found', 'deal_not_found')
  return deal
}
