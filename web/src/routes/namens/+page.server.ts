import { actFor, isOwnPath } from '@b2c/hub/people'
import { redirect } from '@sveltejs/kit'
import { hub } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

/** A link of a mail may lead to something of another party than the one acted for now: then one is asked to go on for it. */
export const load: PageServerLoad = ({ locals, url }) => {
  const chosen = locals.memberships.find(({ party }) => party.id === url.searchParams.get('partij'))
  if (!chosen) redirect(303, to('/mijn'))
  const next = url.searchParams.get('next') ?? ''
  return {
    party: { id: chosen.party.id, name: chosen.party.name },
    next: isOwnPath(next) ? next : to('/mijn'),
  }
}

export const actions: Actions = {
  /** Chooses for which of one's parties one acts from now on. */
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const chosen = locals.memberships.find(({ party }) => party.id === textOf(form, 'party'))
    if (locals.signedIn && chosen) await actFor(hub(), locals.signedIn, chosen.party.id)
    const next = textOf(form, 'next')
    redirect(303, isOwnPath(next) ? next : to('/mijn'))
  },
}
