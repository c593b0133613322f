import type { Hub } from '#foundation'
import { terms } from './retention.ts'

/**
 * Forgets all that is past its term (`terms`). One term that fails keeps no other from being kept.
 * @throws AggregateError with what failed, once all have had their turn.
 */
// anyone: only the clock calls this, as the hub itself.
export async function forgetEnded(hub: Hub): Promise<void> {
  const failed: unknown[] = []
  for (const { days, forget } of terms) {
    const before = new Date(hub.clock.now().getTime() - days * 86_400_000)
    await forget(hub, before).catch((error) => failed.push(error))
  }
  if (failed.length) throw new AggregateError(failed, 'Not all that has ended could be forgotten.')
}
