import { offerVisibleTo } from '@b2c/hub/offers'
import { partyVisibleTo } from '@b2c/hub/parties'
import { type OfferId, visitor } from '@b2c/hub/vocabulary'
import { hub, idOf, reading } from '#lib/server/door.ts'
import { answerPicture, shownOffer } from '#lib/server/share.ts'
import type { RequestHandler } from './$types'

/** What an offer looks like where its page is shared: only what everyone may see, whoever asks. */
export const GET: RequestHandler = ({ params, request }) =>
  reading(async () => {
    const offer = await offerVisibleTo(hub(), visitor, idOf<OfferId>(params.slug))
    const party = await partyVisibleTo(hub(), visitor, offer.partyId)
    return answerPicture(await shownOffer(offer, party), request)
  })
