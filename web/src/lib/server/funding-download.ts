import { readPlan } from '@b2c/hub/funding'
import { type PlanId, slugOf } from '@b2c/hub/vocabulary'
import type { RequestEvent } from '@sveltejs/kit'
import { text } from '#lib/text.ts'
import { hub, idOf, reading } from './door.ts'
import { mustPlan } from './funding.ts'
import { sheetsOf } from './funding-sheet.ts'
import { toCsv, toXlsx } from './spreadsheet.ts'

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** A plan as a file for a spreadsheet, all that is hoped for in it: who leaves that out sees so by its status. */
export function downloadOf(
  { locals, params, url, setHeaders }: Pick<RequestEvent, 'locals' | 'params' | 'url' | 'setHeaders'>,
  form: keyof typeof mediaTypes,
): Promise<Response> {
  return reading(async () => {
    mustPlan(locals, url)
    const read = await readPlan(hub(), locals.actor, idOf<PlanId>(params.id))
    const sheets = sheetsOf(read, { careful: false })
    setHeaders({ 'cache-control': 'private, no-store' })
    const name = `${text('funding.sheet.file')}-${slugOf(read.plan.title)}.${form}`
    const body = form === 'xlsx' ? new Uint8Array(await toXlsx(sheets)) : toCsv(sheets, locals.locale)
    return new Response(body, {
      headers: {
        'content-type': mediaTypes[form],
        'content-disposition': `attachment; filename="${name}"`,
      },
    })
  })
}
