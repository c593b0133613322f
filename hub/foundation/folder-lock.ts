import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Another process works on this folder: told to whoever starts a second one. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
}

type Holder = { pid: number; startedAt: string; host: string }

const heartbeatMs = 15_000
const silentMs = 60_000

/**
 * Takes a data folder for this process alone. The embedded database loses rows when two processes write to
 * one folder, so this must come before it is opened. A holder that died (kill -9, power cut) is told by its
 * process id and start time; one on another machine or container by a heartbeat that has been silent for a minute.
 * @throws FolderInUse with a sentence for the console.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'hub.lock')
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid), host: hostname() }
  const draft = join(folder, `hub.lock.${mine.host}.${process.pid}.${Math.random().toString(36).slice(2)}`)
  writeFileSync(draft, JSON.stringify(mine))
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        linkSync(draft, lock)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        const holder = readHolder(lock)
        if (attempt >= 5 || (holder && isAlive(holder, lock))) throw new FolderInUse(sentence(folder, holder))
        removeStale(lock, holder)
      }
    }
  } finally {
    rmSync(draft, { force: true })
  }
  const heartbeat = setInterval(() => touch(lock), heartbeatMs)
  heartbeat.unref()
  return {
    release() {
      clearInterval(heartbeat)
      if (readHolder(lock)?.pid === process.pid) rmSync(lock, { force: true })
    },
  }
}

function sentence(folder: string, holder: Holder | null): string {
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : ''
  return (
    `Another hub is running on the folder ${folder}${who}. ` +
    'Stop it first, choose another folder with DATA_DIR, or use PostgreSQL with DATABASE_URL.'
  )
}

function readHolder(lock: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isAlive(holder: Holder, lock: string): boolean {
  if (holder.host !== hostname()) {
    try {
      return Date.now() - statSync(lock).mtimeMs < silentMs
    } catch {
      return false
    }
  }
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return startOf(holder.pid) === holder.startedAt
}

/** A process id can be given out again after a crash; with its start time it is unique. Linux only. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** Two processes may judge the same lock stale: whoever moved a living one away puts it back. */
function removeStale(lock: string, judged: Holder | null): void {
  const aside = `${lock}.stale.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && (moved.pid !== judged?.pid || moved.startedAt !== judged?.startedAt)) {
    try {
      linkSync(aside, lock)
    } catch {
      // A third process holds it by now.
    }
  }
  rmSync(aside, { force: true })
}

function touch(lock: string): void {
  try {
    utimesSync(lock, new Date(), new Date())
  } catch {
    // The folder is gone: nothing left to guard.
  }
}
