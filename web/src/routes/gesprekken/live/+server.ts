import { hearConversations } from '@b2c/hub/conversations'
import { type ConversationId, isId } from '@b2c/hub/vocabulary'
import { error } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { eventStream } from '#lib/server/event-stream.ts'
import { whoAsks } from '#lib/server/who-asks.ts'
import type { RequestHandler } from './$types'

/**
 * Tells an open page, the list of conversations or one of them (`gesprek`), that it is not as it was (`stand`): in
 * which state it is now, and no more.
 */
export const GET: RequestHandler = ({ locals, request, url }) =>
  reading(async () => {
    const { actor } = locals
    if (!actor.party || !actor.personId) error(403)
    const id = url.searchParams.get('gesprek')
    if (id !== null && !isId(id)) error(404)
    return eventStream(request, (stream) =>
      hearConversations(hub(), actor, {
        id: id as ConversationId | null,
        known: request.headers.get('last-event-id') ?? url.searchParams.get('stand'),
        who: async () => (await whoAsks(request.headers)).actor,
        ...stream,
      }),
    )
  })
