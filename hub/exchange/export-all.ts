import type { Hub } from '#foundation'
import { type Actor, allow } from '#vocabulary'
import { type Exported, exportedRows } from './export-store.ts'

const atOnce = 500

/** Everything of one sort that stands before everyone, in the form that `importFiles` reads. */
export async function* exportAll(
  hub: Hub,
  actor: Actor,
  what: Exported,
): AsyncGenerator<Record<string, unknown>> {
  allow(actor.isHub)
  for (let after = ''; ; ) {
    const rows = await exportedRows(hub, what, after, atOnce)
    for (const { row } of rows) yield row
    if (rows.length < atOnce) return
    after = rows.at(-1)!.id
  }
}
