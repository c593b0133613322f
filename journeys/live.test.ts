import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenPage, openPage } from './event-stream.ts'
import { freshPostgres, postgresAnswers } from './fresh-postgres.ts'
import { type RunningHub, startHub } from './running-hub.ts'
import { signIn } from './sign-in.ts'

const hasPostgres = await postgresAnswers()
if (!hasPostgres) console.warn('Two web processes are not tried: no PostgreSQL answers at TEST_DATABASE_URL.')

let keys = 0

/** Presses a button of a page; gives back where that leads. */
async function press(
  origin: string,
  cookie: string,
  path: string,
  form: Record<string, string>,
): Promise<string> {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ formKey: `live-${++keys}`, ...form }),
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`)
  return new URL(answer.headers.get('location')!, origin).pathname
}

const soon = { timeout: 5000, interval: 10 }

describe.skipIf(!hasPostgres)('two web processes and a worker on one PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-live-'))
  let postgres: Awaited<ReturnType<typeof freshPostgres>>
  let worker: RunningHub
  let one: RunningHub
  let other: RunningHub
  let amina: string
  let bram: string
  let path: string

  beforeAll(async () => {
    postgres = await freshPostgres()
    const env = { DATABASE_URL: postgres.url, DATA_DIR: folder }
    worker = await startHub({ ...env, ROLE: 'worker' })
    one = await startHub({ ...env, ROLE: 'web' })
    other = await startHub({ ...env, ROLE: 'web' })
    amina = await signIn(one.origin, 'amina@voorbeeld.nl')
    bram = await signIn(one.origin, 'bram@voorbeeld.nl')
    const { items } = (await (await fetch(`${one.origin}/api/v1/offers?q=zonnestroomverdeler`)).json()) as {
      items: { id: string }[]
    }
    path = await press(one.origin, amina, `/aanbod/${items[0]!.id}?/ask`, { body: 'Past dit bij 22 huizen?' })
  })
  afterAll(async () => {
    for (const hub of [worker, one, other]) await hub?.stop()
    await postgres?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const say = (hub: RunningHub, cookie: string, body: string) =>
    press(hub.origin, cookie, `${path}?/send`, { body })
  const read = async (hub: RunningHub, cookie: string) =>
    (await fetch(`${hub.origin}${path}`, { headers: { cookie, accept: 'text/html' } })).text()
  const open = (hub: RunningHub, cookie: string, known?: string): Promise<OpenPage> =>
    openPage(hub.origin, cookie, { conversation: path.split('/').at(-1)!, known })
  const stateOf = async (hub: RunningHub, cookie: string) =>
    /data-state="([^"]*)"/.exec(await read(hub, cookie))![1]!

  it('what is said through one stands at once on the pages of the other, told within a second', async () => {
    const page = await open(other, amina, await stateOf(other, amina))
    expect([page.status, page.told]).toEqual([200, []])
    for (let count = 1; count <= 5; count++) {
      await say(one, bram, `Zeker, zeg ik ${count} keer`)
      const said = performance.now()
      expect(await read(other, amina)).toContain(`Zeker, zeg ik ${count} keer`)
      await expect.poll(() => page.told.length, soon).toBeGreaterThanOrEqual(count)
      expect(performance.now() - said).toBeLessThan(1000)
    }
    page.close()
  })

  it('when one is killed the others tell on, and who comes back is told what they missed', async () => {
    const broken = await open(other, amina, await stateOf(one, amina))
    const standing = await open(one, bram, await stateOf(one, bram))
    const gone = new Promise((resolve) => other.process.once('exit', resolve))
    other.process.kill('SIGKILL')
    await gone
    await expect.poll(() => broken.isOpen, soon).toBe(false)
    await say(one, amina, 'Hoor je mij nog?')
    await expect.poll(() => standing.told.length, soon).toBeGreaterThanOrEqual(1)
    await say(one, bram, 'Ja, ik hoor je nog.')
    const back = await open(one, amina, broken.told.at(-1) ?? 'wat de pagina toonde')
    await expect.poll(() => back.told.length, soon).toBe(1)
    expect(await read(one, amina)).toContain('Ja, ik hoor je nog.')
    back.close()
    standing.close()
    other = await startHub({ DATABASE_URL: postgres.url, DATA_DIR: folder, ROLE: 'web' })
  })

  it('one person has a few lines, and gets no more of them', async () => {
    const pages: OpenPage[] = []
    for (let count = 0; count < 7; count++) pages.push(await open(one, amina))
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 429])
    for (const page of pages) page.close()
    await expect
      .poll(async () => {
        const again = await open(one, amina)
        again.close()
        return again.status
      }, soon)
      .toBe(200)
  })

  it('whoever signs out hears nothing more, and neither does a stranger', async () => {
    const leaving = await signIn(one.origin, 'amina@voorbeeld.nl')
    const page = await open(other, leaving, await stateOf(other, leaving))
    await press(one.origin, leaving, '/uitloggen', {})
    await say(one, bram, 'Dit is niet voor wie weg is.')
    await expect.poll(() => page.isOpen, soon).toBe(false)
    expect(page.told).toEqual([])
    expect((await open(one, leaving)).status).toBe(403)
    expect((await open(one, '')).status).toBe(403)
    const carla = await open(one, await signIn(one.origin, 'carla@voorbeeld.nl'))
    await expect.poll(() => carla.isOpen, soon).toBe(false)
    expect(carla.told).toEqual([])
  })

  it('a hub that is told to stop does not wait for who listens', async () => {
    const page = await open(other, amina)
    const began = performance.now()
    await other.stop()
    expect(performance.now() - began).toBeLessThan(6000)
    await expect.poll(() => page.isOpen, soon).toBe(false)
  })
})
