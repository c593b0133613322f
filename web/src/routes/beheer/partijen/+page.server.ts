import { findPartiesToJudge, markOf } from '@b2c/hub/parties'
import { hub, reading } from '#lib/server/door.ts'
import { afterOf, choiceOf, pagesOf, steward } from '#lib/server/steward.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals, 'moderator')
    const q = url.searchParams.get('q') ?? ''
    const shown = choiceOf(url, 'toon', ['all', 'hidden', 'verified'])
    const only = shown === 'all' ? undefined : shown
    const { rows, next } = await findPartiesToJudge(hub(), actor, { text: q, only, after: afterOf(url) })
    return {
      parties: rows.map((party) => ({
        id: party.id,
        kind: party.kind,
        name: party.name,
        kvkNumber: party.kvkNumber,
        createdAt: party.createdAt,
        isExample: party.isExample,
        isHidden: party.hiddenAt !== null,
        mark: markOf(party),
      })),
      q,
      shown,
      pages: pagesOf(url, next),
    }
  })
