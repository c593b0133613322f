import { readCalendarFeed } from '@b2c/hub/calendars'
import { visitor } from '@b2c/hub/vocabulary'
import { calendarOf } from '#lib/server/calendars.ts'
import { hub, reading } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

/** The dates of all running deals of one person, for a calendar program that asks for them again and again. */
export const GET: RequestHandler = ({ params }) =>
  reading(async () => calendarOf(await readCalendarFeed(hub(), visitor, params.secret), 'afspraken'))
