/**
 * How fast pages are with many listings: kept pages beside a bare `node:http` server that answers the same bytes, and
 * list pages that are made afresh.
 * `npm run --silent bench:web -- [--listings 100000] [--seconds 5] [--data DIR]`
 *
 * DIR keeps the data for a next run. The load comes from this process, the pages from one of their own.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { importFiles } from '@b2c/hub/exchange'
import { readSettings, tidyDatabase } from '@b2c/hub/foundation'
import { recountLexemes } from '@b2c/hub/matching'
import { openHub } from '@b2c/hub/open-hub'
import { ensureBuiltInRegions } from '@b2c/hub/regions'
import { theHub } from '@b2c/hub/vocabulary'
import { readSet } from '../matching/judged-set.ts'
import { manyNeeds, manyOffers } from '../matching/many.ts'
import { percentile } from '../matching/measures.ts'

const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '5' },
    data: { type: 'string' },
  },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const seconds = Number(values.seconds)
const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'hub-web-'))
const connections = 16

if (!existsSync(join(dataDir, 'database'))) await fill(Number(values.listings))
const hub = await start(join(root, 'bin/start.ts'), { DATA_DIR: dataDir, DEMO: '0' }, 4801)

console.log(`kept pages, ${connections} connections, ${seconds} s each:`)
for (const path of ['/', '/vragen', '/aanbod?thema=energy', '/gebieden/GM0307']) {
  await one(4801, path)
  const answer = await one(4801, path)
  const ours = await requestsPerSecond(4801, path, answer.length)
  const bareServer = await start(join(root, 'bench/web/bare-server.ts'), { ANSWER: keep(answer) }, 4802)
  const bare = await requestsPerSecond(4802, path, (await one(4802, path)).length)
  bareServer.kill()
  console.log(
    `  ${path.padEnd(24)} ${Math.round(ours)}/s, bare node:http ${Math.round(bare)}/s: ${Math.round((ours / bare) * 100)} % (${Math.round(answer.length / 1024)} kB)`,
  )
}

console.log('list pages made afresh:')
for (const [name, path] of [
  ['needs, the newest', '/vragen?'],
  ['needs of a theme and a kind', '/vragen?thema=energy&soort=finance'],
  ['needs in a province', '/vragen?gebied=PV26'],
  ['needs with a word', '/vragen?zoek=zonnepanelen'],
  ['offers, the newest', '/aanbod?'],
  ['offers with a word, by theme', '/aanbod?zoek=lening&thema=building'],
] as const) {
  const times: number[] = []
  for (let count = 0; count < 60; count++) {
    const began = performance.now()
    await one(4801, `${path}&vers=${count}`)
    if (count >= 10) times.push(performance.now() - began)
  }
  console.log(
    `  ${name.padEnd(30)} p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  )
}
hub.kill()
if (!values.data) rmSync(dataDir, { recursive: true, force: true })
process.exit(0)

async function fill(listings: number): Promise<void> {
  const set = readSet(join(root, 'bench/matching/judged'))
  const hub = await openHub(readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'warn', DEMO: '0' }))
  await ensureBuiltInRegions(hub)
  const files = [manyOffers(set.offers, listings), manyNeeds(set.needs, listings)].map((rows, index) => {
    const file = join(tmpdir(), `hub-web-${process.pid}-${index}.jsonl`)
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
    return file
  })
  const { needs, offers } = await importFiles(hub, theHub, { files })
  await recountLexemes(hub, true)
  await tidyDatabase(hub)
  await hub.close()
  for (const file of files) rmSync(file)
  console.log(`${needs} needs and ${offers} offers`)
}

function start(script: string, env: Record<string, string>, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended (${code})`)))
    child.stdout!.on('data', (text) => {
      if (/open at/.test(String(text))) resolve(child)
    })
  })
}

function request(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: keep-alive\r\n\r\n`
}

/** One whole answer, as bytes. */
function one(port: number, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request(path)))
    let answer = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk])
      const head = answer.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(answer.subarray(0, head).toString())?.[1])
      if (answer.length < head + 4 + length) return
      socket.destroy()
      resolve(answer)
    })
    socket.on('error', reject)
  })
}

/** Counts whole answers on kept connections, each of which asks again once it has been answered. */
async function requestsPerSecond(port: number, path: string, bytes: number): Promise<number> {
  await hammer(port, path, bytes, 1)
  return hammer(port, path, bytes, seconds)
}

async function hammer(port: number, path: string, bytes: number, seconds: number): Promise<number> {
  const text = request(path)
  let answers = 0
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<void>((resolve, reject) => {
          let left = bytes
          const socket = connect(port, '127.0.0.1', () => socket.write(text))
          socket.on('data', (chunk) => {
            left -= chunk.length
            if (left > 0) return
            answers++
            left = bytes
            if (performance.now() < end) socket.write(text)
            else {
              socket.destroy()
              resolve()
            }
          })
          socket.on('error', reject)
        }),
    ),
  )
  return answers / ((performance.now() - began) / 1000)
}

/** Keeps an answer in a file for the bare server. */
function keep(answer: Buffer): string {
  const file = join(dataDir, 'answer')
  writeFileSync(file, answer)
  return file
}
