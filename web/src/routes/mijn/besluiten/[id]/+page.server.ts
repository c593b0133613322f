import { appealCase, findOwnNotices, readOwnCase } from '@b2c/hub/moderation'
import type { CaseId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const id = idOf<CaseId>(params.id)
    const read = await readOwnCase(hub(), locals.actor, id)
    const notices = await findOwnNotices(hub(), locals.actor)
    return { ...read, notice: notices.find(({ caseId }) => caseId === id) ?? null }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const input = { words: textOf(form, 'words') }
      await appealCase(hub(), locals.actor, { id: idOf<CaseId>(params.id), input })
      redirect(303, to(`/mijn/besluiten/${params.id}`))
    })
  },
}
