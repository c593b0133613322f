import {
  actOnConversation,
  conversationPermissions,
  conversationVisibleTo,
  otherParty,
  tellBoth,
} from '#conversations'
import { hashOf, type Terms } from '#deals'
import { checked } from '#fields'
import { ownFiles } from '#files'
import { dayOf, type Hub } from '#foundation'
import { termsOf } from '#offers'
import { mustBeInSight } from '#parties'
import { attempt, limits } from '#people'
import { type Actor, allow, type ConversationId, newId, Refusal } from '#vocabulary'
import { proposalForm } from './form.ts'
import { after, type Proposal } from './proposal.ts'
import { insertProposal, proposalByKey, proposalsOf, saveProposalState } from './proposal-store.ts'
import { answerRequest } from './request-proposal.ts'

/**
 * Proposes terms to the other party of a conversation: a first proposal, a counter-proposal or a change of one's own.
 * Sending is consent: whoever accepts these very terms makes a deal. What stood before is replaced.
 * @param input the shape of `proposalForm`.
 */
export async function sendProposal(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: ConversationId; input: unknown },
): Promise<Proposal> {
  const { formKey, validUntil, ...form } = checked(proposalForm, input)
  return hub.inTransaction(async (hub) => {
    const conversation = await conversationVisibleTo(hub, actor, id, true)
    const may = conversationPermissions(actor, conversation)
    if (!may.write) throw new Refusal('conflict', 'conversation_has_ended')
    allow(conversation.status !== 'waiting', 'waits_for_a_place')
    const known = await proposalByKey(hub, id, formKey)
    if (known) return known
    await attempt(hub, limits.proposal, actor.personId!)
    await mustBeInSight(hub, actor.party!.id)
    const now = hub.clock.now()
    if (validUntil !== null && validUntil < dayOf(now)) throw pastValidity()
    if (may.accept) await actOnConversation(hub, actor, { id, act: 'accept' })
    const terms: Terms = { ...form, terms: termsOf(form.productType, form.terms) }
    const earlier = await proposalsOf(hub, id)
    // What either of the two put with a proposal may stand with the next.
    const shown = earlier.flatMap(({ attachmentIds }) => attachmentIds)
    const { attachmentIds } = terms
    await ownFiles(hub, actor, { pictureId: null, attachmentIds }, { pictureId: null, attachmentIds: shown })
    for (const standing of earlier.filter(({ status }) => status === 'sent')) {
      await saveProposalState(hub, after('replace', standing, now))
    }
    const proposal: Proposal = {
      ...terms,
      id: newId(),
      conversationId: id,
      number: earlier.length + 1,
      fromPartyId: actor.party!.id,
      toPartyId: otherParty(actor.party!.id, conversation),
      needId: conversation.needId,
      offerId: conversation.offerId,
      status: 'sent',
      validUntil,
      termsHash: hashOf(terms),
      reason: null,
      note: '',
      sentBy: actor.personId,
      sentAt: now,
      endedAt: null,
    }
    await insertProposal(hub, proposal, formKey)
    await hub.record(actor, 'proposal.sent', proposal)
    await answerRequest(hub, actor, id)
    await tellBoth(hub, conversation)
    return proposal
  })
}

function pastValidity(): Refusal {
  return new Refusal('invalid', 'form_invalid', { fields: [{ path: 'validUntil', code: 'day_is_past' }] })
}
