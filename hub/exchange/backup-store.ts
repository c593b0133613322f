import { sql } from 'kysely'
import { keyOfSize } from '#files'
import type { Hub } from '#foundation'

/** Every table of the hub, each after those that it points to. What can be made anew is left out. */
export async function tablesInOrder(hub: Hub): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`.execute(hub.db)
  const { rows: references } = await sql<{ from_table: string; to_table: string }>`
    select conrelid::regclass::text as from_table, confrelid::regclass::text as to_table
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(hub.db)
  const left = new Set(tables.map(({ name }) => name).filter((name) => !remade.has(name)))
  const ordered: string[] = []
  while (left.size) {
    const ready = [...left].filter((name) =>
      references.every(
        ({ from_table, to_table }) => from_table !== name || to_table === name || !left.has(to_table),
      ),
    )
    if (!ready.length) throw new Error('Tables point to one another in a circle.')
    for (const name of ready) {
      ordered.push(name)
      left.delete(name)
    }
  }
  return ordered
}

const remade = new Set(['attempt', 'migration', 'lexeme_count'])

/** Rows of a table as JSON text, so many at a time, in the order of their place in the table. */
export async function rowsAsJson(hub: Hub, table: string, offset: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select row_to_json(t)::text as row from ${sql.table(table)} t order by ctid limit ${limit} offset ${offset}`.execute(
    hub.db,
  )
  return rows.map(({ row }) => row)
}

/**
 * Puts rows back as they were, but for settings without a value: there is nothing to put back. A column that came
 * after the backup has what a new row has.
 */
export async function insertJsonRows(hub: Hub, table: string, all: string[]): Promise<void> {
  const rows = table === 'setting' ? all.filter((row) => JSON.parse(row).value !== null) : all
  if (!rows.length) return
  const columns = sql.join(Object.keys(JSON.parse(rows[0]!)).map((name) => sql.ref(name)))
  await sql`
    insert into ${sql.table(table)} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)
    on conflict do nothing`.execute(hub.db)
}

/** Numbers that count up go on from where the rows ended. */
export async function restartNumbers(hub: Hub): Promise<void> {
  for (const name of ['event', 'notice']) {
    await sql`
      select setval(pg_get_serial_sequence(${name}, 'id'), (select coalesce(max(id), 0) + 1 from ${sql.table(name)}), false)`.execute(
      hub.db,
    )
  }
}

export async function migrationsRun(hub: Hub): Promise<string[]> {
  const rows = await hub.db.selectFrom('migration').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

export async function hasParties(hub: Hub): Promise<boolean> {
  return (await hub.db.selectFrom('party').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function fileKeys(hub: Hub): Promise<string[]> {
  const rows = await hub.db
    .selectFrom('file')
    .select(['storage_key as storageKey', 'width'])
    .orderBy('storage_key')
    .execute()
  return rows.flatMap((file) => [...new Set([keyOfSize(file, 'large'), keyOfSize(file, 'small')])])
}

/** Takes every row out of every table that a backup brings back. */
export async function emptyTables(hub: Hub): Promise<void> {
  const tables = await tablesInOrder(hub)
  for (const table of tables.reverse()) await sql`delete from ${sql.table(table)}`.execute(hub.db)
}
