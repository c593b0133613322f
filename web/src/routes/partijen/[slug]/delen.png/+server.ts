import { partyVisibleTo } from '@b2c/hub/parties'
import { type PartyId, visitor } from '@b2c/hub/vocabulary'
import { hub, idOf, reading } from '#lib/server/door.ts'
import { answerPicture, shownParty } from '#lib/server/share.ts'
import type { RequestHandler } from './$types'

/** What a party looks like where its page is shared: only what everyone may see, whoever asks. */
export const GET: RequestHandler = ({ params, request }) =>
  reading(async () => {
    const party = await partyVisibleTo(hub(), visitor, idOf<PartyId>(params.slug))
    return answerPicture(await shownParty(party), request)
  })
