import { changeParty, partyPermissions, partyVisibleTo } from '@b2c/hub/parties'
import type { PartyId } from '@b2c/hub/vocabulary'
import { error, fail, redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { allOrNothing, fileValues, keepFiles } from '#lib/server/files.ts'
import { placeName } from '#lib/server/matches.ts'
import { areaFrom } from '#lib/server/offer-form.ts'
import { namedArea } from '#lib/server/offer-values.ts'
import { partyFrom, partyValues } from '#lib/server/party-form.ts'
import { text, to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) =>
  reading(async () => {
    const party = await partyVisibleTo(hub(), locals.actor, idOf<PartyId>(params.slug))
    if (!partyPermissions(locals.actor, party).change) error(403, { message: text('refusals.not_allowed') })
    return {
      kind: party.kind,
      name: party.name,
      values: { ...partyValues(party, await placeName(party.region)), ...(await fileValues(party)) },
      area: await namedArea(party.serviceArea),
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const done = await doing(form, async () => {
      const id = idOf<PartyId>(params.slug)
      const refusedFiles = await keepFiles(form, locals.actor)
      const input = await partyFrom(form)
      const party = await allOrNothing(refusedFiles, (hub) => changeParty(hub, locals.actor, { id, input }))
      redirect(303, to(`/partijen/${party.slug}-${party.id}`))
    })
    return fail(done.status, { ...done.data, area: await namedArea(await areaFrom(form)) })
  },
}
