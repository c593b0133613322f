import { pino } from 'pino'
import {
  type Database,
  databaseFolder,
  deliverMail,
  type Hub,
  type HubEvent,
  type Job,
  lockFolder,
  migrate,
  newHub,
  openDatabase,
  openFiles,
  openLive,
  type Settings,
  secretOf,
  startQueue,
  systemClock,
  watchChanges,
} from '#foundation'
import { mailNotices } from '#notifications'
import type { PersonId } from '#vocabulary'
import { reactions } from './reactions.ts'
import { schedule } from './schedule.ts'

/** A hub that runs in this process. */
export type OpenedHub = Hub & {
  database: Database
  /** Whether the database answers. */
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Opens the hub: takes the data folder, opens and migrates the database, and starts the queue.
 * @param tell hears what happens, for whoever waits at the console.
 * @throws FolderInUse when another process works on the same folder.
 */
export async function openHub(
  settings: Settings,
  tell: (line: string) => void = () => {},
): Promise<OpenedHub> {
  const lock = settings.databaseUrl ? null : lockFolder(settings.dataDir)
  try {
    const log = pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
    const database = await openDatabase(
      settings.databaseUrl
        ? { kind: 'postgres', url: settings.databaseUrl, poolSize: settings.poolSize }
        : { kind: 'embedded', folder: databaseFolder(settings.dataDir) },
    )
    await migrate(database.kysely, (name) => tell(`database: ${name}`))
    const isWorker = settings.role !== 'web'
    const queue = await startQueue(database, log, isWorker)
    const hub = newHub({
      settings,
      clock: systemClock,
      log,
      kysely: database.kysely,
      files: openFiles(settings.dataDir),
      changes: watchChanges(database),
      live: openLive(database),
      queue,
      reactions,
      secret: settings.secret ?? (await secretOf(database.kysely)),
    })
    if (isWorker) await queue.work((job) => runJob(hub, job), schedule)
    return Object.assign(hub, {
      database,
      async isReady() {
        return database.kysely
          .selectFrom('migration')
          .select('name')
          .limit(1)
          .execute()
          .then(
            () => true,
            () => false,
          )
      },
      async close() {
        await queue.stop()
        await database.close()
        lock?.release()
      },
    })
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** Runs one job by its name: a reaction, something scheduled, notices to be mailed, or a mail to be sent. */
export async function runJob(hub: Hub, job: Job): Promise<void> {
  if (job.work === 'mail') return deliverMail(hub, job.data.id as string)
  if (job.work === 'mail-notices') {
    await mailNotices(hub, { among: job.data.people as PersonId[] })
    return
  }
  const scheduled = schedule.find((work) => work.name === job.work)
  if (scheduled) {
    await scheduled.run(hub)
    return
  }
  const event = job.data.event as HubEvent
  const reaction = reactions[event.name].find((reaction) => reaction.name === job.work)
  // A reaction that was taken out of the list since the job was saved has nothing left to do.
  await reaction?.react(hub, event)
}
