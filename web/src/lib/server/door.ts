import { waitInWords } from '@b2c/hub/people'
import { runningHub } from '@b2c/hub/running'
import { type FieldRefusal, isId, Refusal, type RefusalKind } from '@b2c/hub/vocabulary'
import { type ActionFailure, error, fail, type RequestEvent } from '@sveltejs/kit'
import { text } from '#lib/text.ts'
import { getLocale } from '../../paraglide/runtime.js'

export const hub = runningHub

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  'too-many': 429,
  'too-large': 413,
}

/** What a form shows again after a refusal: the words at each field, and all that was typed. */
export type Refused = {
  message: string
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

/** Reads for a page: what is refused becomes the page of that status, in the visitor's language. */
export async function reading<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    error(statusOf[refusal.kind], { message: wordsOf(refusal.code, refusal.values), code: refusal.code })
  }
}

/** Does what a form asks: what is refused comes back to the form, with nothing lost of what was typed. */
export async function doing<Result>(
  form: FormData,
  act: () => Promise<Result>,
): Promise<Result | ActionFailure<Refused>> {
  try {
    return await act()
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return fail(statusOf[refusal.kind], {
      message: wordsOf(refusal.code, refusal.values),
      errors: fieldErrors(refusal.fields),
      values: typed(form),
    })
  }
}

/** The words at each field that was refused. */
export function fieldErrors(fields: FieldRefusal[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ path, code, values }) => [path, wordsOf(code, values ?? {})]))
}

function wordsOf(code: string, values: Record<string, string | number>): string {
  const wait = typeof values.seconds === 'number' ? waitInWords(getLocale(), values.seconds) : ''
  return text(`refusals.${code}`, { ...values, wait })
}

/** All that was typed; files cannot be given back. */
export function typed(form: FormData): Refused['values'] {
  const values: Refused['values'] = {}
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === 'string')
    values[name] = all.length > 1 ? all : (all[0] ?? '')
  }
  return values
}

/** The identifier at the end of an address of the form `slug-identifier`. */
export function idOf<Id extends string>(parameter: string | undefined): Id {
  const id = parameter?.slice(parameter.lastIndexOf('-') + 1) ?? ''
  if (!isId(id)) error(404, { message: text('refusals.not_found') })
  return id as Id
}

/** Says that a page may be kept for every visitor who is not signed in. */
export function keepForVisitors(event: Pick<RequestEvent, 'locals' | 'setHeaders'>): void {
  if (!event.locals.signedIn) event.setHeaders({ 'x-hub-keep': '1', 'cache-control': 'public, no-cache' })
}

/** Refuses a form for one reason, apart from any field. */
export function refusedForm(form: FormData, status: number, code: string): ActionFailure<Refused> {
  return fail(status, { message: wordsOf(code, {}), errors: {}, values: typed(form) })
}
