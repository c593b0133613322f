import { datesOfDeal } from '@b2c/hub/calendars'
import type { DealId } from '@b2c/hub/vocabulary'
import { error } from '@sveltejs/kit'
import { calendarOf } from '#lib/server/calendars.ts'
import { hub, idOf, reading } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

/** The dates of one deal, to put in a calendar once. */
export const GET: RequestHandler = ({ locals, params }) =>
  reading(async () => {
    if (!locals.signedIn) error(403)
    return calendarOf(
      await datesOfDeal(hub(), locals.actor, idOf<DealId>(params.id)),
      `afspraak-${params.id}`,
    )
  })
