import { mayStartConversation } from '@b2c/hub/conversations'
import { offerVisibleTo } from '@b2c/hub/offers'
import { partyVisibleTo } from '@b2c/hub/parties'
import { requestProposal } from '@b2c/hub/proposals'
import { type NeedId, newId, type OfferId, Refusal, theHub } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { needsToAskFor, requestFrom } from '#lib/server/requests.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname + url.search)}`))
    const offer = await offerVisibleTo(hub(), locals.actor, idOf<OfferId>(params.slug))
    const { name } = await partyVisibleTo(hub(), theHub, offer.partyId)
    if (!locals.actor.party) redirect(303, to(`/partijen/nieuw?next=${encodeURIComponent(url.pathname)}`))
    if (!mayStartConversation(locals.actor, offer.partyId)) throw new Refusal('not-allowed', 'not_allowed')
    return {
      offer: { title: offer.title, href: `/aanbod/${offer.slug}-${offer.id}` },
      party: name,
      ...(await needsToAskFor(locals.actor, url.searchParams.get('vraag') as NeedId | null)),
      formKey: newId(),
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const own = (textOf(form, 'own') || null) as NeedId | null
      const { id } = await requestProposal(hub(), locals.actor, {
        where: { offer: { offer: idOf<OfferId>(params.slug), ownNeed: own } },
        input: requestFrom(form),
      })
      redirect(303, to(`/gesprekken/${id}#aanvraag`))
    })
  },
}
