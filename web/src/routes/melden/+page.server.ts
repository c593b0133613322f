import { findReportable, reportThing, type ThingRef, thingKinds } from '@b2c/hub/moderation'
import { error } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { text } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is reported, as the address names it. */
function thingOf(url: URL): ThingRef {
  const kind = thingKinds.find((one) => one === url.searchParams.get('soort'))
  const id = url.searchParams.get('id') ?? ''
  if (!kind || !id || id.length > 40) error(404, { message: text('refusals.not_found') })
  return { kind, id }
}

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const ref = thingOf(url)
    const { title, snapshot, path, isOwn } = await findReportable(hub(), locals.actor, ref)
    return {
      ...ref,
      title,
      path,
      isOwn,
      pictureId: snapshot.pictureId ?? null,
      isSignedIn: locals.signedIn !== null,
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, url, getClientAddress }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const email = textOf(form, 'email').trim()
      await reportThing(hub(), locals.actor, {
        thing: thingOf(url),
        input: { reason: textOf(form, 'reason'), body: textOf(form, 'body'), email },
        caller: getClientAddress(),
        locale: locals.locale,
      })
      return { reported: true as const, hears: locals.signedIn !== null || email !== '' }
    })
  },
}
