import { changeNeed, needPermissions, needVisibleTo, publishNeed } from '@b2c/hub/needs'
import type { NeedId } from '@b2c/hub/vocabulary'
import { error, redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { allOrNothing, fileValues, keepFiles } from '#lib/server/files.ts'
import { textOf } from '#lib/server/form-data.ts'
import { placeName } from '#lib/server/matches.ts'
import { needFrom } from '#lib/server/need-form.ts'
import { plainEuros, plainNumber } from '#lib/server/plain.ts'
import { text, to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) =>
  reading(async () => {
    const need = await needVisibleTo(hub(), locals.actor, idOf<NeedId>(params.slug))
    if (!needPermissions(locals.actor, need).change) error(403, { message: text('refusals.not_allowed') })
    return {
      revision: need.revision,
      isDraft: need.status === 'draft',
      title: need.title,
      values: {
        kind: need.kind ?? '',
        title: need.title,
        description: need.description,
        themes: need.themes as string[],
        region: await placeName(need.region),
        region_code: need.region ?? '',
        amountCents: plainEuros(need.amountCents),
        quantity: plainNumber(need.quantity),
        unit: need.unit,
        wantedBy: need.wantedBy ?? '',
        ...(await fileValues(need)),
      },
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<NeedId>(params.slug)
      const refusedFiles = await keepFiles(form, locals.actor)
      const input = await needFrom(form)
      const need = await allOrNothing(refusedFiles, async (hub) => {
        const changed = await changeNeed(hub, locals.actor, {
          id,
          input,
          revision: Number(textOf(form, 'revision')) || undefined,
        })
        const publishes = changed.status === 'draft' && textOf(form, 'save') === 'publish'
        return publishes ? publishNeed(hub, locals.actor, id) : changed
      })
      redirect(303, to(`/vragen/${need.slug}-${need.id}`))
    })
  },
}
