import { attempt, limits, waitInWords } from '@b2c/hub/people'
import { runningHub } from '@b2c/hub/running'
import { type Locale, Refusal, visitor } from '@b2c/hub/vocabulary'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { whoAsks } from '#lib/server/who-asks.ts'
import { text } from '#lib/text.ts'
import { paraglideMiddleware } from './paraglide/server.js'

export const init: ServerInit = () => {
  runningHub()
}

const themes = ['light', 'dark'] as const

/** Who asks, in which language, for which party; and what every answer says of its safety. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    const { locals, cookies } = event
    locals.locale = locale as Locale
    locals.requestId = event.request.headers.get('x-request-id') ?? ''
    const theme = cookies.get('theme')
    locals.theme = themes.find((one) => one === theme) ?? ''
    const tooMany = await countForm(event)
    if (!tooMany) await recognise(event)
    const response =
      tooMany ??
      (await resolve(event, {
        transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%theme%', locals.theme),
        preload: ({ type }) => type === 'css' || type === 'font',
      }))
    secure(response, locals)
    return response
  })

/** Counts the forms that one address sends; the answer to one too many says how long to wait. */
async function countForm({
  request,
  locals,
  getClientAddress,
}: Parameters<Handle>[0]['event']): Promise<Response | null> {
  if (request.method !== 'POST' || !/form/.test(request.headers.get('content-type') ?? '')) return null
  try {
    await attempt(runningHub(), limits.formFromAddress, getClientAddress())
    return null
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const seconds = Number(refusal.values.seconds)
    return new Response(text(`refusals.${refusal.code}`, { wait: waitInWords(locals.locale, seconds) }), {
      status: 429,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(seconds) },
    })
  }
}

/** A session makes the visitor a person, and the party last acted for, where they are still a member, its actor. */
async function recognise({ locals, request, cookies }: Parameters<Handle>[0]['event']): Promise<void> {
  locals.actor = visitor
  locals.signedIn = null
  locals.memberships = []
  if (!cookies.get('hub.session_token') && !cookies.get('__Secure-hub.session_token')) return
  Object.assign(locals, await whoAsks(request.headers))
}

function secure(response: Response, locals: App.Locals): void {
  const { headers } = response
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'strict-origin-when-cross-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(self), payment=()')
  headers.set('cross-origin-opener-policy', 'same-origin')
  if (runningHub().settings.origin.startsWith('https://')) {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  if (locals.signedIn && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
}

/** What nobody expected: logged with the number of the request, told calmly. */
export const handleError: HandleServerError = (caught) => {
  const { requestId } = caught.event.locals
  if (caught.kind === 'unknown') {
    runningHub().log.error({ err: caught.error, requestId, route: caught.event.route.id }, 'page')
  }
  return { requestId }
}
