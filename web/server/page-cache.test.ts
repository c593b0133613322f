import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { pageCache } from './page-cache.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** A site of one number that counts how often its page was made. */
async function site({ keeps = true, slow = 0 } = {}) {
  const state = { version: 1, made: 0 }
  const cached = pageCache(
    async (request, response) => {
      const made = ++state.made
      if (slow) await new Promise((resolve) => setTimeout(resolve, slow))
      response.setHeader('content-type', 'text/html; charset=utf-8')
      if (keeps) response.setHeader('x-hub-keep', '1')
      response.writeHead(request.url === '/missing' ? 404 : 200)
      response.end(`version ${state.version}, made ${made}, for ${request.headers.cookie ?? 'anyone'}`)
    },
    async () => String(state.version),
    { sessionCookie: 'hub.session_token', varyCookies: ['theme'] },
  )
  server = createServer((request, response) => void cached(request, response))
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const get = async (path = '/', headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return { state, get }
}

test('a page is made once and shown again', async () => {
  const { state, get } = await site()
  expect((await get()).text).toBe((await get()).text)
  expect(state.made).toBe(1)
})

test('after a change the very next request sees it', async () => {
  const { state, get } = await site()
  await get()
  state.version = 2
  expect((await get()).text).toContain('version 2')
})

test('a page whose making a change overtook is not shown again', async () => {
  const { state, get } = await site({ slow: 60 })
  const early = get()
  await new Promise((resolve) => setTimeout(resolve, 20))
  state.version = 2
  await early
  await get()
  expect(state.made).toBe(2)
})

test('whoever is signed in never gets or leaves a kept page', async () => {
  const { get } = await site()
  const cookie = 'hub.session_token=of-amina'
  expect((await get('/', { cookie })).text).toContain('of-amina')
  expect((await get()).text).toContain('for anyone')
  expect((await get('/', { cookie })).text).toContain('of-amina')
  expect((await get('/', { cookie: '__Secure-hub.session_token=of-bram' })).text).toContain('of-bram')
})

test('pages differ by scheme, and by nothing else that a visitor sends along', async () => {
  const { state, get } = await site()
  await get('/', { cookie: 'theme=dark' })
  expect((await get('/', { cookie: 'theme=light' })).text).toContain('theme=light')
  await get('/', { cookie: 'theme=dark; other=1' })
  expect(state.made).toBe(2)
})

test('what is not to be kept, or is missing, is made each time and says nothing of keeping', async () => {
  const open = await site({ keeps: false })
  await open.get()
  await open.get()
  expect(open.state.made).toBe(2)
  server!.close()
  const kept = await site()
  expect((await kept.get('/missing')).status).toBe(404)
  const answer = await kept.get('/missing')
  expect(answer.headers.get('x-hub-keep')).toBeNull()
  expect(kept.state.made).toBe(2)
})

test('whoever has the page is told that it is the same', async () => {
  const { get } = await site()
  const etag = (await get()).headers.get('etag')!
  const again = await get('/', { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(again.text).toBe('')
})

test('a page goes out as small as the visitor can read', async () => {
  const { get } = await site()
  expect((await get('/', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBe('br')
  expect((await get('/', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull()
})

test('a hundred visitors of a page that has just changed have it made once', async () => {
  const { state, get } = await site({ slow: 40 })
  const answers = await Promise.all(Array.from({ length: 100 }, () => get()))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(state.made).toBe(1)
})
