/**
 * How fast matching is with many offers, beside MiniSearch and Orama on the same texts in the same run.
 * `npm run --silent bench:speed -- [--offers 100000] [--needs 100] [--alone] [--again]` (DATABASE_URL for PostgreSQL)
 *
 * `--alone` leaves the others out; `--again` measures what an earlier run brought into a PostgreSQL.
 */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importFiles } from '@b2c/hub/exchange'
import { readSettings, tidyDatabase } from '@b2c/hub/foundation'
import { findMatchesOfNeed, recountLexemes } from '@b2c/hub/matching'
import { needsByExternalId } from '@b2c/hub/needs'
import { openHub } from '@b2c/hub/open-hub'
import { ensureBuiltInRegions } from '@b2c/hub/regions'
import { theHub } from '@b2c/hub/vocabulary'
import { miniSearch, orama } from './baselines.ts'
import { type JudgedNeed, readSet } from './judged-set.ts'
import { manyNeeds, manyOffers } from './many.ts'
import { percentile } from './measures.ts'

const { values } = parseArgs({
  options: {
    offers: { type: 'string', default: '100000' },
    needs: { type: 'string', default: '100' },
    set: { type: 'string', default: 'bench/matching/judged' },
    alone: { type: 'boolean' },
    again: { type: 'boolean' },
  },
})
const set = readSet(values.set)
const offers = manyOffers(set.offers, Number(values.offers))
// The first half warms the caches of a hub that has just started; the other half is measured.
const needs = manyNeeds(set.needs, 2 * Number(values.needs))

const dataDir = mkdtempSync(join(tmpdir(), 'hub-speed-'))
const write = (name: string, rows: unknown[]) => {
  const path = join(dataDir, name)
  for (let at = 0; at < rows.length; at += 10_000) {
    const piece = rows.slice(at, at + 10_000).map((row) => `${JSON.stringify(row)}\n`)
    appendFileSync(path, piece.join(''))
  }
  return path
}
const settings = readSettings({
  DATA_DIR: join(dataDir, 'data'),
  LOG_LEVEL: 'warn',
  DEMO: '0',
  ...(process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {}),
})
let hub = await openHub(settings)
await ensureBuiltInRegions(hub)
if (!values.again) await bring()

// A hub with so much in it was started with it: the embedded database takes memory by what it finds.
await hub.close()
hub = await openHub(settings)
const ids = await needsByExternalId(
  hub,
  needs.map(({ id }) => id),
)
const ours: number[] = []
for (const [index, need] of needs.entries()) {
  const start = performance.now()
  await findMatchesOfNeed(hub, theHub, { id: ids.get(need.id)!.id })
  if (index >= needs.length / 2) ours.push(performance.now() - start)
}
const base = tell('the hub (candidates, reasons, cards)', ours)
if (!values.alone) {
  tell('MiniSearch', await timed(miniSearch(offers)), base)
  tell('Orama', await timed(await orama(offers)), base)
}
await hub.close()
rmSync(dataDir, { recursive: true, force: true })

/** Imports the offers and needs, and has their words counted. */
async function bring(): Promise<void> {
  const began = performance.now()
  const report = await importFiles(hub, theHub, {
    files: [write('offers.jsonl', offers), write('needs.jsonl', needs)],
  })
  const imported = (performance.now() - began) / 1000
  const counting = performance.now()
  await recountLexemes(hub, true)
  await tidyDatabase(hub)
  const counted = (performance.now() - counting) / 1000
  console.log(
    `${report.offers} offers and ${report.needs} needs imported in ${imported.toFixed(1)} s, words counted in ${counted.toFixed(1)} s, ${report.refused.length} refused`,
  )
}

async function timed(ranker: (need: JudgedNeed) => unknown): Promise<number[]> {
  const times: number[] = []
  for (const need of needs.slice(0, 30)) {
    const start = performance.now()
    await ranker(need)
    times.push(performance.now() - start)
  }
  return times
}

function tell(name: string, times: number[], baseline?: number): number {
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
  const ratio = baseline ? `, ${(p95 / baseline).toFixed(1)} × the hub at p95` : ''
  console.log(`${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms${ratio}`)
  return p95
}
