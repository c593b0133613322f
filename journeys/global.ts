import type { TestProject } from 'vitest/node'
import { startHub } from './running-hub.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
  }
}

/** The hub with its town, as `npm start` runs it, for all journeys. */
export default async function settle(project: TestProject): Promise<() => Promise<void>> {
  const hub = await startHub()
  project.provide('origin', hub.origin)
  return () => hub.stop()
}
