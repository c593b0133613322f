import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

/**
 * Opens the embedded PostgreSQL in a folder, or in memory. Values come out as `pg` gives them to us: dates as
 * ISO text, whole numbers as numbers, decimals as text.
 * @param image an earlier dump of a data folder to start from.
 */
export async function openPGlite(folder: string | undefined, image?: Uint8Array): Promise<PGlite> {
  const megabytes = folder === undefined ? fewestBuffers : buffersFor(folder)
  return PGlite.create({
    // A page is quick to reach wherever it lies: no disk has to turn for it.
    startParams: [
      ...PGlite.defaultStartParams,
      '-c',
      `shared_buffers=${megabytes}MB`,
      '-c',
      'random_page_cost=1.1',
    ],
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(image ? { loadDataDir: new Blob([image as Uint8Array<ArrayBuffer>]) } : {}),
    extensions: { pg_trgm, unaccent },
    parsers: { [types.DATE]: (text: string) => text, [types.INT8]: Number },
  })
}

/** Megabytes of the database that are kept in memory: few for a small hub on a small machine, more for a large one. */
const fewestBuffers = 128
const mostBuffers = 768

/** About half of what the tables take, within bounds. */
function buffersFor(folder: string): number {
  const tables = join(folder, 'base')
  if (!existsSync(tables)) return fewestBuffers
  let bytes = 0
  for (const file of readdirSync(tables, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) bytes += statSync(join(file.parentPath, file.name)).size
  }
  return Math.round(Math.min(mostBuffers, Math.max(fewestBuffers, bytes / 2_000_000)))
}
