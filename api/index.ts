/**
 * The open API, version 1, by the Dutch API Design Rules: plural nouns, no slash at the end, the version in the
 * path and in a header, problems as RFC 9457, UTC times. It calls the same verbs as the pages do.
 */
import { createHash } from 'node:crypto'
import { fieldRefusals } from '@b2c/hub/fields'
import type { Hub } from '@b2c/hub/foundation'
import {
  findAlmostMatchesOfNeed,
  findMatchesOfNeed,
  findMatchesOfOffer,
  findMatchesOfSentence,
} from '@b2c/hub/matching'
import { sentenceForm } from '@b2c/hub/matching/form'
import { actOnNeed, changeNeed, draftNeed, findNeeds, needActs, needVisibleTo } from '@b2c/hub/needs'
import { needDraftForm, needForm } from '@b2c/hub/needs/form'
import { actOnOffer, changeOffer, draftOffer, findOffers, offerActs, offerVisibleTo } from '@b2c/hub/offers'
import { offerDraftForm, offerForm } from '@b2c/hub/offers/form'
import { changeParty, findParties, partyVisibleTo } from '@b2c/hub/parties'
import { partyForm } from '@b2c/hub/parties/form'
import { attempt } from '@b2c/hub/people'
import { findRegions, resolveRegion } from '@b2c/hub/regions'
import { actorOfToken } from '@b2c/hub/tokens'
import {
  type Actor,
  type NeedId,
  type OfferId,
  type PartyId,
  Refusal,
  themes,
  visitor,
} from '@b2c/hub/vocabulary'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { toCsv, toGeoJson } from './formats.ts'
import { answerProblem, answerRefusal, localeOf } from './problem.ts'
import { needQuery, offerQuery, partyQuery } from './queries.ts'
import {
  matchesOfNeed,
  needMatches,
  needShape,
  offerMatches,
  offerShape,
  pageOf,
  partyShape,
  problemShape,
  regionShape,
  themeShape,
  wholeNeedShape,
  wholeOfferShape,
} from './schemas.ts'
import { matchOut, needOut, offerOut, partyOut, wholeNeedOut, wholeOfferOut } from './shapes.ts'
import { refusalText, themeName } from './texts.ts'

export const apiPath = '/api/v1'
export const apiVersion = '1.0.0'

const largestBody = 256 * 1024

/** How often one caller may ask: with a token by token, without by network address. */
const limits = {
  token: { name: 'api-token', most: 1200, seconds: 60 },
  visitor: { name: 'api-visitor', most: 300, seconds: 60 },
}

type Env = { Bindings: { caller: string; requestId: string }; Variables: { actor: Actor } }
type Api = OpenAPIHono<Env>

export type ApiCall = { request: Request; caller: string; requestId: string }

/**
 * Makes the API of a hub.
 * @returns a function that answers a request; `caller` is the network address that asks.
 */
export function openApi(hub: Hub): (call: ApiCall) => Promise<Response> {
  const api: Api = new OpenAPIHono<Env>({
    defaultHook: (result, context) => {
      if (result.success) return
      return answerRefusal(
        context,
        new Refusal('invalid', 'form_invalid', { fields: fieldRefusals(result.error as z.ZodError) }),
      )
    },
  }).basePath(apiPath)

  api.use(
    '*',
    cors({ origin: '*', exposeHeaders: ['ETag', 'API-Version', 'Link', 'RateLimit', 'RateLimit-Policy'] }),
  )
  api.use('*', async (context, next) => {
    context.header('API-Version', apiVersion)
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    await next()
  })
  api.use('*', bodyLimit({ maxSize: largestBody, onError: tooLarge }))
  api.use('*', async (context, next) => {
    const actor = await actorOf(hub, context)
    const limit = actor.personId ? limits.token : limits.visitor
    const left = await attempt(hub, limit, actor.personId ?? context.env.caller)
    context.header('RateLimit-Policy', `"${limit.name}";q=${left.most};w=${limit.seconds}`)
    context.header('RateLimit', `"${limit.name}";r=${left.left};t=${left.resetSeconds}`)
    context.set('actor', actor)
    await mustBeJson(context)
    await next()
    await tagged(context)
  })
  api.onError((error, context) => {
    if (error instanceof Refusal) return answerRefusal(context, error)
    if (error instanceof SyntaxError || error.message.startsWith('Malformed JSON')) {
      return problem(context, 400, 'body_not_json')
    }
    hub.log.error({ err: error, requestId: context.env.requestId }, 'api')
    return problem(context, 500, 'server_error')
  })
  api.notFound((context) => problem(context, 404, 'not_found'))

  lists(api, hub)
  things(api, hub)
  matches(api, hub)
  writing(api, hub)
  description(api, hub)

  return async ({ request, caller, requestId }) => api.fetch(request, { caller, requestId })
}

function problem(context: Context, status: 400 | 401 | 404 | 413 | 415 | 500, code: string): Response {
  return answerProblem(context, status, code, refusalText(localeOf(context), code, {}), {
    requestId: context.env.requestId,
  })
}

function tooLarge(context: Context): Response {
  return problem(context, 413, 'body_too_large')
}

/** Who asks: the person of a token, or a visitor. A token that does not work is refused, never ignored. */
async function actorOf(hub: Hub, context: Context): Promise<Actor> {
  const header = context.req.header('authorization')
  if (!header) return visitor
  const actor = /^Bearer \S+$/i.test(header) ? await actorOfToken(hub, header.slice(7)) : null
  if (actor) return actor
  throw new Refusal('not-allowed', 'token_unknown')
}

/** A body is JSON in UTF-8, or refused before anything reads it. */
async function mustBeJson(context: Context): Promise<void> {
  if (!['POST', 'PUT', 'PATCH'].includes(context.req.method)) return
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/(\w+\+)?json\b/i.test(type)) throw new Refusal('invalid', 'unsupported_media')
  const bytes = await context.req.arrayBuffer()
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal('invalid', 'body_not_json')
  }
}

/** What was read before need not be sent again. */
async function tagged(context: Context): Promise<void> {
  if (context.req.method !== 'GET' || context.res.status !== 200) return
  const body = await context.res.clone().arrayBuffer()
  const tag = `"${createHash('sha256').update(new Uint8Array(body)).digest('base64url').slice(0, 22)}"`
  const headers = new Headers(context.res.headers)
  headers.set('ETag', tag)
  headers.set('Cache-Control', context.req.header('authorization') ? 'private, no-cache' : 'public, no-cache')
  const isSame = (context.req.header('if-none-match') ?? '')
    .split(/\s*,\s*/)
    .some((known) => known.replace(/^W\//, '') === tag)
  context.res = isSame
    ? new Response(null, { status: 304, headers })
    : new Response(body, { status: 200, headers })
}

const json = <Shape extends z.ZodType>(schema: Shape) => ({ 'application/json': { schema } })
const csvAnd = <Shape extends z.ZodType>(schema: Shape) => ({
  ...json(schema),
  'text/csv': { schema: z.string() },
  'application/geo+json': { schema: z.looseObject({ type: z.literal('FeatureCollection') }) },
})

const refusals = {
  default: {
    description: 'Problem (RFC 9457)',
    content: { 'application/problem+json': { schema: problemShape } },
  },
}

const ok = <Content>(description: string, content: Content) => ({
  200: { description, content },
  ...refusals,
})

/** What an operation answers. The description says its shape; the type of every status at once says nothing more. */
function answer(context: Context, body: unknown, status: 200 | 201 = 200): never {
  return context.json(body, status) as never
}

/** In which form a list is wanted: by `format`, or by the Accept header. */
function formatOf(
  context: Context,
  asked: 'json' | 'csv' | 'geojson' | undefined,
): 'json' | 'csv' | 'geojson' {
  if (asked) return asked
  const accept = context.req.header('accept') ?? ''
  if (accept.includes('text/csv')) return 'csv'
  if (accept.includes('application/geo+json')) return 'geojson'
  return 'json'
}

/** A page in the form that was asked for, with the address of the next. */
function answerPage<Item extends { id: string }>(
  context: Context,
  asked: 'json' | 'csv' | 'geojson' | undefined,
  page: { items: Item[]; total: number; isMore: boolean; next: string | null },
  places: { latitude: number | null; longitude: number | null }[],
): Response {
  const address = new URL(context.req.url)
  if (page.next) address.searchParams.set('after', page.next)
  const next = page.next ? address.href : null
  if (next) context.header('Link', `<${next}>; rel="next"`)
  const format = formatOf(context, asked)
  if (format === 'csv')
    return context.body(toCsv(page.items), 200, { 'content-type': 'text/csv; charset=utf-8' })
  if (format === 'geojson') {
    const features = page.items.map((properties, index) => ({ properties, place: places[index]! }))
    return context.body(JSON.stringify(toGeoJson(features)), 200, { 'content-type': 'application/geo+json' })
  }
  return context.json({ ...page, next })
}

const nowhere = { latitude: null, longitude: null }

function aroundOf(near: [number, number] | undefined, km = 10) {
  return near && { latitude: near[0], longitude: near[1], km }
}

function lists(api: Api, hub: Hub): void {
  const { origin } = hub.settings
  api.openapi(
    createRoute({
      method: 'get',
      path: '/needs',
      summary: 'Needs that stand',
      request: { query: needQuery },
      responses: ok('A page of needs', csvAnd(pageOf(needShape, 'NeedPage'))),
    }),
    async (context) => {
      const query = context.req.valid('query')
      const { q, theme, kind, phase, region, near, km, party, sort, after, limit, format } = query
      const { cards, ...page } = await findNeeds(hub, context.get('actor'), {
        text: q,
        themes: theme,
        kinds: kind,
        phases: phase,
        region,
        near: aroundOf(near, km),
        partyId: party as PartyId | undefined,
        sort,
        after,
        limit,
      })
      const items = cards.map((card) => needOut(origin, card))
      return answerPage(context, format, { ...page, items }, cards) as never
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/offers',
      summary: 'Offers that stand',
      request: { query: offerQuery },
      responses: ok('A page of offers', csvAnd(pageOf(offerShape, 'OfferPage'))),
    }),
    async (context) => {
      const query = context.req.valid('query')
      const { q, theme, kind, productType, phase, legalForm, region, near, km, party, sort } = query
      const { cards, ...page } = await findOffers(hub, context.get('actor'), {
        text: q,
        themes: theme,
        kinds: kind,
        productTypes: productType,
        phases: phase,
        legalForms: legalForm,
        region,
        near: aroundOf(near, km),
        partyId: party as PartyId | undefined,
        sort,
        after: query.after,
        limit: query.limit,
      })
      const items = cards.map((card) => offerOut(origin, card))
      return answerPage(
        context,
        query.format,
        { ...page, items },
        items.map(() => nowhere),
      ) as never
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/parties',
      summary: 'Parties, by name or the newest first',
      request: { query: partyQuery },
      responses: ok('A page of parties', csvAnd(pageOf(partyShape, 'PartyPage'))),
    }),
    async (context) => {
      const { q, kind, theme, region, sort, after, limit, format } = context.req.valid('query')
      const { cards, ...page } = await findParties(hub, context.get('actor'), {
        text: q,
        kinds: kind,
        themes: theme,
        region,
        sort,
        after,
        limit,
      })
      const items = cards.map((party) => partyOut(origin, party))
      return answerPage(context, format, { ...page, items }, cards) as never
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/regions',
      summary: 'Regions by name or four-digit postcode',
      request: {
        query: z.object({
          q: z.string().min(1).max(100),
          limit: z.coerce.number().int().min(1).max(50).optional(),
        }),
      },
      responses: ok(
        'Regions, the likeliest first',
        json(
          z.object({
            items: z.array(
              z.object({ code: z.string(), name: z.string(), kind: z.string(), context: z.string() }),
            ),
          }),
        ),
      ),
    }),
    async (context) => {
      const { q, limit } = context.req.valid('query')
      return answer(context, { items: await findRegions(hub, { text: q, limit: limit ?? 10 }) })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/themes',
      summary: 'Themes, with their names',
      responses: ok('All themes', json(z.object({ items: z.array(themeShape) }))),
    }),
    (context) =>
      answer(context, {
        items: themes.map((id) => ({ id, name: { nl: themeName('nl', id), en: themeName('en', id) } })),
      }),
  )
}

const id = z.object({ id: z.string().max(40).openapi({ example: '7k2m9xq4r8ta' }) })

function things(api: Api, hub: Hub): void {
  const { origin } = hub.settings
  api.openapi(
    createRoute({
      method: 'get',
      path: '/needs/{id}',
      summary: 'One need',
      request: { params: id },
      responses: ok('The need', json(wholeNeedShape)),
    }),
    async (context) => {
      const need = await needVisibleTo(hub, context.get('actor'), context.req.valid('param').id as NeedId)
      return answer(context, wholeNeedOut(origin, need))
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/offers/{id}',
      summary: 'One offer',
      request: { params: id },
      responses: ok('The offer', json(wholeOfferShape)),
    }),
    async (context) => {
      const offer = await offerVisibleTo(hub, context.get('actor'), context.req.valid('param').id as OfferId)
      return answer(context, wholeOfferOut(origin, offer))
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/parties/{id}',
      summary: 'One party',
      request: { params: id },
      responses: ok('The party', json(partyShape)),
    }),
    async (context) => {
      const party = await partyVisibleTo(hub, context.get('actor'), context.req.valid('param').id as PartyId)
      return answer(context, partyOut(origin, party))
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/regions/{code}',
      summary: 'One region, with all that it lies in',
      request: { params: z.object({ code: z.string().max(12) }) },
      responses: ok('The region', json(regionShape.extend({ path: z.array(z.string()) }))),
    }),
    async (context) => {
      const region = await resolveRegion(hub, context.req.valid('param').code as never)
      if (!region) throw new Refusal('not-found', 'region_not_found')
      return answer(context, region)
    },
  )
}

const matchLimit = z.object({ limit: z.coerce.number().int().min(1).max(50).optional() })

function matches(api: Api, hub: Hub): void {
  const { origin } = hub.settings
  api.openapi(
    createRoute({
      method: 'get',
      path: '/needs/{id}/matches',
      summary: 'Offers that fit a need, with their reasons',
      request: { params: id, query: matchLimit },
      responses: ok('Matches, the best first, and what fits but for one thing', json(matchesOfNeed)),
    }),
    async (context) => {
      const id = context.req.valid('param').id as NeedId
      const { limit } = context.req.valid('query')
      const found = await findMatchesOfNeed(hub, context.get('actor'), { id, limit })
      const almost = await findAlmostMatchesOfNeed(hub, context.get('actor'), { id })
      return answer(context, {
        matches: found.map((match) => matchOut(match, { offer: offerOut(origin, match.card) })),
        almost: almost.map(({ card, obstacle }) => ({ offer: offerOut(origin, card), missing: obstacle })),
      })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/offers/{id}/matches',
      summary: 'Needs that an offer fits, with their reasons',
      request: { params: id, query: matchLimit },
      responses: ok('Matches, the best first', json(needMatches)),
    }),
    async (context) => {
      const found = await findMatchesOfOffer(hub, context.get('actor'), {
        id: context.req.valid('param').id as OfferId,
        limit: context.req.valid('query').limit,
      })
      return answer(context, {
        matches: found.map((match) => matchOut(match, { need: needOut(origin, match.card) })),
      })
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/match',
      summary: 'Offers that fit a sentence of plain Dutch',
      request: { body: { required: true, content: json(sentenceForm) } },
      responses: ok('Matches, the best first', json(offerMatches)),
    }),
    async (context) => {
      const { text, region, kind, themes } = context.req.valid('json')
      const found = await findMatchesOfSentence(hub, context.get('actor'), {
        sentence: {
          text,
          region: region ?? undefined,
          kind: kind ?? undefined,
          themes: themes.length ? themes : undefined,
        },
      })
      return answer(context, {
        matches: found.map((match) => matchOut(match, { offer: offerOut(origin, match.card) })),
      })
    },
  )
}

const bearer = [{ bearer: [] }]
const created = <Content>(description: string, content: Content) => ({
  201: { description, content },
  ...refusals,
})
const revision = z.object({ revision: z.coerce.number().int().min(1).optional() })

function writing(api: Api, hub: Hub): void {
  const { origin } = hub.settings
  api.openapi(
    createRoute({
      method: 'put',
      path: '/parties/{id}',
      summary: 'Change what a party tells of itself',
      security: bearer,
      request: { params: id, body: { required: true, content: json(partyForm) } },
      responses: ok('The party', json(partyShape)),
    }),
    async (context) => {
      const party = await changeParty(hub, context.get('actor'), {
        id: context.req.valid('param').id as PartyId,
        input: await context.req.json(),
      })
      return answer(context, partyOut(origin, party))
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/needs',
      summary: 'Start a need, as a draft',
      security: bearer,
      request: { body: { required: true, content: json(needDraftForm) } },
      responses: created('The draft', json(wholeNeedShape)),
    }),
    async (context) => {
      const need = await draftNeed(hub, context.get('actor'), await context.req.json())
      return answer(context, wholeNeedOut(origin, need), 201)
    },
  )
  api.openapi(
    createRoute({
      method: 'put',
      path: '/needs/{id}',
      summary: 'Change what a need says',
      security: bearer,
      request: {
        params: id,
        query: revision,
        body: { required: true, content: json(needForm.or(needDraftForm)) },
      },
      responses: ok('The need', json(wholeNeedShape)),
    }),
    async (context) => {
      const need = await changeNeed(hub, context.get('actor'), {
        id: context.req.valid('param').id as NeedId,
        input: await context.req.json(),
        revision: context.req.valid('query').revision,
      })
      return answer(context, wholeNeedOut(origin, need))
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/needs/{id}/acts',
      summary: 'Publish, pause, resume, renew, fulfil or withdraw a need',
      security: bearer,
      request: { params: id, body: { required: true, content: json(z.object({ act: z.enum(needActs) })) } },
      responses: ok('The need', json(wholeNeedShape)),
    }),
    async (context) => {
      const need = await actOnNeed(hub, context.get('actor'), {
        id: context.req.valid('param').id as NeedId,
        act: context.req.valid('json').act,
      })
      return answer(context, wholeNeedOut(origin, need))
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/offers',
      summary: 'Start an offer, as a draft',
      security: bearer,
      request: { body: { required: true, content: json(offerDraftForm) } },
      responses: created('The draft', json(wholeOfferShape)),
    }),
    async (context) => {
      const offer = await draftOffer(hub, context.get('actor'), await context.req.json())
      return answer(context, wholeOfferOut(origin, offer), 201)
    },
  )
  api.openapi(
    createRoute({
      method: 'put',
      path: '/offers/{id}',
      summary: 'Change what an offer says',
      security: bearer,
      request: {
        params: id,
        query: revision,
        body: { required: true, content: json(offerForm.or(offerDraftForm)) },
      },
      responses: ok('The offer', json(wholeOfferShape)),
    }),
    async (context) => {
      const offer = await changeOffer(hub, context.get('actor'), {
        id: context.req.valid('param').id as OfferId,
        input: await context.req.json(),
        revision: context.req.valid('query').revision,
      })
      return answer(context, wholeOfferOut(origin, offer))
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/offers/{id}/acts',
      summary: 'Publish, pause, resume, renew or withdraw an offer',
      security: bearer,
      request: { params: id, body: { required: true, content: json(z.object({ act: z.enum(offerActs) })) } },
      responses: ok('The offer', json(wholeOfferShape)),
    }),
    async (context) => {
      const offer = await actOnOffer(hub, context.get('actor'), {
        id: context.req.valid('param').id as OfferId,
        act: context.req.valid('json').act,
      })
      return answer(context, wholeOfferOut(origin, offer))
    },
  )
}

/** The description of the API in OpenAPI 3.1, made from the schemas that check what comes in. */
function description(api: Api, hub: Hub): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal token, made in Mijn hub',
  })
  api.get('/openapi.json', (context) => {
    return context.json(
      api.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Business2Community',
          version: apiVersion,
          description: 'Needs of residents’ initiatives, offers for them, and why they fit each other.',
          license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
          contact: { url: `${hub.settings.origin}/over` },
        },
        servers: [{ url: hub.settings.origin }],
      }),
    )
  })
}
