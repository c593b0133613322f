import type { Locale, Refusal, RefusalKind } from '@b2c/hub/vocabulary'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refusalText } from './texts.ts'

/** Which status each sort of no has. */
const statusOf: Record<RefusalKind, ContentfulStatusCode> = {
  invalid: 422,
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  'too-many': 429,
  'too-large': 413,
}

/** What HTTP has a status of its own for. */
const statusOfCode: Record<string, ContentfulStatusCode> = {
  body_not_json: 400,
  token_unknown: 401,
  unsupported_media: 415,
}

/** An error as RFC 9457 has it. `code` is stable; `title` is for people. */
export type Problem = {
  type: string
  title: string
  status: number
  code: string
  instance: string
  requestId?: string
  errors?: { path: string; code: string; title: string }[]
}

/** Answers with a problem for a refusal, in the language that was asked for. */
export function answerRefusal(context: Context, refusal: Refusal): Response {
  const locale = localeOf(context)
  const isNobody = refusal.kind === 'not-allowed' && !context.get('actor')?.personId
  const status = statusOfCode[refusal.code] ?? (isNobody ? 401 : statusOf[refusal.kind])
  if (status === 401) context.header('WWW-Authenticate', 'Bearer')
  if (refusal.kind === 'too-many' && refusal.values.seconds) {
    context.header('Retry-After', String(refusal.values.seconds))
  }
  return answerProblem(context, status, refusal.code, refusalText(locale, refusal.code, refusal.values), {
    errors: refusal.fields.length
      ? refusal.fields.map((field) => ({
          path: field.path,
          code: field.code,
          title: refusalText(locale, field.code, field.values ?? {}),
        }))
      : undefined,
  })
}

export function answerProblem(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  title: string,
  more: Partial<Problem> = {},
): Response {
  const problem: Problem = {
    type: `${new URL(context.req.url).origin}/api/v1/problems/${code.replaceAll('_', '-')}`,
    title,
    status,
    code,
    instance: new URL(context.req.url).pathname,
    ...more,
  }
  return context.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json; charset=utf-8',
  })
}

export function localeOf(context: Context): Locale {
  const asked = context.req.header('accept-language') ?? ''
  return /^\s*en\b/i.test(asked) ? 'en' : 'nl'
}
