import { findCases } from '@b2c/hub/moderation'
import { hub, reading } from '#lib/server/door.ts'
import { steward } from '#lib/server/steward.ts'
import type { PageServerLoad } from './$types'

const queues = { wacht: 'waiting', gevraagd: 'asked', besloten: 'decided' } as const

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals, 'moderator')
    const named = url.searchParams.get('lijst') as keyof typeof queues
    const list = named in queues ? named : 'wacht'
    const page = Number(url.searchParams.get('bladzijde')) || 1
    return { list, queues, ...(await findCases(hub(), actor, { queue: queues[list], page })) }
  })
