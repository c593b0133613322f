import { findPeople } from '@b2c/hub/people'
import { hub, reading } from '#lib/server/door.ts'
import { afterOf, choiceOf, pagesOf, steward } from '#lib/server/steward.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals, 'moderator')
    const q = url.searchParams.get('q') ?? ''
    const shown = choiceOf(url, 'toon', ['all', 'roles', 'blocked'])
    const only = shown === 'all' ? undefined : shown
    const { rows, next } = await findPeople(hub(), actor, { text: q, only, after: afterOf(url) })
    return { people: rows, q, shown, pages: pagesOf(url, next) }
  })
