import { join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

/** Where files are kept: a folder of the hub's own. Keys are made by the hub, never by people. */
export type Files = Disk

export function openFiles(dataDir: string): Files {
  return new Disk(new FSDriver({ location: join(dataDir, 'files'), visibility: 'private' }))
}
