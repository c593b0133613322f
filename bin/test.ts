/**
 * Every check there is, one after another: form, types, unused code, tests on the embedded database, the same on
 * PostgreSQL where one answers, the pages, and the journeys in a browser. `--quick` leaves out the last three.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const root = fileURLToPath(new URL('..', import.meta.url))
const isQuick = process.argv.includes('--quick')

type Check = { name: string; command: string[]; env?: Record<string, string> }

const checks: Check[] = [
  { name: 'form', command: ['biome', 'check', '.'] },
  { name: 'texts', command: ['npm', 'run', '--silent', 'texts', '--workspace', 'web'] },
  { name: 'types of the hub, the API and the command line', command: ['tsc', '-p', '.'] },
  { name: 'types of the pages', command: ['npm', 'run', '--silent', 'check', '--workspace', 'web'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'tests', command: ['vitest', 'run'] },
]

const url = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
if (!isQuick) {
  if (await answers(url)) {
    checks.push({
      name: 'the same tests on PostgreSQL',
      command: ['vitest', 'run', 'hub', 'api'],
      env: { HUB_TEST_DATABASE: 'postgres', TEST_DATABASE_URL: url },
    })
  } else {
    console.log('No PostgreSQL answers (TEST_DATABASE_URL): its tests are left out.')
  }
  checks.push({ name: 'the build', command: ['npm', 'run', '--silent', 'build'] })
  checks.push({
    name: 'journeys in a browser',
    command: ['vitest', 'run', '--config', 'journeys/vitest.config.ts'],
  })
}

let passed = 0
for (const { name, command, env } of checks) {
  const began = Date.now()
  console.log(`\n── ${name} ──`)
  const [program, ...rest] = command
  const local = join(root, 'node_modules/.bin', program!)
  const { status } = spawnSync(existsSync(local) ? local : program!, rest, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) {
    console.error(`\n${name}: failed`)
    console.log(`${passed} passed, 1 failed, ${checks.length - passed - 1} skipped`)
    process.exit(1)
  }
  passed++
  console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}
console.log(`\n${passed} passed, 0 failed`)

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
