import { needVisibleTo } from '@b2c/hub/needs'
import { partyVisibleTo } from '@b2c/hub/parties'
import { type NeedId, visitor } from '@b2c/hub/vocabulary'
import { hub, idOf, reading } from '#lib/server/door.ts'
import { answerPicture, shownNeed } from '#lib/server/share.ts'
import type { RequestHandler } from './$types'

/** What a need looks like where its page is shared: only what everyone may see, whoever asks. */
export const GET: RequestHandler = ({ params, request }) =>
  reading(async () => {
    const need = await needVisibleTo(hub(), visitor, idOf<NeedId>(params.slug))
    const party = await partyVisibleTo(hub(), visitor, need.partyId)
    return answerPicture(await shownNeed(need, party), request)
  })
