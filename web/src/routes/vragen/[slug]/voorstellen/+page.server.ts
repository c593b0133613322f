import { compareProposals } from '@b2c/hub/proposals'
import type { NeedId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { hub, idOf, reading } from '#lib/server/door.ts'
import { comparedTerms } from '#lib/server/proposals.ts'
import { to } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const { need, proposals } = await compareProposals(hub(), locals.actor, idOf<NeedId>(params.slug))
    return {
      need: { title: need.title, href: `/vragen/${need.slug}-${need.id}` },
      proposals: proposals.map(({ id, party, status, validUntil, conversationId }) => ({
        id,
        party,
        status,
        validUntil,
        conversationId,
      })),
      rows: comparedTerms(proposals),
    }
  })
