import { conversationVisibleTo, otherParty } from '@b2c/hub/conversations'
import { offerVisibleTo } from '@b2c/hub/offers'
import { partyVisibleTo } from '@b2c/hub/parties'
import { lastProposal, lastRequest, sendProposal } from '@b2c/hub/proposals'
import { type ConversationId, newId, theHub } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { allOrNothing, attachmentsOf, keepFiles } from '#lib/server/files.ts'
import { termFields } from '#lib/server/offer-values.ts'
import { firstValues, proposalFrom, proposalValues } from '#lib/server/proposals.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const id = idOf<ConversationId>(params.id)
    const conversation = await conversationVisibleTo(hub(), locals.actor, id)
    const other = await partyVisibleTo(hub(), theHub, otherParty(locals.actor.party!.id, conversation))
    const last = await lastProposal(hub(), locals.actor, id)
    const asked = await lastRequest(hub(), locals.actor, id)
    const request = asked?.request.status === 'asked' ? asked : null
    // A first proposal begins with the offer that they talk about, and with what was asked.
    const offer = conversation.offerId ? await offerVisibleTo(hub(), theHub, conversation.offerId) : null
    const values = last
      ? proposalValues(last.proposal)
      : firstValues(offer, request && !request.isOurs ? request.request : null)
    const attachments = await attachmentsOf(last?.proposal.attachmentIds ?? [])
    const productType = url.searchParams.get('soort') ?? String(values.productType ?? '')
    return {
      conversation: { id, title: conversation.title },
      other: other.name,
      request,
      values: {
        ...values,
        ...Object.fromEntries(attachments.map(({ id, name }) => [`attachmentName.${id}`, name])),
        productType,
      },
      terms: termFields(productType),
      isFirst: last === null,
      isOurs: last?.isOurs ?? false,
      formKey: newId(),
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<ConversationId>(params.id)
      const refusedFiles = await keepFiles(form, locals.actor)
      await allOrNothing(refusedFiles, (hub) =>
        sendProposal(hub, locals.actor, { id, input: proposalFrom(form) }),
      )
      redirect(303, to(`/gesprekken/${params.id}#voorstel`))
    })
  },
}
