import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ReplayedPdok, replayPdok } from '@b2c/hub/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const command = fileURLToPath(new URL('hub.ts', import.meta.url))
const at = { longitude: 5, latitude: 52 }

let pdok: ReplayedPdok
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-command-'))
  pdok = await replayPdok({
    provincie: [{ code: 'PV26', name: 'Utrecht', ...at }],
    gemeente: [{ code: 'GM0307', name: 'Amersfoort', ...at }],
    wijk: [{ code: 'WK030701', name: 'Stadskern', ...at }],
    buurt: [{ code: 'BU03070101', name: 'Hof', ...at }],
  })
})
afterAll(async () => {
  await pdok.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the command says, and its exit status. */
async function run(...args: string[]): Promise<{ status: number; out: string; complaint: string }> {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', NODE_ENV: '', NODE_OPTIONS: '' }
  const child: ChildProcess = spawn(process.execPath, [command, 'regions', 'load', ...args], { env })
  let [out, complaint] = ['', '']
  child.stdout!.on('data', (text) => (out += text))
  child.stderr!.on('data', (text) => (complaint += text))
  const [status] = await once(child, 'close')
  return { status, out, complaint }
}

test('the country is loaded by the command line, which says what went wrong and goes on when it is run again', async () => {
  pdok.mood = (level) => (level === 'wijk' ? 'away' : 'well')
  const first = await run('--address', pdok.address)
  expect(first).toMatchObject({ status: 1, out: '' })
  expect(first.complaint).toBe('PDOK does not answer. Try again later: what came in stays.\n')
  expect(pdok.asked).toEqual(['provincie 0', 'gemeente 0', 'wijk 0', 'wijk 0', 'wijk 0', 'wijk 0'])

  pdok.asked = []
  pdok.mood = () => 'well'
  expect(await run('--address', `${pdok.address}/`, '--year', '2024')).toEqual({
    status: 0,
    out: '2 regions, 0 postcodes and 2 boundaries came in.\n',
    complaint: '',
  })
  expect(pdok.asked).toEqual(['wijk 0', 'buurt 0'])
}, 60_000)

test('a year that PDOK does not have, and what is no year at all, are told', async () => {
  const absent = await run('--address', pdok.address, '--year', '1999')
  expect(absent).toMatchObject({ status: 1, out: '' })
  expect(absent.complaint).toContain('PDOK does not have the regions of this year')
  expect(await run('--year', 'last')).toEqual({ status: 2, out: '', complaint: 'last is not a year.\n' })
  expect((await run('--address', 'pdok')).status).toBe(2)
}, 60_000)
