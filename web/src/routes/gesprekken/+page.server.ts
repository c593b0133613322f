import { findConversations } from '@b2c/hub/conversations'
import { redirect } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { withParameter } from '#lib/server/filters.ts'
import { to } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    if (!locals.actor.party) redirect(303, to('/mijn'))
    const after = url.searchParams.get('na') ?? undefined
    const { cards, next } = await findConversations(hub(), locals.actor, { after })
    return {
      cards,
      next: next ? withParameter(url, 'na', next) : null,
      first: after ? withParameter(url, 'na', null) : null,
    }
  })
