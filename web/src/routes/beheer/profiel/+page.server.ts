import { changeProfile, profileOf } from '@b2c/hub/profile'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { allOrNothing, keepFiles } from '#lib/server/files.ts'
import { listOf, orNull, placeOf, textOf } from '#lib/server/form-data.ts'
import { placeName } from '#lib/server/matches.ts'
import { steward } from '#lib/server/steward.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    steward(locals, 'administrator')
    const profile = await profileOf(hub())
    return {
      profile,
      place: await placeName(profile.region),
      saved: url.searchParams.has('bewaard'),
    }
  })

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const actor = steward(locals, 'administrator')
    const form = await request.formData()
    return doing(form, async () => {
      const refusedFiles = await keepFiles(form, actor)
      const input = {
        name: textOf(form, 'name'),
        about: { nl: textOf(form, 'about.nl'), en: textOf(form, 'about.en') },
        accent: textOf(form, 'accent'),
        themes: listOf(form, 'themes'),
        region: await placeOf(form, 'region'),
        pictureId: orNull(form, 'pictureId'),
      }
      await allOrNothing(refusedFiles, (hub) => changeProfile(hub, actor, input))
      redirect(303, to('/beheer/profiel?bewaard'))
    })
  },
}
