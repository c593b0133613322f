import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Hub } from './hub.ts'

/** What any process on this database tells at once to whoever listens: pages that are open now. */
export type Live = {
  /**
   * @param topic whom it concerns, e.g. `party:<id>`.
   * @param hear gets what was told with it, or `anything` where something may have been missed.
   * @param end is called when the hub stops.
   * @returns ends the listening.
   */
  subscribe(topic: string, hear: (what: string) => void, end?: () => void): Promise<() => void>
  /** How many listen in this process, to a topic or at all. */
  count(topic?: string): number
  /** Ends what is open, so that a hub that stops need not wait for it. */
  end(): void
}

const channel = 'hub_live'

/** What is told where it does not matter what changed: whoever hears it looks at everything again. */
export const anything = '*'

type Listener = { hear: (what: string) => void; end: () => void }

export function openLive(database: Pick<Database, 'listen'>): Live {
  const listeners = new Map<string, Set<Listener>>()
  const all = () => [...listeners.values()].flatMap((some) => [...some])
  let listening: Promise<void> | null = null

  function heard(payload: string): void {
    if (!payload) {
      for (const { hear } of all()) hear(anything)
      return
    }
    const space = payload.indexOf(' ')
    for (const { hear } of listeners.get(payload.slice(0, space)) ?? []) hear(payload.slice(space + 1))
  }

  return {
    async subscribe(topic, hear, end = () => {}) {
      listening ??= database.listen(channel, heard).catch((error) => {
        listening = null
        throw error
      })
      await listening
      const listener = { hear, end }
      const here = listeners.get(topic) ?? new Set()
      listeners.set(topic, here.add(listener))
      return () => {
        here.delete(listener)
        if (!here.size && listeners.get(topic) === here) listeners.delete(topic)
      }
    },
    count: (topic) => (topic === undefined ? all().length : (listeners.get(topic)?.size ?? 0)),
    end() {
      for (const { end } of all()) end()
    },
  }
}

/** Tells those who listen, once the transaction is saved. It may be lost: whoever looks again sees all. */
export async function tellLive(hub: Hub, topic: string, what: string = anything): Promise<void> {
  await sql`select pg_notify(${channel}, ${`${topic} ${what}`})`.execute(hub.db)
}
