import { type CalendarEntry, writeCalendar } from '@b2c/hub/calendars'
import { text, to } from '#lib/text.ts'
import { hub } from './door.ts'

/** Dates as a file that calendar programs read, in the language of its address. */
export function calendarOf(entries: CalendarEntry[], fileName: string): Response {
  const { origin } = hub().settings
  const written = entries.map(({ key, day, what, title, step, dealId }) => ({
    key,
    day,
    summary: text(`deals.calendar.${what}`, { title, step }),
    url: `${origin}${to(`/afspraken/${dealId}`)}`,
  }))
  const about = { name: text('deals.calendar.name'), host: new URL(origin).hostname, now: hub().clock.now() }
  return new Response(writeCalendar(about, written), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}.ics"`,
      // What is between two parties is kept by nobody on the way.
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
