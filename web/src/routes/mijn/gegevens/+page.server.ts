import { changeSelf, findConsents, findSessions, removePasskey, revokeSession } from '@b2c/hub/people'
import { redirect } from '@sveltejs/kit'
import { doing, hub } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
  const { person } = locals.signedIn
  return {
    hasNewPasskey: url.searchParams.has('toegevoegd'),
    person: { email: person.email, name: person.name, locale: person.locale },
    consents: await findConsents(hub(), locals.actor),
    ...(await findSessions(hub(), locals.signedIn)),
  }
}

const home = () => redirect(303, to('/inloggen'))

export const actions: Actions = {
  self: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await changeSelf(hub(), locals.actor, { name: textOf(form, 'name'), locale: textOf(form, 'locale') })
      return { saved: true as const }
    })
  },
  revoke: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await revokeSession(hub(), locals.signedIn ?? home(), textOf(form, 'session') || 'others')
      return { saved: true as const }
    })
  },
  passkey: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await removePasskey(hub(), locals.signedIn ?? home(), textOf(form, 'passkey'))
      return { removed: true as const }
    })
  },
}
