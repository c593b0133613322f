import { caseReasons, findLog, thingKinds } from '@b2c/hub/moderation'
import { hub, keepForVisitors, reading } from '#lib/server/door.ts'
import type { PageServerLoad } from './$types'

/** In which order a table tells its rows; months as they come. */
const order = {
  kind: thingKinds as readonly string[],
  reason: caseReasons as readonly string[],
  act: ['dismiss', 'ask', 'warn', 'hide', 'lapse', 'suspend'],
}

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const { tables, ...log } = await findLog(hub(), event.locals.actor)
    keepForVisitors(event)
    return {
      ...log,
      tables: tables && {
        month: tables.month && [...tables.month].sort(([one], [other]) => (one < other ? -1 : 1)),
        kind: rowsOf('kind'),
        reason: rowsOf('reason'),
        act: rowsOf('act'),
      },
    }

    function rowsOf(name: keyof typeof order) {
      const table = tables?.[name]
      return table
        ? order[name].flatMap((key) => (table.has(key) ? [[key, table.get(key)!] as const] : []))
        : null
    }
  })
