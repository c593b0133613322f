import { openNotice } from '@b2c/hub/notifications'
import { actFor } from '@b2c/hub/people'
import { redirect } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { to } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

/** Leads to what a notice tells of, acting for the party that was told. */
export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const { path, partyId } = await openNotice(hub(), locals.actor, params.id)
    if (partyId && partyId !== locals.actor.party?.id) await actFor(hub(), locals.signedIn, partyId)
    redirect(303, to(path))
  })
