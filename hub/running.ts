import type { OpenedHub } from './open-hub.ts'

let opened: OpenedHub | undefined

/** Keeps the hub of this process, for doors that are called without it (the web framework's routes). */
export function keepRunningHub(hub: OpenedHub): void {
  opened = hub
}

/** The hub of this process. */
export function runningHub(): OpenedHub {
  if (!opened) throw new Error('No hub has been opened in this process.')
  return opened
}
