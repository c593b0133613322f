import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startHub } from './running-hub.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
    /** The folder that keeps who is signed in, for all journeys. */
    sessions: string
  }
}

/** The hub with its town, as `npm start` runs it, for all journeys. */
export default async function settle(project: TestProject): Promise<() => Promise<void>> {
  const hub = await startHub()
  const sessions = mkdtempSync(join(tmpdir(), 'hub-sessions-'))
  project.provide('origin', hub.origin)
  project.provide('sessions', sessions)
  return async () => {
    await hub.stop()
    rmSync(sessions, { recursive: true, force: true })
  }
}
