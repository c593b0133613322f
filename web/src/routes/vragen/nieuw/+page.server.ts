import { draftNeed, publishNeed } from '@b2c/hub/needs'
import { partyVisibleTo } from '@b2c/hub/parties'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { allOrNothing, keepFiles } from '#lib/server/files.ts'
import { textOf } from '#lib/server/form-data.ts'
import { placeName } from '#lib/server/matches.ts'
import { needFrom } from '#lib/server/need-form.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const initiatives = locals.memberships.filter(({ party }) => party.kind === 'initiative')
    if (!initiatives.length) redirect(303, to('/partijen/nieuw?soort=initiative&next=/vragen/nieuw'))
    const isInitiative = locals.actor.party?.kind === 'initiative'
    const party = isInitiative ? await partyVisibleTo(hub(), locals.actor, locals.actor.party!.id) : null
    return {
      initiatives: initiatives.map(({ party }) => ({ id: party.id, name: party.name })),
      acting: party?.name ?? null,
      values: {
        kind: '',
        title: '',
        description: '',
        themes: [],
        region: await placeName(party?.region ?? null),
        region_code: party?.region ?? '',
        amountCents: '',
        quantity: '',
        unit: '',
        wantedBy: '',
      },
    }
  })

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const publishes = textOf(form, 'save') === 'publish'
      // Both or neither: a need that cannot be published is not left behind as a draft of which nobody knows.
      const refusedFiles = await keepFiles(form, locals.actor)
      const input = await needFrom(form)
      const need = await allOrNothing(refusedFiles, async (hub) => {
        const draft = await draftNeed(hub, locals.actor, input)
        return publishes ? publishNeed(hub, locals.actor, draft.id) : draft
      })
      redirect(303, to(`/vragen/${need.slug}-${need.id}${publishes ? '?nieuw' : ''}`))
    })
  },
}
