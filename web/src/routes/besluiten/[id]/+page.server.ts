import { dealOfProposal } from '@b2c/hub/deals'
import { dayOf } from '@b2c/hub/foundation'
import { partyVisibleTo } from '@b2c/hub/parties'
import { completeDecision, readDecision, revokeDecision } from '@b2c/hub/proposals'
import { type DecisionId, theHub } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { howDecidedFrom, membersToName } from '#lib/server/decisions.ts'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { comparison } from '#lib/server/proposals.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const read = await readDecision(hub(), locals.actor, idOf<DecisionId>(params.id))
    const { seen, chosenId, partyId } = read.decision
    return {
      ...read,
      party: (await partyVisibleTo(hub(), theHub, partyId)).name,
      columns: seen.proposals.map(({ id, party, status, validUntil }) => ({
        ...{ id, party, status, validUntil },
        isChosen: id === chosenId,
      })),
      rows: await comparison(seen.proposals, seen.need),
      dealId: chosenId ? ((await dealOfProposal(hub(), chosenId))?.id ?? null) : null,
      people: read.may.complete ? await membersToName(locals.actor) : [],
      today: dayOf(hub().clock.now()),
    }
  })

export const actions: Actions = {
  complete: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<DecisionId>(params.id)
      await completeDecision(hub(), locals.actor, { id, input: howDecidedFrom(form) })
      redirect(303, to(`/besluiten/${params.id}`))
    })
  },
  revoke: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<DecisionId>(params.id)
      await revokeDecision(hub(), locals.actor, { id, input: { reason: textOf(form, 'reason') } })
      redirect(303, to(`/besluiten/${params.id}`))
    })
  },
}
