import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from 'pg-boss'
import { type Embedded, embeddedDialect, startEmbedded } from './embedded.ts'
import type { Tables } from './tables.ts'

/** One database, embedded or PostgreSQL: the same SQL runs on both. */
export type Database = {
  kysely: Kysely<Tables>
  /** The same database in the form that the queue of jobs asks for. */
  forQueue: Db
  embedded: Embedded | null
  /** How many queries were sent since the start: tests and benchmarks count with it. */
  queryCount(): number
  /** Hears what any process on this database notifies; nothing (an empty text) once a line that was lost is back. */
  listen(channel: string, heard: (payload: string) => void): Promise<void>
  close(): Promise<void>
}

export type DatabaseChoice =
  | { kind: 'embedded'; folder: string | null; image?: Uint8Array }
  | { kind: 'postgres'; url: string; poolSize: number }

/** The folder of the embedded database within the data folder. */
export function databaseFolder(dataDir: string): string {
  return join(dataDir, 'database')
}

/** Opens a database; it is not migrated yet. */
export async function openDatabase(choice: DatabaseChoice): Promise<Database> {
  let queries = 0
  const log = (event: { level: string }) => {
    if (event.level === 'query') queries++
  }
  if (choice.kind === 'embedded') {
    const embedded = await startEmbedded(choice.folder, choice.image)
    const kysely = new Kysely<Tables>({ dialect: embeddedDialect(embedded), log })
    return {
      kysely,
      forQueue: queueOnEmbedded(embedded),
      embedded,
      queryCount: () => queries,
      listen: (channel, heard) => embedded.listen(channel, heard),
      close: () => kysely.destroy(),
    }
  }
  const pool = newPool(choice.url, choice.poolSize)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log })
  const listeners: Listener[] = []
  return {
    kysely,
    forQueue: { executeSql: async (text, values) => rowsOfAll(await pool.query(text, values as unknown[])) },
    embedded: null,
    queryCount: () => queries,
    async listen(channel, heard) {
      listeners.push(await listenOn(choice.url, channel, heard))
    },
    async close() {
      await Promise.all(listeners.map((listener) => listener.close()))
      await kysely.destroy()
    },
  }
}

/** A pool of connections whose values come out as from the embedded database. */
function newPool(url: string, size: number): pg.Pool {
  const types = {
    getTypeParser(oid: number, format?: 'text' | 'binary') {
      if (oid === pg.types.builtins.INT8) return Number
      if (oid === pg.types.builtins.DATE) return (text: string) => text
      return pg.types.getTypeParser(oid, format as 'text')
    },
  } as pg.CustomTypesConfig
  const pool = new pg.Pool({ connectionString: url, max: size, types, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {}) // An idle connection that breaks is replaced; the next query tells if it matters.
  return pool
}

type Listener = { close(): Promise<void> }

const retryMs = 500

/** Listens on a connection of its own, and on another one when the server ends that. */
async function listenOn(url: string, channel: string, heard: (payload: string) => void): Promise<Listener> {
  let client: pg.Client
  let isClosed = false
  async function open(): Promise<void> {
    client = new pg.Client({ connectionString: url, keepAlive: true })
    client.on('error', () => {})
    client.on('notification', (message) => heard(message.payload ?? ''))
    await client.connect()
    await client.query(`listen "${channel}"`)
    client.once('end', () => void openAgain())
  }
  async function openAgain(): Promise<void> {
    while (!isClosed) {
      await new Promise((resolve) => setTimeout(resolve, retryMs))
      const isBack =
        !isClosed &&
        (await open()
          .then(() => true)
          .catch(() => client.end().catch(() => {})))
      if (isBack) return isClosed ? client.end() : heard('')
    }
  }
  await open()
  return {
    async close() {
      isClosed = true
      await client.end()
    },
  }
}

/** The queue sends blocks of several statements, and wants the rows of every one of them. */
function queueOnEmbedded(embedded: Embedded): Db {
  return {
    async executeSql(text, values) {
      const release = await embedded.acquire()
      try {
        return values?.length ? await embedded.query(text, values) : await embedded.exec(text)
      } catch (error) {
        await embedded.exec('rollback').catch(() => {})
        throw error
      } finally {
        release()
      }
    },
  }
}

function rowsOfAll(result: pg.QueryResult | pg.QueryResult[]): { rows: unknown[] } {
  return { rows: Array.isArray(result) ? result.flatMap((one) => one.rows) : result.rows }
}
