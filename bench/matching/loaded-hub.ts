import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFiles } from '@b2c/hub/exchange'
import { readSettings } from '@b2c/hub/foundation'
import { recountLexemes } from '@b2c/hub/matching'
import { needsByExternalId } from '@b2c/hub/needs'
import { offersByExternalId } from '@b2c/hub/offers'
import { type OpenedHub, openHub } from '@b2c/hub/open-hub'
import { ensureBuiltInRegions } from '@b2c/hub/regions'
import { type NeedId, theHub } from '@b2c/hub/vocabulary'
import type { JudgedSet } from './judged-set.ts'

export type LoadedHub = {
  hub: OpenedHub
  needId: (externalId: string) => NeedId
  externalOfferId: (id: string) => string
  close(): Promise<void>
}

/** A hub of its own with a judged set in it, brought in as anyone would: by import. */
export async function loadSet(set: JudgedSet): Promise<LoadedHub> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-bench-'))
  const hub = await openHub(readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'warn', DEMO: '0' }))
  await ensureBuiltInRegions(hub)
  const report = await importFiles(hub, theHub, {
    files: [join(set.folder, 'offers.jsonl'), join(set.folder, 'needs.jsonl')],
  })
  for (const { file, line, reasons } of report.refused)
    console.error(`${file}:${line}: ${JSON.stringify(reasons)}`)
  await recountLexemes(hub, true)
  const needs = await needsByExternalId(
    hub,
    set.needs.map(({ id }) => id),
  )
  const offers = await offersByExternalId(
    hub,
    set.offers.map(({ id }) => id),
  )
  const names = new Map([...offers].map(([external, { id }]) => [id as string, external]))
  return {
    hub,
    needId: (externalId) => needs.get(externalId)!.id,
    externalOfferId: (id) => names.get(id)!,
    async close() {
      await hub.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
