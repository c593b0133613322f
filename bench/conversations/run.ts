/**
 * How a long conversation and a full list fare beside short ones: the queries that a page takes, and its times as
 * ratios to those of a conversation of 50 messages and a list of 50 conversations in the same run.
 * `npm run --silent bench:conversations -- [--messages 10000] [--conversations 5000]` (DATABASE_URL for an empty PostgreSQL)
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findConversations, readConversation, sendMessage } from '@b2c/hub/conversations'
import { readSettings, tidyDatabase } from '@b2c/hub/foundation'
import { openHub } from '@b2c/hub/open-hub'
import { ensureBuiltInRegions } from '@b2c/hub/regions'
import { type Actor, type ConversationId, newId } from '@b2c/hub/vocabulary'
import { signIn } from '../../journeys/sign-in.ts'
import { percentile } from '../matching/measures.ts'
import { conversationsAbout, founder, offersOf } from './many.ts'

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000' },
    conversations: { type: 'string', default: '5000' },
    runs: { type: 'string', default: '60' },
  },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'hub-conversations-'))
const runs = Number(values.runs)
const port = 4803
const cookies = new Map<string, string>()
const env = {
  DATA_DIR: dataDir,
  LOG_LEVEL: 'error',
  DEMO: '0',
  ...(process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {}),
}

/** Who has little and who has much: the same questions to both. */
type Side = { actor: Actor; email: string; conversation: ConversationId }

const hub = await openHub(readSettings(env))
const [few, many] = await fill()
console.log(
  `${values.conversations} conversations and one of ${values.messages} messages, beside 50 and 50; ${process.env.DATABASE_URL ? 'PostgreSQL' : 'embedded'}`,
)

console.log('what pages are made from (queries; p50 and p95 in ms; ratio of p50):')
const reads: [string, (side: Side) => Promise<unknown>][] = [
  ['a conversation, its end', ({ actor, conversation: id }) => readConversation(hub, actor, { id })],
  [
    'a conversation, its beginning',
    ({ actor, conversation: id }) => readConversation(hub, actor, { id, around: 1 }),
  ],
  ['the list', ({ actor }) => findConversations(hub, actor)],
  ['the list, unread', ({ actor }) => findConversations(hub, actor, { view: 'unread' })],
  ['the list, asks for an answer', ({ actor }) => findConversations(hub, actor, { view: 'answer' })],
  ['the list, ended', ({ actor }) => findConversations(hub, actor, { view: 'ended' })],
  ['the list, a word that few use', ({ actor }) => findConversations(hub, actor, { text: '(17)' })],
  ['the list, a word in each', ({ actor }) => findConversations(hub, actor, { text: 'vergunning' })],
  ['the list, a party', ({ actor }) => findConversations(hub, actor, { text: 'straat 7' })],
  [
    'to write',
    ({ actor, conversation: id }) =>
      sendMessage(hub, actor, { id, input: { body: 'Nog iets.', formKey: newId() } }),
  ],
]
for (const [name, read] of reads) {
  const queries = [await queriesOf(() => read(few)), await queriesOf(() => read(many))]
  tell(
    name,
    await beside(
      () => read(few),
      () => read(many),
    ),
    queries,
  )
}
await hub.close()

console.log('the pages themselves:')
const web = await start()
for (const [name, path] of [
  ['a conversation', ({ conversation }: Side) => `/gesprekken/${conversation}`],
  ['the list', () => '/gesprekken'],
  ['the list, a word in each', () => '/gesprekken?zoek=vergunning'],
] as const) {
  tell(name, await beside(await loading(few, path(few)), await loading(many, path(many))))
}
web.kill()
rmSync(dataDir, { recursive: true, force: true })
process.exit(0)

async function queriesOf(read: () => Promise<unknown>): Promise<number> {
  await read()
  const before = hub.database.queryCount()
  await read()
  return hub.database.queryCount() - before
}

async function loading({ email }: Side, path: string): Promise<() => Promise<void>> {
  const origin = `http://localhost:${port}`
  const cookie = cookies.get(email) ?? (await signIn(origin, email))
  cookies.set(email, cookie)
  return async () => {
    const answer = await fetch(`${origin}${path}`, { headers: { cookie, accept: 'text/html' } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  }
}

type Times = { little: number[]; much: number[] }

/** Both in turn, so that whatever else the machine does falls on both. */
async function beside(little: () => Promise<unknown>, much: () => Promise<unknown>): Promise<Times> {
  const times: Times = { little: [], much: [] }
  for (let run = -5; run < runs; run++) {
    for (const [side, read] of [
      ['little', little],
      ['much', much],
    ] as const) {
      const began = performance.now()
      await read()
      if (run >= 0) times[side].push(performance.now() - began)
    }
  }
  return times
}

function tell(name: string, { little, much }: Times, queries?: number[]): void {
  const [p50, p95] = [percentile(much, 0.5), percentile(much, 0.95)]
  const [p50Little, p95Little] = [percentile(little, 0.5), percentile(little, 0.95)]
  const asked = queries ? `${[...new Set(queries)].join(' and ')} queries, ` : ''
  console.log(
    `  ${name.padEnd(32)} ${asked}${p50.toFixed(1)} and ${p95.toFixed(1)} ms, beside ${p50Little.toFixed(1)} and ${p95Little.toFixed(1)}: ${(p50 / p50Little).toFixed(1)} times`,
  )
}

async function fill(): Promise<[Side, Side]> {
  await ensureBuiltInRegions(hub)
  const small = await founder(hub, 'klein@voorbeeld.nl', 'company', 'Klein dak')
  const large = await founder(hub, 'groot@voorbeeld.nl', 'company', 'Groot dak')
  const other = await founder(hub, 'ander@voorbeeld.nl', 'company', 'Ander dak')
  const streets: Actor[] = []
  for (let index = 0; index < 250; index++) {
    streets.push(await founder(hub, `straat${index}@voorbeeld.nl`, 'initiative', `Straat ${index}`))
  }
  const offers = Math.ceil(Number(values.conversations) / streets.length)
  const about = async (supplier: Actor, count: number) => offersOf(hub, supplier, count)
  await conversationsAbout(hub, small, {
    offers: await about(small, 1),
    streets: streets.slice(0, 49),
    messages: 20,
  })
  await conversationsAbout(hub, large, { offers: await about(large, offers), streets, messages: 20 })
  // As many again that are not theirs.
  await conversationsAbout(hub, other, { offers: await about(other, offers), streets, messages: 20 })
  const ofOne = async (supplier: Actor, messages: number) =>
    (
      await conversationsAbout(hub, supplier, {
        offers: await about(supplier, 1),
        streets: streets.slice(1, 3),
        messages,
      })
    )[1]!
  const sides: [Side, Side] = [
    { actor: small, email: 'klein@voorbeeld.nl', conversation: await ofOne(small, 50) },
    { actor: large, email: 'groot@voorbeeld.nl', conversation: await ofOne(large, Number(values.messages)) },
  ]
  await tidyDatabase(hub)
  return sides
}

function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'bin/start.ts')], {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The hub ended (${code})`)))
    child.stdout!.on('data', (text) => {
      if (/open at/.test(String(text))) resolve(child)
    })
  })
}
