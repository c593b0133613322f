import type { Hub } from '#foundation'
import { type Actor, allow, Refusal } from '#vocabulary'
import {
  emptyTables,
  fileKeys,
  hasParties,
  insertJsonRows,
  migrationsRun,
  restartNumbers,
  rowsAsJson,
  tablesInOrder,
} from './backup-store.ts'

/** One line of a backup: what it is, rows of a table, or a file. */
type Line =
  | { format: 'business2community-backup'; version: 1; migrations: string[] }
  | { table: string; rows: string[] }
  | { file: string; base64: string }

const atOnce = 500

/**
 * Everything that the hub keeps, as lines of JSON: one moment of the database, and the files. It can be brought
 * back into either database, embedded or PostgreSQL.
 */
export async function backUp(hub: Hub, actor: Actor, write: (line: string) => Promise<void>): Promise<void> {
  allow(actor.isHub)
  const put = (line: Line) => write(JSON.stringify(line))
  await hub.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const moment: Hub = { ...hub, db: transaction }
      await put({ format: 'business2community-backup', version: 1, migrations: await migrationsRun(moment) })
      for (const table of await tablesInOrder(moment)) {
        for (let offset = 0; ; offset += atOnce) {
          const rows = await rowsAsJson(moment, table, offset, atOnce)
          if (rows.length) await put({ table, rows })
          if (rows.length < atOnce) break
        }
      }
      for (const file of await fileKeys(moment)) {
        const bytes = await hub.files.getBytes(file)
        await put({ file, base64: Buffer.from(bytes).toString('base64') })
      }
    })
}

/**
 * Brings a backup back into a hub that holds no parties yet.
 * @throws Refusal 'conflict' when the hub is not empty, or the backup is of a newer hub; 'invalid' when it is none.
 */
export async function restoreBackup(hub: Hub, actor: Actor, lines: AsyncIterable<string>): Promise<void> {
  allow(actor.isHub)
  if (await hasParties(hub)) throw new Refusal('conflict', 'hub_not_empty')
  await hub.inTransaction(async (hub) => {
    let begun = false
    for await (const text of lines) {
      const line = readLine(text)
      if ('format' in line) {
        const known = new Set(await migrationsRun(hub))
        if (line.migrations.some((name) => !known.has(name))) throw new Refusal('conflict', 'backup_too_new')
        // A new hub has made its own secret and regions: those of the backup take their place.
        await emptyTables(hub)
        begun = true
      } else if (!begun) throw new Refusal('invalid', 'not_a_backup')
      else if ('table' in line) await insertJsonRows(hub, line.table, line.rows)
      else await hub.files.put(line.file, Buffer.from(line.base64, 'base64'))
    }
    if (!begun) throw new Refusal('invalid', 'not_a_backup')
    await restartNumbers(hub)
  })
}

function readLine(text: string): Line {
  try {
    return JSON.parse(text) as Line
  } catch {
    throw new Refusal('invalid', 'not_a_backup')
  }
}
