import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Tells a cache whether anything has changed since it kept something. */
export type Changes = {
  /** A text that differs after every saved change, whichever process made it. */
  version(): Promise<string>
  /** Called after a transaction was saved and before its maker hears of it. */
  bump(): Promise<void>
}

/**
 * Changes of one database. Embedded, every change passes through this process, so a counter in memory is exact.
 * On PostgreSQL a sequence counts for all processes; callers that ask while a question is under way share the
 * next one, so that a thousand readers cost a handful of queries and none is answered from before it asked.
 */
export function watchChanges(database: Database): Changes {
  if (database.embedded) {
    let count = 0
    return {
      version: async () => String(count),
      bump: async () => {
        count++
      },
    }
  }
  const { kysely } = database
  let running: Promise<string> | null = null
  let next: Promise<string> | null = null

  async function ask(): Promise<string> {
    const { rows } = await sql<{ last_value: number }>`select last_value from change_seq`.execute(kysely)
    return String(rows[0]!.last_value)
  }

  function start(): Promise<string> {
    running = ask().finally(() => {
      running = null
    })
    return running
  }

  return {
    version() {
      if (!running) return start()
      next ??= running
        .catch(() => {})
        .then(() => {
          next = null
          return start()
        })
      return next
    },
    async bump() {
      await sql`select nextval('change_seq')`.execute(kysely)
    },
  }
}
