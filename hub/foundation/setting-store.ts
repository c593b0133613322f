import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A value that the hub keeps for itself, or undefined. */
export async function keptSetting<Value>(kysely: Kysely<Tables>, name: string): Promise<Value | undefined> {
  const row = await kysely.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value as Value | undefined
}

/** Keeps a value for the hub itself; null forgets it. */
export async function keepSetting(kysely: Kysely<Tables>, name: string, value: unknown): Promise<void> {
  if (value === null) {
    await kysely.deleteFrom('setting').where('name', '=', name).execute()
    return
  }
  const text = JSON.stringify(value)
  await kysely
    .insertInto('setting')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
    .execute()
}

/** The secret of this hub, made once and shared by all its processes. */
export async function secretOf(kysely: Kysely<Tables>): Promise<string> {
  await kysely
    .insertInto('setting')
    .values({ name: 'secret', value: JSON.stringify(randomBytes(32).toString('base64url')) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return (await keptSetting<string>(kysely, 'secret'))!
}
