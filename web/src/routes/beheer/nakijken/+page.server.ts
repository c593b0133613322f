import { findVerifications } from '@b2c/hub/parties'
import { hub, reading } from '#lib/server/door.ts'
import { afterOf, choiceOf, pagesOf, steward } from '#lib/server/steward.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals, 'moderator')
    const shown = choiceOf(url, 'toon', ['asked', 'granted', 'refused', 'lapsed', 'withdrawn'])
    const { rows, next } = await findVerifications(hub(), actor, { status: shown, after: afterOf(url) })
    return {
      rows: rows.map(({ id, name, kvkNumber, ground, askedAt, party }) => ({
        id,
        name,
        kvkNumber,
        ground,
        askedAt,
        party,
      })),
      shown,
      pages: pagesOf(url, next),
    }
  })
