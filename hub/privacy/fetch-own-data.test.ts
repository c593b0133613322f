import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventsOf } from '#foundation'
import { openStory, refusal, signInFrom, type TestHub, type WholeLife, wholeLife } from '#testing'
import { fetchOwnData, inventory, personalTables } from './index.ts'
import { zipped } from './zip.ts'

let hub: TestHub
let life: WholeLife
let archive: Record<string, string>
beforeAll(async () => {
  hub = await openStory()
  life = await wholeLife(hub)
  archive = await unpacked(await fetchOwnData(hub, life.signedIn))
})
afterAll(() => hub.close())

async function unpacked(pieces: AsyncIterable<Uint8Array>): Promise<Record<string, string>> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const decoder = new TextDecoder()
  return Object.fromEntries(
    Object.entries(unzipSync(Buffer.concat(all))).map(([path, content]) => [path, decoder.decode(content)]),
  )
}

const page = () => archive['lees-mij.html']!
const rowsOf = (table: string): Record<string, unknown>[] => JSON.parse(archive[`gegevens/${table}.json`]!)

/** What the story cannot leave: it has not ended, was not sent, or belongs to another kind of thing. */
const unset = [
  'api_token.last_used_on',
  'api_token.revoked_at',
  'file.hidden_at',
  'invitation.withdrawn_at',
  'mail.sent_at',
  'message.hidden_at',
  'notice.seen_at',
  'outcome.conversation_id',
  'person.blocked_at',
  'person.blocked_reason',
  'person_account.scope',
  'proposal.note',
  'proposal.product_type',
  'proposal.reason',
]

describe('the archive', () => {
  test('holds something of every column that a person may be told of', () => {
    const empty = personalTables.flatMap(({ table, told }) =>
      told
        .filter((column) => !rowsOf(table).some((row) => row[column] !== null && row[column] !== ''))
        .map((column) => `${table}.${column}`),
    )
    expect(empty.sort()).toEqual(unset)
  })

  test('tells on a page to read whatever they wrote, brought and named', () => {
    expect([life.name, life.email, ...life.marks].filter((mark) => !page().includes(mark))).toEqual([])
    expect(page()).toContain('De Buurtschuur')
    expect(page()).toContain('<html lang="nl">')
    expect(page()).toContain('ja gezegd tegen de huisregels')
  })

  test('holds the files that they brought', () => {
    const [path] = Object.keys(archive).filter((name) => name.startsWith('bestanden/'))
    expect(path).toMatch(/^bestanden\/\w{12}-havik\.pdf$/)
    expect(archive[path!]).toBe('%PDF-1.7\n%%EOF')
  })

  test('holds nothing with which someone else could get in, nor what others wrote', () => {
    const all = Object.values(archive).join()
    for (const secret of ['geheim-sleutel', 'geheim-bewijs', 'geheim-token', 'token_hash', 'Gastheer@']) {
      expect(all).not.toContain(secret)
    }
    for (const { table, untold = [] } of personalTables) {
      for (const row of rowsOf(table)) expect(untold.filter((column) => column in row)).toEqual([])
    }
  })

  test('is in the language of who reads it', async () => {
    const { signedIn } = await signInFrom(hub, 'reader@kwikstaart.example', 'phone')
    const english = await unpacked(
      await fetchOwnData(hub, { ...signedIn, person: { ...signedIn.person, locale: 'en' } }),
    )
    expect(english['lees-mij.html']).toContain('This is everything that')
    expect(english['lees-mij.html']).not.toContain(life.name)
    expect(JSON.parse(english['gegevens/message.json']!)).toEqual([])
  })

  test('does not show the words of others as a page of its own', () => {
    expect(page()).not.toMatch(/<script|<img/)
  })
})

test('every activity is about something', () => {
  expect(inventory.filter(({ tables }) => tables.length === 0)).toEqual([])
})

test('a session that began more than a day ago does not give all away', async () => {
  const { signedIn } = await signInFrom(hub, 'old@kwikstaart.example', 'phone')
  hub.clock.set('2026-05-07')
  await hub.db
    .updateTable('person_session')
    .set({ created_at: new Date('2026-05-05'), expires_at: new Date('2026-07-01') })
    .where('id', '=', signedIn.sessionId)
    .execute()
  expect(await refusal(fetchOwnData(hub, signedIn))).toBe('not-allowed sign_in_again')
  hub.clock.set('2026-05-05')
})

test('all is fetched five times a day, and each time is on record', async () => {
  const { signedIn } = await signInFrom(hub, 'often@kwikstaart.example', 'phone')
  for (let time = 0; time < 5; time++) await fetchOwnData(hub, signedIn)
  expect(await refusal(fetchOwnData(hub, signedIn))).toBe('too-many too_many_attempts')
  const events = await eventsOf(hub, 'person', signedIn.person.id)
  expect(events.filter(({ name }) => name === 'person.data-fetched')).toHaveLength(5)
})

test('however much there is, it goes out piece by piece', async () => {
  const piece = new TextEncoder().encode('buizerd '.repeat(1000))
  let made = 0
  async function* pieces() {
    for (let number = 0; number < 2000; number++) {
      made++
      yield piece
    }
  }
  async function* parts() {
    yield { path: 'veel.txt', pieces: pieces() }
  }
  const out = zipped(parts())
  await out.next()
  expect(made).toBeLessThan(200)
  let bytes = 0
  for await (const { length } of out) bytes += length
  expect(made).toBe(2000)
  expect(bytes).toBeLessThan(200_000)
})
