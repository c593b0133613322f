import { inventory, terms } from '@b2c/hub/privacy'
import { hub, keepForVisitors } from '#lib/server/door.ts'
import type { PageServerLoad } from './$types'

/** What the hub keeps, by what people do: read from the same list that the archive and the erasure follow. */
export const load: PageServerLoad = (event) => {
  keepForVisitors(event)
  const { controller, backupDays } = hub().settings
  return {
    controller,
    backupDays,
    activities: inventory.map(({ name, ground, readers, tables }) => ({
      name,
      ground,
      readers: [...readers],
      kept: [...new Set(tables.map(({ kept }) => kept))].map((kept) => ({
        name: kept,
        days: terms.find((term) => term.name === kept)?.days ?? 0,
      })),
      erased: [...new Set(tables.flatMap(({ of }) => of.map(({ erased }) => erased)))].sort().reverse(),
    })),
  }
}
