import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendMail } from '#foundation'
import { findNewMatches, keepMatchesAnew } from '#matching'
import { findNeeds, needsByExternalId } from '#needs'
import { tellParty } from '#notifications'
import { findOffers } from '#offers'
import { findParties } from '#parties'
import { founder, openStory, refusal, standingNeed, standingOffer, type TestHub, toldTo } from '#testing'
import { theHub, visitor } from '#vocabulary'
import { backUp, checkTruths, exportAll, importFiles, restoreBackup } from './index.ts'

let hub: TestHub
let folder: string
beforeAll(async () => {
  hub = await openStory()
  folder = mkdtempSync(join(tmpdir(), 'hub-exchange-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await hub.close()
})

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const bring = (...files: string[]) => importFiles(hub, theHub, { files })

const need = (id: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    id,
    initiative: {
      name: 'Straat',
      region: 'GM0307',
      phase: 'start',
      legalForm: 'association',
      households: 40,
    },
    kind: 'product',
    themes: ['energy'],
    title: 'Panelen op de school',
    description: 'We willen zonnepanelen op het dak van de school.',
    ...more,
  })

test('lines that are good are kept, those that are not are told with their place and why', async () => {
  const path = file(
    'mixed.jsonl',
    [
      need('a'),
      '{ this is no JSON',
      need('b', { kind: 'magic' }),
      need('c', { region: 'GM9999' }),
      '',
      need('d'),
    ].join('\n'),
  )
  const report = await bring(path)
  expect(report.needs).toBe(2)
  expect(report.refused.map(({ line }) => line)).toEqual([2, 3, 4])
  expect(report.refused[1]!.reasons).toEqual([{ path: 'kind', code: expect.any(String) }])
  expect(report.refused[2]!.reasons[0]!.code).toBe('region_unknown')
})

test('people hear of what an import brought that fits what they offer', async () => {
  const supplier = await founder(hub, 'Zonnehandel', { kind: 'company' })
  await standingOffer(hub, supplier)
  await hub.runJobs()
  await keepMatchesAnew(hub)
  const before = await findNewMatches(hub, supplier)
  await bring(file('news.jsonl', need('news')))
  await keepMatchesAnew(hub)
  expect((await findNewMatches(hub, supplier)).size).toBe(before.size + 1)
})

test('the same name again brings up to date, and adds nothing', async () => {
  const before = (await findNeeds(hub, visitor, {})).total
  await bring(file('again.jsonl', need('a', { title: 'Panelen op de gymzaal' })))
  expect((await findNeeds(hub, visitor, {})).total).toBe(before)
  expect((await findNeeds(hub, visitor, { text: 'gymzaal' })).total).toBe(1)
})

test('one name twice in one file: the last line counts', async () => {
  const path = file(
    'twice.jsonl',
    [need('t', { title: 'De eerste keer' }), need('t', { title: 'De tweede keer' })].join('\n'),
  )
  expect((await bring(path)).refused).toEqual([])
  const { id } = (await needsByExternalId(hub, ['t'])).get('t')!
  const row = await hub.db.selectFrom('need').select('title').where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.title).toBe('De tweede keer')
})

test('a spreadsheet of parties comes in with its own columns', async () => {
  const path = file(
    'parties.csv',
    'id;kind;name;region;themes\np1;government;Gemeente Voorbeeld;GM0307;energy,care\np2;nothing;Zonder soort;GM0307;energy\n',
  )
  const report = await bring(path)
  expect(report.parties).toBe(1)
  expect(report.refused.map(({ line }) => line)).toEqual([3])
  expect((await findParties(hub, visitor, { text: 'Voorbeeld' })).total).toBe(1)
})

test('a file that is no text at all is refused line by line, and breaks nothing', async () => {
  const report = await bring(file('noise.jsonl', new Uint8Array([0xff, 0xfe, 0x00, 0x0a, 0x80, 0x81])))
  expect(report.needs).toBe(0)
  expect(report.refused.length).toBeGreaterThan(0)
})

test('what is exported can be imported elsewhere, and says the same there', async () => {
  const amina = await founder(hub, 'Amina')
  await standingNeed(hub, amina, { title: 'Wie helpt ons met de buurtbus?' })
  const there = await openStory()
  for (const what of ['parties', 'needs', 'offers'] as const) {
    const lines: string[] = []
    for await (const row of exportAll(hub, theHub, what)) lines.push(JSON.stringify(row))
    const report = await importFiles(there, theHub, { files: [file(`${what}.jsonl`, lines.join('\n'))] })
    expect(report.refused, what).toEqual([])
  }
  const titles = async (one: TestHub) =>
    (await findNeeds(one, visitor, { limit: 100 })).cards.map(({ title }) => title).sort()
  expect(await titles(there)).toEqual(await titles(hub))
  await there.close()
})

test('a backup brings back all there was, into an empty hub and never over another', async () => {
  const bram = await founder(hub, 'Bram', { kind: 'company' })
  await standingOffer(hub, bram)
  await hub.db.insertInto('setting').values({ name: 'without-value', value: 'null' }).execute()
  const told = {
    kind: 'deals' as const,
    what: 'deal_settled',
    details: { party: 'Daglicht', title: 'Dak' },
    path: '/afspraken',
    about: {},
    reasonKey: 'before',
  }
  await tellParty(hub, bram.party!.id, told)
  await sendMail(hub, { reasonKey: 'plain', to: 'a@voorbeeld.nl', subject: '', text: '', html: '' })
  const lines: string[] = []
  await backUp(hub, theHub, async (line) => {
    lines.push(line)
  })
  const there = await openStory()
  // One that was taken before mails had headers.
  const older = lines.map((line) => line.replaceAll(/,\\"headers\\":\{\}/g, ''))
  expect(older).not.toEqual(lines)
  await restoreBackup(there, theHub, from(older))
  await tellParty(there, bram.party!.id, { ...told, reasonKey: 'after' })
  expect(await toldTo(there, bram)).toEqual(['Opgelost: Dak', 'Opgelost: Dak'])
  const offers = async (one: TestHub) => (await findOffers(one, visitor, { limit: 100 })).cards
  expect(await offers(there)).toEqual(await offers(hub))
  expect((await checkTruths(there, theHub)).filter(({ broken }) => broken)).toEqual([])
  expect(await refusal(restoreBackup(there, theHub, from(lines)))).toMatch(/^conflict/)
  await there.close()
})

test('nobody but the hub itself imports or takes a backup', async () => {
  expect(await refusal(importFiles(hub, visitor, { files: [] }))).toMatch(/^not-allowed/)
  expect(await refusal(backUp(hub, visitor, async () => {}))).toMatch(/^not-allowed/)
})

async function* from(lines: string[]): AsyncGenerator<string> {
  yield* lines
}
