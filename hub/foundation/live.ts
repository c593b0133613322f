import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Hub } from './hub.ts'

/** What any process on this database tells at once to whoever listens: pages that are open now. */
export type Live = {
  /**
   * @param topic whom it concerns, e.g. `party:<id>`.
   * @param hear gets what was told with it.
   * @returns ends the listening.
   */
  subscribe(topic: string, hear: (what: string) => void): Promise<() => void>
}

const channel = 'hub_live'

export function openLive(database: Pick<Database, 'listen'>): Live {
  const listeners = new Map<string, Set<(what: string) => void>>()
  let listening: Promise<void> | null = null
  return {
    async subscribe(topic, hear) {
      listening ??= database.listen(channel, (payload) => {
        const space = payload.indexOf(' ')
        for (const listener of listeners.get(payload.slice(0, space)) ?? [])
          listener(payload.slice(space + 1))
      })
      await listening
      const here = listeners.get(topic) ?? new Set()
      listeners.set(topic, here.add(hear))
      return () => {
        here.delete(hear)
        if (!here.size) listeners.delete(topic)
      }
    },
  }
}

/** Tells those who listen, once the transaction is saved. It may be lost: whoever looks again sees all. */
export async function tellLive(hub: Hub, topic: string, what: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${`${topic} ${what}`})`.execute(hub.db)
}
