import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { type RunningHub, startHub } from './running-hub.ts'

let hub: RunningHub
let folder: string

/** The address of this file's hub: each file walks through a town of its own, as it settled. */
export function origin(): string {
  return hub.origin
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-town-'))
  cpSync(inject('town'), folder, { recursive: true })
  hub = await startHub({ DATA_DIR: folder })
})

afterAll(async () => {
  await hub?.stop()
  rmSync(folder, { recursive: true, force: true })
})
