import { conversationVisibleTo, otherParty } from '@b2c/hub/conversations'
import { needVisibleTo } from '@b2c/hub/needs'
import { partyVisibleTo } from '@b2c/hub/parties'
import { mayRequestIn, requestProposal } from '@b2c/hub/proposals'
import { type ConversationId, newId, Refusal, theHub } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { requestFrom, requestValues } from '#lib/server/requests.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const id = idOf<ConversationId>(params.id)
    const conversation = await conversationVisibleTo(hub(), locals.actor, id)
    if (!(await mayRequestIn(hub(), locals.actor, conversation))) {
      throw new Refusal('not-allowed', 'not_allowed')
    }
    const { name } = await partyVisibleTo(hub(), theHub, otherParty(locals.actor.party!.id, conversation))
    const need = conversation.needId ? await needVisibleTo(hub(), theHub, conversation.needId) : null
    return {
      conversation: { id, title: conversation.title },
      party: name,
      values: need ? requestValues(need) : {},
      formKey: newId(),
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await requestProposal(hub(), locals.actor, {
        where: { conversation: idOf<ConversationId>(params.id) },
        input: requestFrom(form),
      })
      redirect(303, to(`/gesprekken/${params.id}#aanvraag`))
    })
  },
}
