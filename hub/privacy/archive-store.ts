import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Hub } from '#foundation'
import type { Person } from '#people'
import type { PersonId } from '#vocabulary'
import type { KeptTable, Mark } from './inventory.ts'

export type Whose = Pick<Person, 'id' | 'email'>

/** What stands in the place of an address in a mail whose text was forgotten. */
function forgottenAddress(hub: Hub, address: string): string {
  return createHash('sha256').update(`${hub.secret}${address}`).digest('hex')
}

/** Whether a row is someone's by one of its marks. */
export function isOf(hub: Hub, { id, email }: Whose, { column, holds }: Mark): RawBuilder<boolean> {
  const at = sql.ref(column)
  switch (holds) {
    case 'person':
      return sql`${at} = ${id}`
    case 'address':
      return sql`${at} in (${email}, ${forgottenAddress(hub, email)})`
    case 'limited':
      return sql`substr(${at}, position(':' in ${at}) + 1) in (${id}, ${email})`
    case 'quoted':
      return sql`(position(${`"${id}"`} in ${at}) > 0 or position(${`"${email}"`} in ${at}) > 0)`
    case 'object':
      return sql`${at} ->> 'person' = ${id}`
  }
}

/** So many rows of one table that are someone's, in the order of time: what they may be told of them. */
export async function ownRows(
  hub: Hub,
  person: Whose,
  { table, told, of, order }: KeptTable,
  { offset, limit }: { offset: number; limit: number },
): Promise<Record<string, unknown>[]> {
  const marks = of.map((mark) => isOf(hub, person, mark))
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(told.map((column) => sql.ref(column)))} from ${sql.table(table)}
    where ${sql.join(marks, sql` or `)} order by ${sql.ref(order)}, ctid limit ${limit} offset ${offset}`.execute(
    hub.db,
  )
  return rows
}

/** The files that someone brought. */
export async function ownFilesOf(
  hub: Hub,
  personId: PersonId,
): Promise<{ id: string; name: string; storageKey: string; width: number | null }[]> {
  return hub.db
    .selectFrom('file')
    .select(['id', 'name', 'storage_key as storageKey', 'width'])
    .where('uploaded_by', '=', personId)
    .orderBy('created_at')
    .execute()
}
