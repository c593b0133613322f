import { findUnsubscribe, unsubscribe } from '@b2c/hub/notifications'
import { hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import type { Actions, PageServerLoad } from './$types'

/** A mail scanner that opens the link stops nothing: only the button does, here or in a mail program. */
export const load: PageServerLoad = ({ locals, params, setHeaders }) =>
  reading(async () => {
    setHeaders({ 'cache-control': 'no-store' })
    return { kinds: findUnsubscribe(hub(), locals.actor, params.token) }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const all = textOf(form, 'what') === 'all'
    return { stopped: await reading(() => unsubscribe(hub(), locals.actor, { token: params.token, all })) }
  },
}
