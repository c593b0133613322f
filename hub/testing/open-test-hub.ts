import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import {
  type Clock,
  type Database,
  type Hub,
  type Job,
  manualQueue,
  migrate,
  migrationNames,
  migrationText,
  newHub,
  openDatabase,
  openFiles,
  openLive,
  readSettings,
  watchChanges,
} from '#foundation'
import { runJob } from '../open-hub.ts'
import { reactions } from '../reactions.ts'

export type TestHub = Hub & {
  database: Database
  clock: Clock & { set(moment: string): void }
  /** Jobs that were saved and not run yet. */
  jobs: Job[]
  /** Runs the jobs that wait, and those that they add, and tells how many ran. */
  runJobs(): Promise<number>
  close(): Promise<void>
}

/** The day on which the stories of the tests begin: a Tuesday. */
export const firstDay = '2026-05-05'

/** Opens a hub on a fresh, migrated, empty database. Close it when the test file is done. */
export async function openTestHub(env: Record<string, string> = {}): Promise<TestHub> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-'))
  const settings = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env })
  const fresh = process.env.HUB_TEST_DATABASE === 'postgres' ? await freshPostgres() : await freshEmbedded()
  const queue = manualQueue()
  const clock = standingClock()
  const hub = newHub({
    settings,
    clock,
    log: pino({ level: 'silent' }),
    kysely: fresh.database.kysely,
    files: openFiles(dataDir),
    changes: watchChanges(fresh.database),
    live: openLive(fresh.database),
    queue,
    reactions,
    secret: 'a secret of at least thirty-two characters',
  })
  return Object.assign(hub, {
    clock,
    database: fresh.database,
    jobs: queue.jobs,
    runJobs: () => queue.run((job) => runJob(hub, job)),
    async close() {
      await fresh.database.close()
      await fresh.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  })
}

function standingClock(): TestHub['clock'] {
  let now = new Date(`${firstDay}T10:00:00Z`)
  return {
    now: () => now,
    set(moment) {
      now = new Date(moment.includes('T') ? moment : `${moment}T10:00:00Z`)
    },
  }
}

type Fresh = { database: Database; drop(): Promise<void> }

/** A migrated database is made once per set of migrations and copied for each test file. */
async function freshEmbedded(): Promise<Fresh> {
  const image = join(tmpdir(), `hub-image-${fingerprint()}.tgz`)
  if (!existsSync(image)) {
    const made = await openDatabase({ kind: 'embedded', folder: null })
    await migrate(made.kysely)
    const draft = `${image}.${process.pid}`
    writeFileSync(draft, await made.embedded!.dump())
    renameSync(draft, image)
    await made.close()
  }
  const database = await openDatabase({ kind: 'embedded', folder: null, image: readFileSync(image) })
  return { database, drop: async () => {} }
}

export const testPostgresUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

async function freshPostgres(): Promise<Fresh> {
  const template = `hub_template_${fingerprint()}`
  const name = `hub_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: testPostgresUrl })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock(20240713)')
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template])
    if (!rowCount) await makeTemplate(admin, template)
    await admin.query(`create database ${name} template ${template}`)
  } finally {
    await admin.end()
  }
  const database = await openDatabase({ kind: 'postgres', url: urlOf(name), poolSize: 10 })
  return {
    database,
    async drop() {
      const client = new pg.Client({ connectionString: testPostgresUrl })
      await client.connect()
      await client.query(`drop database ${name} with (force)`)
      await client.end()
    },
  }
}

async function makeTemplate(admin: pg.Client, template: string): Promise<void> {
  const draft = `${template}_${process.pid}`
  await admin.query(`create database ${draft}`)
  const made = await openDatabase({ kind: 'postgres', url: urlOf(draft), poolSize: 2 })
  await migrate(made.kysely)
  await made.close()
  await admin.query(`alter database ${draft} rename to ${template}`)
}

function urlOf(name: string): string {
  const url = new URL(testPostgresUrl)
  url.pathname = `/${name}`
  return url.href
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of migrationNames()) hash.update(name).update(migrationText(name))
  return hash.digest('hex').slice(0, 12)
}
