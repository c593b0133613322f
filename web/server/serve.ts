import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dayOf } from '@b2c/hub/foundation'
import type { OpenedHub } from '@b2c/hub/open-hub'
import { keepRunningHub } from '@b2c/hub/running'
import { pageCache } from './page-cache.ts'

/** Cookies by which pages for visitors differ. */
const varyCookies = ['theme'] as const

const sessionCookie = 'hub.session_token'

export type WebServer = { address: string; close(): Promise<void> }

/**
 * Serves the hub: its pages and its API, from the build of the web folder.
 * @returns once it listens; `close` stops taking requests and waits for those under way.
 */
export async function serve(hub: OpenedHub): Promise<WebServer> {
  keepRunningHub(hub)
  const { settings } = hub
  const origin = new URL(settings.origin)
  // The framework asks these names where it is; a visitor's own headers of these names are overwritten below.
  process.env.PROTOCOL_HEADER = 'x-hub-protocol'
  process.env.HOST_HEADER = 'x-hub-host'
  process.env.ADDRESS_HEADER = 'x-hub-address'
  process.env.BODY_SIZE_LIMIT = String(12 * 1024 * 1024)
  const built: string = new URL('../build/handler.js', import.meta.url).href
  const { handler } = (await import(built)) as {
    handler: (request: IncomingMessage, response: ServerResponse, next?: () => void) => void
  }

  const version = async () => `${await hub.changes.version()} ${dayOf(hub.clock.now())}`
  const pages = pageCache((request, response) => handler(request, response), version, {
    sessionCookie,
    varyCookies,
  })

  let closing = false
  const server = createServer((request, response) => {
    const began = performance.now()
    const requestId = randomUUID()
    request.headers['x-request-id'] = requestId
    request.headers['x-hub-protocol'] = origin.protocol.slice(0, -1)
    request.headers['x-hub-host'] = settings.production ? origin.host : (request.headers.host ?? origin.host)
    request.headers['x-hub-address'] = callerOf(request, settings.trustedProxies)
    if (isOneClick(request)) {
      request.headers.origin = `${request.headers['x-hub-protocol']}://${request.headers['x-hub-host']}`
    }
    response.setHeader('x-request-id', requestId)
    if (closing) response.setHeader('connection', 'close')
    response.once('finish', () => {
      // The path without its query: what people search for is theirs.
      const path = (request.url ?? '').split('?', 1)[0]
      hub.log.debug({
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      })
    })
    answer(request, response).catch((error) => {
      hub.log.error({ err: error, requestId }, 'request')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('Er ging iets mis.')
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/healthz') return plain(response, 200, 'ok')
    if (request.url === '/readyz') {
      const isReady = !closing && (await hub.isReady())
      return plain(response, isReady ? 200 : 503, isReady ? 'ready' : 'not ready')
    }
    if (!isWellFormed(request.url)) return plain(response, 400, 'Dit adres kan niet.')
    await pages(request, response)
  }

  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  server.keepAliveTimeout = 65_000
  server.maxRequestsPerSocket = 0
  await listen(server, settings.port, settings.host)
  const { port } = server.address() as AddressInfo
  return {
    address: settings.production || origin.port !== '0' ? settings.origin : `http://localhost:${port}`,
    async close() {
      closing = true
      hub.live.end()
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
      // A connection that is answered meanwhile stays open for a next question, which nobody will answer any more.
      const idle = setInterval(() => server.closeIdleConnections(), 100)
      const patience = setTimeout(() => server.closeAllConnections(), 10_000)
      await stopped
      clearInterval(idle)
      clearTimeout(patience)
    },
  }
}

/** The address of whoever asks, as far as trusted proxies tell it. */
function callerOf(request: IncomingMessage, trustedProxies: number): string {
  const own = request.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return own
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  return told.at(-trustedProxies) ?? own
}

/**
 * Whether a mail program stops mails in the name of whoever pressed its button (RFC 8058): it is no page and names no
 * origin. The address itself is the proof, so that no page elsewhere gains anything by it.
 */
function isOneClick({ method, url, headers }: IncomingMessage): boolean {
  return method === 'POST' && headers.origin === undefined && /^(\/en)?\/afmelden\//.test(url ?? '')
}

/** An address that is no valid UTF-8 is told so, before anything trips over it. */
function isWellFormed(url: string | undefined): boolean {
  if (!url || url.length > 8000) return false
  try {
    return !decodeURIComponent(url.replace(/\+/g, ' ')).includes('\0')
  } catch {
    return false
  }
}

function plain(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(text)
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
