import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { ThreadAnswer, ThreadRequest } from './embedded-thread.ts'

/** The embedded database: PGlite in a thread of its own, so that a slow query never holds up the web. */
export type Embedded = {
  query(sql: string, parameters: readonly unknown[]): Promise<{ rows: unknown[]; affected: number }>
  exec(sql: string): Promise<{ rows: unknown[] }>
  listen(channel: string, heard: (payload: string) => void): Promise<void>
  /** The whole data folder as one gzipped tar. */
  dump(): Promise<Uint8Array>
  close(): Promise<void>
  /** Waits for a turn: there is one connection, and a transaction keeps it until it ends. */
  acquire(): Promise<() => void>
}

type Wish = ThreadRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'id'>
    : never
  : never

/**
 * Starts the thread and opens the database.
 * @param folder where it lives, or null for memory (tests).
 * @param image a dump to start from when the folder does not exist yet.
 */
export async function startEmbedded(folder: string | null, image?: Uint8Array): Promise<Embedded> {
  const thread = new Worker(new URL('./embedded-thread.ts', import.meta.url), {
    workerData: { folder, image },
  })
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, (payload: string) => void>()
  let lastId = 0
  let stopped: Error | null = null

  await new Promise<void>((resolve, reject) => {
    thread.once('message', () => resolve())
    thread.once('error', reject)
  })
  thread.on('message', (answer: ThreadAnswer) => {
    if ('notification' in answer) return listeners.get(answer.notification)?.(answer.payload)
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(Object.assign(new Error(answer.error.message), answer.error))
    else asked?.resolve(answer as never)
  })
  const fail = (error: Error) => {
    stopped = error
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  thread.on('error', fail)
  thread.on('exit', () => fail(new Error('The embedded database has stopped.')))

  function ask(wish: Wish): Promise<{ rows: unknown[]; affected: number }> {
    if (stopped) return Promise.reject(stopped)
    return new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve: resolve as never, reject })
      thread.postMessage({ ...wish, id } as ThreadRequest)
    })
  }

  let turn: Promise<void> = Promise.resolve()
  return {
    query: (sql, parameters) => ask({ kind: 'query', sql, parameters }),
    exec: (sql) => ask({ kind: 'exec', sql }),
    async listen(channel, heard) {
      listeners.set(channel, heard)
      await ask({ kind: 'listen', channel })
    },
    async dump() {
      return (await ask({ kind: 'dump' })).rows[0] as Uint8Array
    },
    async close() {
      if (!stopped) await ask({ kind: 'close' })
      await thread.terminate()
    },
    acquire() {
      const before = turn
      let release = () => {}
      turn = new Promise((resolve) => {
        release = resolve
      })
      return before.then(() => release)
    },
  }
}

/** Kysely on the embedded database. */
export function embeddedDialect(embedded: Embedded): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(embedded),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #embedded: Embedded
  readonly release: () => void

  constructor(embedded: Embedded, release: () => void) {
    this.#embedded = embedded
    this.release = release
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.#embedded.query(query.sql, query.parameters)
    return { rows: rows as Row[], numAffectedRows: BigInt(affected) }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it; nothing in the hub streams rows.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('The embedded database does not stream.')
  }
}

class EmbeddedDriver implements Driver {
  readonly #embedded: Embedded

  constructor(embedded: Embedded) {
    this.#embedded = embedded
  }

  async init() {}

  async acquireConnection() {
    return new EmbeddedConnection(this.#embedded, await this.#embedded.acquire())
  }

  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async savepoint(connection: DatabaseConnection, name: string) {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${name}`))
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string) {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint ${name}`))
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string) {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint ${name}`))
  }

  async releaseConnection(connection: DatabaseConnection) {
    ;(connection as EmbeddedConnection).release()
  }

  async destroy() {
    await this.#embedded.close()
  }
}
