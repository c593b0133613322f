import { findBlocked, findConversations, unblockParty } from '@b2c/hub/conversations'
import { conversationViews } from '@b2c/hub/conversations/form'
import type { PartyId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { withParameter } from '#lib/server/filters.ts'
import { textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const here = encodeURIComponent(url.pathname + url.search)
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${here}`))
    if (!locals.actor.party) redirect(303, to('/mijn'))
    const asked = (name: string) => url.searchParams.get(name) ?? undefined
    const view = conversationViews.find((one) => one === asked('welke')) ?? 'all'
    const text = (asked('zoek') ?? '').slice(0, 120)
    const { next, ...inbox } = await findConversations(hub(), locals.actor, {
      text,
      view,
      after: asked('na'),
    })
    return {
      ...inbox,
      text,
      view,
      views: conversationViews.map((one) => ({
        view: one,
        count: inbox.counts[one],
        href: withParameter(url, 'welke', one === 'all' ? null : one),
      })),
      blocked: await findBlocked(hub(), locals.actor),
      next: next ? withParameter(url, 'na', next) : null,
      first: asked('na') ? withParameter(url, 'na', null) : null,
    }
  })

export const actions: Actions = {
  unblock: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await unblockParty(hub(), locals.actor, idOf<PartyId>(textOf(form, 'party')))
      redirect(303, to('/gesprekken'))
    })
  },
}
