import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freshPostgres, postgresAnswers } from './fresh-postgres.ts'
import { type RunningHub, startHub } from './running-hub.ts'
import { signIn } from './sign-in.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'hub-reliable-'))
  folders.push(made)
  return made
}

/** Publishes a need; the name is given back once the hub has acknowledged it. */
async function publish(origin: string, cookie: string, title: string): Promise<string> {
  const answer = await fetch(`${origin}/vragen/nieuw`, {
    method: 'POST',
    headers: { origin, cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      title,
      description: 'Wat is toegezegd, blijft, ook als de stekker eruit gaat.',
      kind: 'knowledge',
      themes: 'energy',
      region: 'Amersfoort',
      region_code: 'GM0307',
      save: 'publish',
    }),
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`not published: ${answer.status}`)
  return title
}

async function loseNothing(env: Record<string, string>): Promise<void> {
  const acknowledged: string[] = []
  for (let round = 0; round < 3; round++) {
    const hub = await startHub(env)
    const cookie = await signIn(hub.origin, 'amina@voorbeeld.nl')
    const gone = new Promise((resolve) => hub.process.once('exit', resolve))
    let isKilled = false
    const writing = Array.from({ length: 4 }, async (_, writer) => {
      for (let count = 0; !isKilled; count++) {
        try {
          acknowledged.push(
            await publish(hub.origin, cookie, `Ronde ${round}, schrijver ${writer}, nummer ${count}`),
          )
        } catch {
          return
        }
      }
    })
    while (acknowledged.length < (round + 1) * 12) await new Promise((resolve) => setTimeout(resolve, 20))
    hub.process.kill('SIGKILL')
    isKilled = true
    await Promise.all([...writing, gone])
  }
  const hub = await startHub(env)
  const lost: string[] = []
  for (const title of acknowledged) {
    const query = new URLSearchParams({ q: title, limit: '100' })
    const { items } = (await (await fetch(`${hub.origin}/api/v1/needs?${query}`)).json()) as {
      items: { title: string }[]
    }
    if (!items.some((need) => need.title === title)) lost.push(title)
  }
  await hub.stop()
  expect(lost).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(36)
}

const hasPostgres = await postgresAnswers()

describe('whatever was acknowledged is there after the process was killed in the middle of writing', () => {
  it('on the embedded database', () => loseNothing({ DATA_DIR: folder() }), 240_000)

  it.skipIf(!hasPostgres)(
    'on PostgreSQL',
    async () => {
      const { url, drop } = await freshPostgres()
      try {
        await loseNothing({ DATA_DIR: folder(), DATABASE_URL: url })
      } finally {
        await drop()
      }
    },
    240_000,
  )
})

it('a second process on the same folder is told so, and the first goes on', async () => {
  const data = folder()
  const first = await startHub({ DATA_DIR: data, DEMO: '0' })
  await expect(startHub({ DATA_DIR: data, DEMO: '0' })).rejects.toThrow(
    /Another hub is running on the folder/,
  )
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200)
  await first.stop()
  const again = await startHub({ DATA_DIR: data, DEMO: '0' })
  await again.stop()
})

it('a hub that is told to stop ends what it was doing and leaves', async () => {
  const hub = await startHub({ DEMO: '0' })
  const gone = new Promise<number | null>((resolve) => hub.process.once('exit', resolve))
  const underWay = fetch(`${hub.origin}/`)
  hub.process.kill('SIGTERM')
  expect((await underWay.catch(() => ({ status: 200 }))).status).toBe(200)
  expect(await gone).toBe(0)
  await hub.stop()
})

it.each([
  ['a port that is none', { PORT: '70000' }, /PORT/],
  ['a database that is none', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
  ['production without an address', { NODE_ENV: 'production' }, /ORIGIN/],
])('a setting that cannot be is named at start: %s', async (_, env, words) => {
  await expect(startHub({ DATA_DIR: folder(), ...env })).rejects.toThrow(words)
})

describe.skipIf(!hasPostgres)('two web processes and a worker on one PostgreSQL', () => {
  it('show each other’s changes at once', async () => {
    const { url, drop } = await freshPostgres()
    const running: RunningHub[] = []
    try {
      const env = { DATABASE_URL: url, DATA_DIR: folder() }
      running.push(await startHub({ ...env, ROLE: 'worker' }))
      running.push(await startHub({ ...env, ROLE: 'web' }))
      running.push(await startHub({ ...env, ROLE: 'web' }))
      const [, one, other] = running
      const cookie = await signIn(one!.origin, 'amina@voorbeeld.nl')
      for (let count = 0; count < 10; count++) {
        // The page is kept by both; a change through one is seen by the next request through the other.
        await (await fetch(`${other!.origin}/vragen`)).text()
        await publish(one!.origin, cookie, `Te zien door de ander, ${count}`)
        expect(await (await fetch(`${other!.origin}/vragen`)).text()).toContain(
          `Te zien door de ander, ${count}`,
        )
      }
    } finally {
      for (const hub of running) await hub.stop()
      await drop()
    }
  }, 120_000)
})
