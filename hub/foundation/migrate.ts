import { readdirSync, readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

const folder = new URL('./migrations/', import.meta.url)

/** The names of all migrations, in the order in which they run. */
export function migrationNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

/** The text of one migration. */
export function migrationText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** Any number: the same for every process that migrates one database. */
const lockKey = 20_240_712

/**
 * Brings the database to the present schema, forward only. Each migration runs in a transaction of its own,
 * and processes that start at the same moment wait for one another.
 * @returns the names of the migrations that ran now.
 */
export async function migrate(
  kysely: Kysely<Tables>,
  tell: (name: string) => void = () => {},
): Promise<string[]> {
  await sql`create table if not exists migration (
    name text primary key, ran_at timestamptz not null default now()
  )`
    .execute(kysely)
    .catch((error) => {
      // Two processes that create the same table at once: the loser may go on.
      if (error.code !== '23505' && error.code !== '42P07') throw error
    })
  const ran: string[] = []
  for (const name of migrationNames()) {
    const isNew = await kysely.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${lockKey})`.execute(transaction)
      const { rows } = await sql`select 1 from migration where name = ${name}`.execute(transaction)
      if (rows.length) return false
      tell(name)
      for (const statement of statementsOf(migrationText(name))) {
        await sql.raw(statement).execute(transaction)
      }
      await sql`insert into migration (name) values (${name})`.execute(transaction)
      return true
    })
    if (isNew) ran.push(name)
  }
  return ran
}

/** Statements end with a semicolon at the end of a line; bodies between `$$` are kept whole. */
function statementsOf(text: string): string[] {
  const statements: string[] = []
  let current = ''
  let inBody = false
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('--') && !inBody) continue
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) inBody = !inBody
    current += `${line}\n`
    if (!inBody && line.trimEnd().endsWith(';')) {
      statements.push(current.trim())
      current = ''
    }
  }
  if (current.trim()) statements.push(current.trim())
  return statements
}
