import type { Hub, Scheduled } from '#foundation'

export type ScheduledWork = Scheduled & { run: (hub: Hub) => Promise<void> }

/** What runs by the clock, in Dutch time. */
export const schedule: readonly ScheduledWork[] = []
