import type { Hub } from '#foundation'
import { Refusal } from '#vocabulary'
import { countAttempt } from './people-store.ts'

/** So many times within so many seconds. */
export type Limit = { name: string; most: number; seconds: number }

/** What is left of a limit after an attempt, as the headers of an answer tell it. */
export type Allowance = { most: number; left: number; resetSeconds: number }

/**
 * Counts an attempt, for all processes of the hub together.
 * @param who what is limited: an address, a person, a token. Kept as given until the term ends.
 * @throws Refusal 'too-many' with the seconds to wait.
 */
export async function attempt(hub: Hub, limit: Limit, who: string): Promise<Allowance> {
  const now = hub.clock.now()
  const { points, endsAt } = await countAttempt(
    hub,
    `${limit.name}:${who}`,
    now,
    new Date(now.getTime() + limit.seconds * 1000),
  )
  const resetSeconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000))
  if (points > limit.most)
    throw new Refusal('too-many', 'too_many_attempts', { values: { seconds: resetSeconds } })
  return { most: limit.most, left: limit.most - points, resetSeconds }
}
