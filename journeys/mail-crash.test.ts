import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freshPostgres, postgresAnswers } from './fresh-postgres.ts'
import { type RunningHub, startHub } from './running-hub.ts'
import { openSmtp, type TinySmtp } from './tiny-smtp.ts'

const hasPostgres = await postgresAnswers()
if (!hasPostgres)
  console.warn('A worker of its own is not tried: no PostgreSQL answers at TEST_DATABASE_URL.')

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

async function kill(hub: RunningHub): Promise<void> {
  const gone = new Promise((resolve) => hub.process.once('exit', resolve))
  hub.process.kill('SIGKILL')
  await gone
}

async function askForMail(origin: string, email: string): Promise<void> {
  const headers = { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(`${origin}/inloggen`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ email }),
  })
  expect(answer.ok).toBe(true)
}

const soon = { timeout: 20_000, interval: 50 }
/** A crash is noticed by the beats that are missed; then the job waits its turn. */
const afterCrash = { timeout: 120_000, interval: 200 }

/** Mails that a server takes, or refuses, around the death of the process that sends them. */
async function mailAcrossCrash(smtp: TinySmtp, origin: string, crash: () => Promise<void>): Promise<void> {
  const to = (email: string) => smtp.taken.filter((mail) => mail.to === email)

  smtp.mood = 'takes in silence'
  await askForMail(origin, 'genomen@voorbeeld.nl')
  await expect.poll(() => to('genomen@voorbeeld.nl').length, soon).toBe(1)
  await crash()
  smtp.mood = 'takes'
  await expect.poll(() => to('genomen@voorbeeld.nl').length, afterCrash).toBe(2)

  const [first, again] = to('genomen@voorbeeld.nl')
  expect(again!.id).toBe(first!.id)
  // Another mail goes out after it, and the first does not go out once more.
  await askForMail(origin, 'later@voorbeeld.nl')
  await expect.poll(() => to('later@voorbeeld.nl').length, afterCrash).toBe(1)
  expect(to('genomen@voorbeeld.nl').length).toBe(2)
  expect(new Set(smtp.taken.map(({ id }) => id)).size).toBe(2)
}

describe('a mail that the server took as the process died is at most repeated under its own number, and never lost', () => {
  it('by a hub of one process that is started again', async () => {
    const smtp = await openSmtp()
    const folder = mkdtempSync(join(tmpdir(), 'hub-mail-'))
    endings.push(() => rmSync(folder, { recursive: true, force: true }), smtp.close)
    const env = { DATA_DIR: folder, DEMO: '0', SMTP_URL: smtp.url, MAIL_FROM: 'hub@voorbeeld.nl' }
    let hub = await startHub(env)
    endings.push(() => hub.stop())
    await mailAcrossCrash(smtp, hub.origin, async () => {
      await kill(hub)
      hub = await startHub({ ...env, PORT: new URL(hub.origin).port })
    })
  }, 240_000)

  it.skipIf(!hasPostgres)(
    'by another worker on the same PostgreSQL',
    async () => {
      const smtp = await openSmtp()
      const folder = mkdtempSync(join(tmpdir(), 'hub-mail-'))
      const postgres = await freshPostgres()
      endings.push(() => rmSync(folder, { recursive: true, force: true }), smtp.close, postgres.drop)
      const env = {
        DATA_DIR: folder,
        DATABASE_URL: postgres.url,
        DEMO: '0',
        SMTP_URL: smtp.url,
        MAIL_FROM: 'hub@voorbeeld.nl',
      }
      const worker = await startHub({ ...env, ROLE: 'worker' })
      const web = await startHub({ ...env, ROLE: 'web' })
      endings.push(
        () => worker.stop(),
        () => web.stop(),
      )
      await mailAcrossCrash(smtp, web.origin, async () => {
        await kill(worker)
        const next = await startHub({ ...env, ROLE: 'worker' })
        endings.push(() => next.stop())
      })
    },
    240_000,
  )
})
