import { findDecisions } from '@b2c/hub/proposals'
import { redirect } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { to } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    if (!locals.actor.party) redirect(303, to('/mijn'))
    return { decisions: await findDecisions(hub(), locals.actor) }
  })
