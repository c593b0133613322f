import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openStory, openTestHub, type TestHub } from '#testing'
import { sendEveryQuery } from './every-query.ts'
import { readableSql } from './readable-sql.ts'
import { recordQueries, type Sent } from './record-queries.ts'
import { wordings } from './wordings.ts'

const hubFolder = fileURLToPath(new URL('..', import.meta.url))
const sqlFolder = join(hubFolder, '../docs/sql')
const sends = /\.execute(TakeFirst|TakeFirstOrThrow)?\(/

/** Each store that sends SQL, and its functions that do, in their order in the file. */
const stores = globSync('*/*-store.ts', { cwd: hubFolder })
  .sort()
  .map((path) => ({ store: path.slice(0, -'.ts'.length), text: readFileSync(join(hubFolder, path), 'utf8') }))
  .filter(({ text }) => sends.test(text))
  .map(({ store, text }) => ({ store, functions: functionsOf(text) }))

let hub: TestHub
let other: TestHub
let sent: Sent[]
let tables: RegExp
beforeAll(async () => {
  other = await openTestHub()
  sent = recordQueries()
  hub = await openStory()
  await sendEveryQuery(hub, other)
  vi.restoreAllMocks()
  const names = (await hub.db.introspection.getTables()).map(({ name }) => name)
  tables = new RegExp(`\\b(${names.join('|')})\\b`, 'g')
})
afterAll(async () => {
  await hub.close()
  await other.close()
})

test.each(stores)('what $store sends stands in docs/sql', async ({ store, functions }) => {
  await expect(
    textOf(store, functions),
    `${store} sends other SQL: write it anew with \`npx vitest run hub/guards -u\`, and commit it.`,
  ).toMatchFileSnapshot(join(sqlFolder, `${store}.sql`))
})

test('every function of a store that sends SQL is called in every-query.ts', () => {
  const called = new Set(sent.flatMap(({ store, functions }) => functions.map((name) => `${store} ${name}`)))
  const forgotten = stores.flatMap(({ store, functions }) =>
    functions.map((name) => `${store} ${name}`).filter((name) => !called.has(name)),
  )
  expect(forgotten).toEqual([])
})

test('every store that sends SQL is heard in every-query.ts, and docs/sql tells of no other', () => {
  const names = stores.map(({ store }) => store)
  expect([...new Set(sent.map(({ store }) => store))].sort()).toEqual(names)
  const told = globSync('*/*.sql', { cwd: sqlFolder }).map((path) => path.slice(0, -'.sql'.length))
  expect(told.filter((name) => !names.includes(name))).toEqual([])
})

function functionsOf(text: string): string[] {
  return [...text.matchAll(/^export async function (\w+)[\s\S]*?^\}/gm)]
    .filter(([body]) => sends.test(body))
    .map(([, name]) => name!)
}

function textOf(store: string, functions: string[]): string {
  const queries = new Map<string, Set<string>>(functions.map((name) => [name, new Set()]))
  for (const one of sent) {
    if (one.store !== store) continue
    const name = one.functions.find((name) => queries.has(name)) ?? one.functions.at(-1)!
    queries.set(name, (queries.get(name) ?? new Set()).add(readableSql(one.sql)))
  }
  const opening = [
    `-- What hub/${store}.ts sends, function by function. To be read, not run: \`?\` is a value, \`…\` any number of them;`,
    '-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.',
    '-- Write it anew with: npx vitest run hub/guards -u',
  ].join('\n')
  const sections = [...queries].map(([name, texts]) =>
    [`-- ${name}`, ...wordings([...texts], tables)].join('\n\n'),
  )
  return `${[opening, ...sections].join('\n\n')}\n`
}
