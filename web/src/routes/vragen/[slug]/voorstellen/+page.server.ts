import { dayOf } from '@b2c/hub/foundation'
import { compareProposals, decide, findDecisions } from '@b2c/hub/proposals'
import type { NeedId } from '@b2c/hub/vocabulary'
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
    const { actor } = locals
    const { need, proposals } = await compareProposals(hub(), actor, idOf<NeedId>(params.slug))
    const mayDecide = actor.party!.role !== 'member'
    return {
      need: { title: need.title, href: `/vragen/${need.slug}-${need.id}` },
      proposals: proposals.map(({ id, party, status, validUntil }) => ({ id, party, status, validUntil })),
      talks: proposals.map(({ conversationId }) => `/gesprekken/${conversationId}#voorstel`),
      rows: await comparison(proposals, need),
      /** What waits for an answer, and the mark of the terms that are seen here. */
      choices: mayDecide
        ? proposals
            .filter(({ status, toPartyId }) => status === 'sent' && toPartyId === need.partyId)
            .map(({ id, party, termsHash }) => ({ id, name: party.name, termsHash }))
        : [],
      members: mayDecide ? await membersToName(actor) : [],
      decisions: await findDecisions(hub(), actor, { needId: need.id }),
      today: dayOf(hub().clock.now()),
    }
  })

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const chosen = textOf(form, 'chosenId')
      const { id } = await decide(hub(), locals.actor, {
        needId: idOf<NeedId>(params.slug),
        input: {
          ...howDecidedFrom(form),
          chosenId: chosen === 'none' ? null : chosen,
          seen: textOf(form, `seen.${chosen}`),
          reason: textOf(form, 'reason') || undefined,
          declineOthers: textOf(form, 'declineOthers') === 'yes',
        },
      })
      redirect(303, to(`/besluiten/${id}`))
    })
  },
}
