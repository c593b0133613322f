import { writeCalendar } from '@b2c/hub/calendars'
import { readPlan } from '@b2c/hub/funding'
import type { PlanId } from '@b2c/hub/vocabulary'
import { hub, idOf, reading } from '#lib/server/door.ts'
import { mustPlan } from '#lib/server/funding.ts'
import { datesAhead } from '#lib/server/funding-view.ts'
import { text, to } from '#lib/text.ts'
import type { RequestHandler } from './$types'

/** The closing dates of a plan that are still to come, for the calendar that people already use. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  reading(async () => {
    mustPlan(locals, url)
    const read = await readPlan(hub(), locals.actor, idOf<PlanId>(params.id))
    const { origin } = hub().settings
    const about = { name: read.plan.title, host: new URL(origin).hostname, now: hub().clock.now() }
    const calendar = writeCalendar(
      about,
      datesAhead(read).map(({ id, name, closesOn }) => ({
        key: `${id}-closes`,
        day: closesOn,
        summary: text('funding.page.closing', { name }),
        url: `${origin}${to(`/mijn/financiering/${read.plan.id}`)}`,
      })),
    )
    return new Response(calendar, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, no-store',
        'content-disposition': 'attachment; filename="sluitingsdata.ics"',
      },
    })
  })
