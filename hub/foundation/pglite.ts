import { PGlite, types } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

/**
 * Opens the embedded PostgreSQL in a folder, or in memory. Values come out as `pg` gives them to us: dates as
 * ISO text, whole numbers as numbers, decimals as text.
 * @param image an earlier dump of a data folder to start from.
 */
export async function openPGlite(folder: string | undefined, image?: Uint8Array): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(image ? { loadDataDir: new Blob([image as Uint8Array<ArrayBuffer>]) } : {}),
    extensions: { pg_trgm, unaccent },
    parsers: { [types.DATE]: (text: string) => text, [types.INT8]: Number },
  })
}
