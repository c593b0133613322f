import { changeOffer, offerPermissions, offerVisibleTo, publishOffer } from '@b2c/hub/offers'
import type { OfferId } from '@b2c/hub/vocabulary'
import { error, fail, redirect } from '@sveltejs/kit'
import { doing, fieldErrors, hub, idOf, reading, typed } from '#lib/server/door.ts'
import { allOrNothing, fileValues, keepFiles } from '#lib/server/files.ts'
import { textOf } from '#lib/server/form-data.ts'
import { areaFrom, offerFrom } from '#lib/server/offer-form.ts'
import { namedArea, offerValues, termFields } from '#lib/server/offer-values.ts'
import { text, to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) =>
  reading(async () => {
    const offer = await offerVisibleTo(hub(), locals.actor, idOf<OfferId>(params.slug))
    if (!offerPermissions(locals.actor, offer).change) error(403, { message: text('refusals.not_allowed') })
    return {
      revision: offer.revision,
      isDraft: offer.status === 'draft',
      values: { ...offerValues(offer), ...(await fileValues(offer)) },
      area: await namedArea(offer.serviceArea),
      terms: termFields(offer.productType ?? ''),
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
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
      const id = idOf<OfferId>(params.slug)
      const refusedFiles = await keepFiles(form, locals.actor)
      const input = await offerFrom(form)
      const offer = await allOrNothing(refusedFiles, async (hub) => {
        const changed = await changeOffer(hub, locals.actor, {
          id,
          input,
          revision: Number(textOf(form, 'revision')) || undefined,
        })
        const publishes = changed.status === 'draft' && textOf(form, 'save') === 'publish'
        return publishes ? publishOffer(hub, locals.actor, id) : changed
      })
      redirect(303, to(`/aanbod/${offer.slug}-${offer.id}`))
    })
    return fail(done.status, { ...done.data, again: await again() })
  },
}
