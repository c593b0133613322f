import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openPGlite } from './pglite.ts'

/** What the web thread asks of the thread that holds the embedded database. */
export type ThreadRequest =
  | { id: number; kind: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; kind: 'exec'; sql: string }
  | { id: number; kind: 'listen'; channel: string }
  | { id: number; kind: 'dump' }
  | { id: number; kind: 'close' }

export type ThreadAnswer =
  | { id: number; rows: unknown[]; affected: number }
  | { id: number; error: Record<string, unknown> & { message: string } }
  | { notification: string; payload: string }

const port = parentPort!
const folder = (workerData as { folder: string | null }).folder
const image = (workerData as { image?: Uint8Array }).image

const database = await openFolder()
port.postMessage({ ready: true })

port.on('message', async (request: ThreadRequest) => {
  try {
    port.postMessage(await answer(request))
  } catch (error) {
    port.postMessage({ id: request.id, error: describe(error) })
  }
})

/** A folder is made under another name and renamed, so that a start that was cut off leaves no half database. */
async function openFolder() {
  if (folder === null) return openPGlite(undefined, image)
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true })
    const draft = `${folder}.new`
    rmSync(draft, { recursive: true, force: true })
    const made = await openPGlite(draft, image)
    await made.close()
    renameSync(draft, folder)
  }
  return openPGlite(folder)
}

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  switch (request.kind) {
    case 'query': {
      const result = await database.query(request.sql, request.parameters as unknown[])
      return { id: request.id, rows: result.rows, affected: result.affectedRows ?? 0 }
    }
    case 'exec': {
      const results = await database.exec(request.sql)
      return { id: request.id, rows: results.flatMap((result) => result.rows), affected: 0 }
    }
    case 'listen': {
      const channel = request.channel
      await database.listen(channel, (payload) => port.postMessage({ notification: channel, payload }))
      return { id: request.id, rows: [], affected: 0 }
    }
    case 'dump': {
      const blob = await database.dumpDataDir('gzip')
      return { id: request.id, rows: [new Uint8Array(await blob.arrayBuffer())], affected: 0 }
    }
    case 'close':
      await database.close()
      return { id: request.id, rows: [], affected: 0 }
  }
}

/** Errors lose their fields between threads: the ones that a store looks at are carried over by name. */
function describe(error: unknown): Record<string, unknown> & { message: string } {
  const { message, code, detail, constraint, table, column, severity } = error as Record<string, unknown>
  return { message: String(message), code, detail, constraint, table, column, severity }
}
