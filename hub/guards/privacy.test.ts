import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventory, personalTables, terms, withoutPeople } from '#privacy'
import { openTestHub, type TestHub } from '#testing'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
})
afterAll(() => hub.close())

const kept = inventory.flatMap(({ tables }) => tables)

async function columns(type = '%'): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type like ${type} order by 1`.execute(hub.db)
  return rows.map(({ name }) => name)
}

const tableOf = (column: string) => column.slice(0, column.indexOf('.'))

test('of every column of the database it is said whether it holds data of people, and what becomes of them', async () => {
  const said = new Set(
    kept.flatMap(({ table, told, untold = [], ofParty = [] }) =>
      [...told, ...untold, ...ofParty].map((column) => `${table}.${column}`),
    ),
  )
  const all = await columns()
  expect(
    all.filter((column) => !said.has(column) && !withoutPeople.includes(tableOf(column))),
    'Say in hub/privacy/inventory.ts what these columns hold of people, for how long, and what becomes of them.',
  ).toEqual([])
  expect([...said].filter((column) => !all.includes(column))).toEqual([])
  const tables = new Set(all.map(tableOf))
  expect(withoutPeople.filter((table) => !tables.has(table))).toEqual([])
})

test('no column that names a person by the look of it is said to be free of people', async () => {
  const looksPersonal = /^(person|person_id|email|.*_by|uploaded_by|user_id|.*_person_id)$/
  const marked = new Set(kept.flatMap(({ table, of }) => of.map(({ column }) => `${table}.${column}`)))
  const unmarked = (await columns('text')).filter(
    (column) => looksPersonal.test(column.slice(column.indexOf('.') + 1)) && !marked.has(column),
  )
  // The address of a person goes with the person.
  expect(unmarked.filter((column) => column !== 'person.email')).toEqual([])
})

test('every column by which a row is someone’s is one of its own', () => {
  const wrong = kept.flatMap(({ table, of, told, untold = [], ofParty = [], order }) =>
    [...of.map(({ column }) => column), ...(of.length ? [order] : [])]
      .filter((column) => ![...told, ...untold, ...ofParty].includes(column))
      .map((column) => `${table}.${column}`),
  )
  expect(wrong).toEqual([])
})

test.each(['nl', 'en'])('all that the inventory names has words (%s)', (locale) => {
  const path = fileURLToPath(new URL(`../../texts/${locale}/privacy.json`, import.meta.url))
  const { privacy: words } = JSON.parse(readFileSync(path, 'utf8'))
  const asKey = (name: string) => name.replaceAll('-', '_')
  expect(inventory.filter(({ name }) => !words.activities[name]?.about)).toEqual([])
  expect(
    inventory.flatMap(({ ground, readers }) => [
      words.grounds[ground],
      ...readers.map((one) => words.readers[one]),
    ]),
  ).not.toContain(undefined)
  expect(kept.filter((one) => !words.kept[asKey(one.kept)])).toEqual([])
  expect(terms.filter(({ name }) => !words.kept[asKey(name)])).toEqual([])
  expect(personalTables.filter(({ table }) => !words.tables[table])).toEqual([])
  const told = personalTables.flatMap((one) => one.told)
  expect(told.filter((column) => !words.columns[column])).toEqual([])
})
