import {
  type About,
  findConversationsAbout,
  mayStartConversation,
  startConversation,
} from '@b2c/hub/conversations'
import { findOwnNeeds } from '@b2c/hub/needs'
import { findOwnOffers } from '@b2c/hub/offers'
import { type NeedId, newId, type OfferId, type PartyId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { to } from '#lib/text.ts'
import { doing, hub } from './door.ts'
import { textOf } from './form-data.ts'

/** What a page of a need or an offer shows of asking its party: a form, or what comes before it. */
export async function contactOf(
  { actor, signedIn }: App.Locals,
  subject: { need: NeedId } | { offer: OfferId },
  party: { id: PartyId; name: string },
) {
  const about = 'need' in subject ? { needId: subject.need } : { offerId: subject.offer }
  const goingOn = await findConversationsAbout(hub(), actor, about)
  const mayAsk = mayStartConversation(actor, party.id)
  const own = !mayAsk
    ? []
    : 'need' in subject
      ? await findOwnOffers(hub(), actor)
      : actor.party!.kind === 'initiative'
        ? await findOwnNeeds(hub(), actor)
        : []
  return {
    side: 'need' in subject ? ('need' as const) : ('offer' as const),
    party: party.name,
    isSignedIn: signedIn !== null,
    hasParty: actor.party !== null,
    mayAsk,
    own: own
      .filter(({ status, hiddenAt }) => status === 'published' && !hiddenAt)
      .map(({ id, title }) => ({ value: id, name: title })),
    goingOn,
    formKey: newId(),
  }
}

/** Asks, and leads to the conversation. */
export function ask(form: FormData, { actor }: App.Locals, subject: { need: NeedId } | { offer: OfferId }) {
  return doing(form, async () => {
    const own = textOf(form, 'own')
    const about: About =
      'need' in subject
        ? { need: subject.need, ownOffer: (own || null) as OfferId | null }
        : { offer: subject.offer, ownNeed: (own || null) as NeedId | null }
    const { id } = await startConversation(hub(), actor, {
      about,
      input: { body: textOf(form, 'body'), formKey: textOf(form, 'formKey') },
    })
    redirect(303, to(`/gesprekken/${id}`))
  })
}
