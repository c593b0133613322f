import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startHub } from './running-hub.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a hub in which the town has settled. */
    town: string
  }
}

/** Lets the town settle once, as `npm start` does: every file of journeys gets a copy of it. */
export default async function settle(project: TestProject): Promise<() => void> {
  const town = mkdtempSync(join(tmpdir(), 'hub-town-'))
  await (await startHub({ DATA_DIR: town })).stop()
  project.provide('town', town)
  return () => rmSync(town, { recursive: true, force: true })
}
