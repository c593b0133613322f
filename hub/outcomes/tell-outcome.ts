import { conversationVisibleTo } from '#conversations'
import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { type Actor, allow, newId, Refusal } from '#vocabulary'
import { outcomeForm } from './form.ts'
import { isTimeToAsk } from './outcome.ts'
import { hasDeal, insertOutcome, offersTalkedAbout, type Subject } from './outcome-store.ts'

/**
 * Tells what came of a need that is closed, or of a conversation a month after it began. Told once; a second time
 * changes nothing.
 * @param input the shape of `outcomeForm`.
 */
export async function tellOutcome(
  hub: Hub,
  actor: Actor,
  { about, input }: { about: Subject; input: unknown },
): Promise<void> {
  const form = checked(outcomeForm, input)
  await hub.inTransaction(async (hub) => {
    allow(actor.personId !== null && !actor.scopes && actor.party !== null && actor.party.role !== 'member')
    const offers = await offersThatMayHaveHelped(hub, actor, about)
    const told = await insertOutcome(hub, {
      id: newId(),
      partyId: actor.party!.id,
      needId: 'needId' in about ? about.needId : null,
      conversationId: 'conversationId' in about ? about.conversationId : null,
      answer: form.answer,
      offerId: form.answer === 'hub' ? (offers.find((id) => id === form.offerId) ?? null) : null,
      note: form.note,
      personId: actor.personId,
      at: hub.clock.now(),
    })
    if (!told) return
    const id = 'needId' in about ? about.needId : about.conversationId
    await hub.record(actor, 'outcome.told', { id }, { answer: form.answer })
  })
}

async function offersThatMayHaveHelped(hub: Hub, actor: Actor, about: Subject) {
  if ('needId' in about) {
    const need = await needVisibleTo(hub, actor, about.needId)
    allow(need.partyId === actor.party!.id)
    if (!isClosed(need)) throw new Refusal('conflict', 'outcome_too_early')
    return (await offersTalkedAbout(hub, about.needId)).map(({ id }) => id)
  }
  const conversation = await conversationVisibleTo(hub, actor, about.conversationId)
  if (!isTimeToAsk(conversation, dayOf(hub.clock.now())) || (await hasDeal(hub, conversation.id))) {
    throw new Refusal('conflict', 'outcome_too_early')
  }
  return conversation.offerId ? [conversation.offerId] : []
}

export function isClosed({ status }: { status: string }): boolean {
  return status === 'fulfilled' || status === 'withdrawn' || status === 'expired'
}
