import { draftOffer, publishOffer } from '@b2c/hub/offers'
import { partyVisibleTo } from '@b2c/hub/parties'
import { fail, redirect } from '@sveltejs/kit'
import { doing, fieldErrors, hub, reading, typed } from '#lib/server/door.ts'
import { allOrNothing, keepFiles } from '#lib/server/files.ts'
import { textOf } from '#lib/server/form-data.ts'
import { areaFrom, offerFrom } from '#lib/server/offer-form.ts'
import { namedArea, termFields } from '#lib/server/offer-values.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    if (!locals.actor.party) redirect(303, to('/partijen/nieuw?soort=company&next=/aanbod/nieuw'))
    const party = await partyVisibleTo(hub(), locals.actor, locals.actor.party.id)
    const area = party.serviceArea.length ? party.serviceArea : party.region ? [party.region] : []
    return { acting: party.name, area: await namedArea(area) }
  })

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const again = async () => ({
      values: typed(form),
      area: await namedArea(await areaFrom(form)),
      terms: termFields(textOf(form, 'productType')),
    })
    if (textOf(form, 'save') === 'terms') {
      const refusedFiles = await reading(() => keepFiles(form, locals.actor))
      return { again: await again(), message: '', errors: fieldErrors(refusedFiles) }
    }
    const done = await doing(form, async () => {
      const publishes = textOf(form, 'save') === 'publish'
      const refusedFiles = await keepFiles(form, locals.actor)
      const input = await offerFrom(form)
      const offer = await allOrNothing(refusedFiles, async (hub) => {
        const draft = await draftOffer(hub, locals.actor, input)
        return publishes ? publishOffer(hub, locals.actor, draft.id) : draft
      })
      redirect(303, to(`/aanbod/${offer.slug}-${offer.id}${publishes ? '?nieuw' : ''}`))
    })
    return fail(done.status, { ...done.data, again: await again() })
  },
}
