import { conversationVisibleTo, otherParty } from '@b2c/hub/conversations'
import { offerVisibleTo } from '@b2c/hub/offers'
import { partyVisibleTo } from '@b2c/hub/parties'
import { lastProposal, sendProposal } from '@b2c/hub/proposals'
import { type ConversationId, newId, theHub } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { termFields, termValues } from '#lib/server/offer-values.ts'
import { proposalFrom, proposalValues } from '#lib/server/proposals.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const id = idOf<ConversationId>(params.id)
    const conversation = await conversationVisibleTo(hub(), locals.actor, id)
    const other = await partyVisibleTo(hub(), theHub, otherParty(locals.actor.party!.id, conversation))
    const last = await lastProposal(hub(), locals.actor, id)
    // A first proposal begins with the terms of the offer that they talk about.
    const offer = conversation.offerId ? await offerVisibleTo(hub(), theHub, conversation.offerId) : null
    const values = last
      ? proposalValues(last.proposal)
      : {
          productType: offer?.productType ?? '',
          ...termValues(offer?.productType ?? null, offer?.terms ?? {}),
        }
    const productType = url.searchParams.get('soort') ?? String(values.productType ?? '')
    return {
      conversation: { id, title: conversation.title },
      other: other.name,
      values: { ...values, productType },
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
      await sendProposal(hub(), locals.actor, {
        id: idOf<ConversationId>(params.id),
        input: proposalFrom(form),
      })
      redirect(303, to(`/gesprekken/${params.id}#voorstel`))
    })
  },
}
