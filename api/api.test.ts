import {
  founder,
  newcomer,
  openStory,
  solarNeed,
  standingNeed,
  standingOffer,
  type TestHub,
} from '@b2c/hub/testing'
import { createToken } from '@b2c/hub/tokens'
import type { Actor } from '@b2c/hub/vocabulary'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi } from './index.ts'

let hub: TestHub
let api: ReturnType<typeof openApi>
let amina: Actor
let needId: string
let offerId: string
let partyId: string
beforeAll(async () => {
  hub = await openStory()
  api = openApi(hub)
  amina = await founder(hub, 'Amina')
  partyId = amina.party!.id
  needId = (await standingNeed(hub, amina)).id
  offerId = (await standingOffer(hub, await founder(hub, 'Bram', { kind: 'company' }))).id
})
afterAll(() => hub.close())

let caller = 0
/** A request from an address of its own, unless told otherwise. */
async function ask(
  method: string,
  path: string,
  {
    body,
    token,
    from,
    headers = {},
  }: { body?: unknown; token?: string; from?: string; headers?: Record<string, string> } = {},
) {
  const request = new Request(`http://hub.test/api/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : {
          body:
            typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
        }),
  })
  const response = await api({ request, caller: from ?? `10.0.0.${caller++}`, requestId: 'r1' })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,

    json:
      (response.headers.get('content-type') ?? '').includes('json') && text
        ? // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what these tests look at.
          (JSON.parse(text) as any)
        : null,
  }
}

const tokenFor = async (actor: Actor, scopes: string[]) =>
  (await createToken(hub, actor, { name: 'Test', scopes })).secret

describe('reading', () => {
  test('lists come as pages with the address of the next, and a version in a header', async () => {
    await standingNeed(hub, amina, { title: 'Nog een vraag van dezelfde straat' })
    const first = await ask('GET', '/needs?limit=1')
    expect(first.status).toBe(200)
    expect(first.headers.get('api-version')).toBe('1.0.0')
    expect(first.json.items).toHaveLength(1)
    expect(first.headers.get('link')).toContain('rel="next"')
    const next = new URL(first.json.next)
    const second = await ask('GET', `${next.pathname.replace('/api/v1', '')}${next.search}`)
    expect(second.json.items[0].id).not.toBe(first.json.items[0].id)
  })

  test.each(['/needs', '/offers', '/parties'])('%s tells no more than its description says', async (path) => {
    const { json } = await ask('GET', path)
    expect(Object.keys(json as object).sort()).toEqual(['isMore', 'items', 'next', 'total'])
  })

  test('no answer tells how a party is to be reached, not even its own token', async () => {
    const email = 'alleen-voor-bekenden@voorbeeld.nl'
    const shy = await founder(hub, 'Schuw', { contactEmail: email })
    const need = await standingNeed(hub, shy, { title: 'Vraag van Schuw' })
    const token = await tokenFor(shy, ['read', 'write:parties'])
    for (const path of ['/parties', `/parties/${shy.party!.id}`, '/needs', `/needs/${need.id}`]) {
      for (const accept of ['application/json', 'text/csv', 'application/geo+json']) {
        const headers = { accept }
        const { text } = await ask('GET', path, { headers })
        expect(text).not.toContain(email)
        expect((await ask('GET', path, { headers, token })).text).not.toContain(email)
      }
    }
  })

  test.each(['/needs', '/offers', '/parties'])('%s comes as JSON, CSV and GeoJSON', async (path) => {
    expect((await ask('GET', path)).headers.get('content-type')).toContain('application/json')
    const csv = await ask('GET', `${path}?format=csv`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.text.split('\n')[0]).toContain('id')
    const geo = await ask('GET', path, { headers: { accept: 'application/geo+json' } })
    expect(geo.json.type).toBe('FeatureCollection')
  })

  test('needs are found around a point, the nearest first', async () => {
    const around = await ask('GET', '/needs?near=52.156,5.387&km=15&sort=nearest')
    expect(around.json.items.length).toBeGreaterThan(0)
    expect((await ask('GET', '/needs?near=50.85,5.69&km=15')).json.items).toEqual([])
    expect((await ask('GET', '/needs?near=nowhere')).status).toBe(422)
    expect((await ask('GET', '/offers?near=52.156,5.387&km=15')).json.total).toBeGreaterThan(0)
    expect((await ask('GET', '/offers?near=nowhere')).status).toBe(422)
  })

  test('a spreadsheet runs nothing that someone typed', async () => {
    await standingNeed(hub, amina, { title: '=HYPERLINK("http://kwaad.nl")' })
    expect((await ask('GET', '/needs?format=csv')).text).not.toMatch(/(^|[,;])"?=HYPERLINK/m)
  })

  test('what did not change is not sent again', async () => {
    const first = await ask('GET', '/themes')
    const again = await ask('GET', '/themes', { headers: { 'if-none-match': first.headers.get('etag')! } })
    expect(again.status).toBe(304)
    expect(first.json.items[0].name).toEqual({ nl: expect.any(String), en: expect.any(String) })
  })

  test('a sentence is answered with offers and reasons, and so are a need and an offer', async () => {
    const { json } = await ask('POST', '/match', { body: { text: 'zonnepanelen op het dak met de straat' } })
    expect(json.matches[0].offer.id).toBe(offerId)
    expect(json.matches[0].reasons.length).toBeGreaterThan(0)
    expect((await ask('GET', `/needs/${needId}/matches`)).json.matches[0].offer.id).toBe(offerId)
    const back = (await ask('GET', `/offers/${offerId}/matches`)).json.matches
    expect(back.map(({ need }: { need: { id: string } }) => need.id)).toContain(needId)
  })

  test('regions are found by name and by code', async () => {
    expect((await ask('GET', '/regions?q=amersfoort')).json.items[0].code).toBe('GM0307')
    expect((await ask('GET', '/regions/GM0307')).json.path).toContain('PV26')
    expect((await ask('GET', '/regions/GM9999')).status).toBe(404)
  })
})

describe('writing', () => {
  test('with a token an initiative drafts, changes and publishes a need', async () => {
    const token = await tokenFor(amina, ['write:needs'])
    const draft = await ask('POST', '/needs', { token, body: { title: 'Een concept' } })
    expect(draft.status).toBe(201)
    const changed = await ask('PUT', `/needs/${draft.json.id}`, { token, body: solarNeed })
    expect(changed.json.title).toBe(solarNeed.title)
    const stale = await ask('PUT', `/needs/${draft.json.id}?revision=1`, { token, body: solarNeed })
    expect(stale.status).toBe(409)
    const published = await ask('POST', `/needs/${draft.json.id}/acts`, { token, body: { act: 'publish' } })
    expect(published.json.status).toBe('published')
    expect((await ask('GET', `/needs/${draft.json.id}`)).status).toBe(200)
  })

  test('without a token nothing is written, and the answer says how to come in', async () => {
    for (const [method, path, body] of writes()) {
      const answer = await ask(method, path, { body })
      expect(answer.status, `${method} ${path}`).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  test('with the token of another nothing of mine is written, whatever the route', async () => {
    const stranger = await founder(hub, 'Vreemd')
    const token = await tokenFor(stranger, ['read', 'write:needs', 'write:offers', 'write:parties'])
    for (const [method, path, body] of writes().filter(([, path]) => path.split('/').length > 2)) {
      expect((await ask(method, path, { token, body })).status, `${method} ${path}`).toBe(403)
    }
  })

  test('a token without the scope, or that does not work, writes nothing', async () => {
    const token = await tokenFor(amina, ['read'])
    expect((await ask('POST', '/needs', { token, body: solarNeed })).status).toBe(403)
    expect((await ask('GET', '/needs', { token: 'b2c_made-up' })).status).toBe(401)
    const partyless = await createToken(hub, await newcomer(hub, 'Los'), {
      name: 'x',
      scopes: ['write:needs'],
    })
    expect((await ask('POST', '/needs', { token: partyless.secret, body: solarNeed })).status).toBe(403)
  })

  test('what is not mine to see does not exist', async () => {
    const token = await tokenFor(amina, ['write:needs'])
    const draft = await ask('POST', '/needs', { token, body: { title: 'Nog geheim' } })
    expect((await ask('GET', `/needs/${draft.json.id}`)).status).toBe(404)
    expect((await ask('GET', `/needs/${draft.json.id}/matches`)).status).toBe(404)
  })
})

describe('bad input', () => {
  test.each([
    ['a list that is no number long', 'GET', '/needs?limit=-3', undefined, 422],
    ['a theme that is none', 'GET', '/needs?theme=magic', undefined, 422],
    ['a cursor that was made up', 'GET', '/needs?after=abc', undefined, 422],
    ['SQL for a region', 'GET', "/needs?region='%20or%201=1", undefined, 422],
    ['an id from nowhere', 'GET', '/needs/../../etc/passwd', undefined, 404],
    ['an endless id', 'GET', `/needs/${'x'.repeat(41)}`, undefined, 422],
    ['a path that is none', 'GET', '/nothing', undefined, 404],
    ['no sentence', 'POST', '/match', {}, 422],
    ['a sentence of nothing', 'POST', '/match', { text: '\u200b\u200b\u200b' }, 422],
    ['a book', 'POST', '/match', { text: 'x'.repeat(2001) }, 422],
    ['half of a JSON', 'POST', '/match', '{"text":', 400],
    ['text that is no UTF-8', 'POST', '/match', new Uint8Array([0x22, 0xff, 0x22]), 400],
    ['ten megabytes', 'POST', '/match', JSON.stringify({ text: 'x'.repeat(10_000_000) }), 413],
  ])('%s gets a clear no', async (_, method, path, body, status) => {
    const answer = await ask(method, path, { body })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.json).toMatchObject({ status, code: expect.any(String), title: expect.any(String) })
    expect(answer.json.title).not.toBe(answer.json.code)
  })

  test('a form in another shape is refused as such', async () => {
    const answer = await ask('POST', '/match', {
      body: 'text=zon',
      headers: { 'content-type': 'text/plain' },
    })
    expect(answer.status).toBe(415)
  })

  test('each field that is wrong is named, in the language that was asked for', async () => {
    const token = await tokenFor(amina, ['write:needs'])
    const body = { ...solarNeed, amountCents: -5, kind: 'magic' }
    const dutch = await ask('POST', '/needs', { token, body })
    expect(dutch.status).toBe(422)
    expect(dutch.json.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'amountCents',
      'kind',
    ])
    const english = await ask('POST', '/needs', { token, body, headers: { 'accept-language': 'en' } })
    expect(english.json.title).not.toBe(dutch.json.title)
  })

  test('emoji, right-to-left and scripts are words like any other', async () => {
    for (const text of [
      '🌻🌻🌻 zon',
      'مرحبا بالعالم',
      '<script>alert(1)</script>',
      "'; drop table offer; --",
    ]) {
      expect((await ask('POST', '/match', { body: { text } })).status).toBe(200)
    }
  })
})

test('whoever asks too often hears when to come back', async () => {
  let last = await ask('GET', '/themes', { from: '192.0.2.1' })
  expect(last.headers.get('ratelimit-policy')).toContain('q=300;w=60')
  for (let asked = 1; asked <= 300; asked++) last = await ask('GET', '/themes', { from: '192.0.2.1' })
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('the description is OpenAPI 3.1 and knows every operation that these tests use', async () => {
  const { json } = await ask('GET', '/openapi.json')
  expect(json.openapi).toBe('3.1.0')
  const operations = Object.entries(json.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace('/api/v1', '')}`),
  )
  expect(operations.sort()).toEqual([
    'get /needs',
    'get /needs/{id}',
    'get /needs/{id}/matches',
    'get /offers',
    'get /offers/{id}',
    'get /offers/{id}/matches',
    'get /parties',
    'get /parties/{id}',
    'get /regions',
    'get /regions/{code}',
    'get /themes',
    'post /match',
    'post /needs',
    'post /needs/{id}/acts',
    'post /offers',
    'post /offers/{id}/acts',
    'put /needs/{id}',
    'put /offers/{id}',
    'put /parties/{id}',
  ])
})

function writes(): [string, string, unknown][] {
  const party = {
    kind: 'initiative',
    name: 'Overgenomen',
    region: 'GM0307',
    phase: 'start',
    legalForm: 'association',
  }
  const offer = { ...solarNeed, region: undefined, serviceArea: ['NL'] }
  return [
    ['POST', '/needs', solarNeed],
    ['POST', '/offers', offer],
    ['PUT', `/needs/${needId}`, solarNeed],
    ['POST', `/needs/${needId}/acts`, { act: 'withdraw' }],
    ['PUT', `/offers/${offerId}`, offer],
    ['POST', `/offers/${offerId}/acts`, { act: 'withdraw' }],
    ['PUT', `/parties/${partyId}`, party],
  ]
}
