import type { Hub } from '#foundation'
import { type Actor, allow } from '#vocabulary'
import { truths } from './truths-store.ts'

/** Looks whether what must be true of the data is true. */
export async function checkTruths(hub: Hub, actor: Actor): Promise<{ truth: string; broken: number }[]> {
  allow(actor.isHub)
  const found: { truth: string; broken: number }[] = []
  for (const { truth, count } of truths) found.push({ truth, broken: await count(hub) })
  return found
}
