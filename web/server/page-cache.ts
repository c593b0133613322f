import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

type Encoding = 'br' | 'gzip' | 'identity'

type Page = {
  /** What the hub's data and the day were when the page began to be made. */
  version: string
  headers: Record<string, string | string[]>
  body: Buffer
  encoded: Map<Encoding, Buffer>
  etag: string
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A page that may be kept for every visitor says so with this header; it does not leave the server. */
const keepHeader = 'x-hub-keep'

const mostBytes = 128 * 1024 * 1024

/**
 * Keeps pages for visitors who are not signed in, and shows one again only while nothing has changed since it began
 * to be made: after an acknowledged change the next request sees it.
 * @param version tells what the data and the day are now; asked once for every request.
 * @param sessionCookie whoever sends it is somebody: their pages are never kept.
 */
export function pageCache(
  handler: Handler,
  version: () => Promise<string>,
  { sessionCookie, varyCookies }: { sessionCookie: string; varyCookies: readonly string[] },
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const pages = new LRUCache<string, Page>({
    maxSize: mostBytes,
    sizeCalculation: (page, key) => page.body.length * 2 + key.length + 1024,
  })
  const making = new Map<string, Promise<Page | null>>()

  return async (request, response) => {
    const key = keyOf(request, sessionCookie, varyCookies)
    if (key === null) return handler(request, response)
    const now = await version()
    const kept = pages.get(key)
    if (kept?.version === now) return show(kept, request, response)
    // A hundred visitors of a page that has just changed have it made once.
    const makingKey = `${now} ${key}`
    const underWay = making.get(makingKey)
    if (underWay) {
      const page = await underWay
      return page ? show(page, request, response) : handler(request, response)
    }
    const made = capture(handler, request, response, now)
    making.set(makingKey, made)
    try {
      const page = await made
      if (page) pages.set(key, page)
    } finally {
      making.delete(makingKey)
    }
  }
}

/** What tells pages apart; null for a request whose page is never kept. */
function keyOf(
  request: IncomingMessage,
  sessionCookie: string,
  varyCookies: readonly string[],
): string | null {
  if (request.method !== 'GET' || request.headers.authorization) return null
  const cookies = request.headers.cookie
  if (!cookies) return `${request.headers.host} ${request.url}`
  if (cookies.includes(sessionCookie)) return null
  const varying = varyCookies.map(
    (name) => new RegExp(`(?:^|; )${name}=([^;]{0,20})`).exec(cookies)?.[1] ?? '',
  )
  return `${request.headers.host} ${request.url} ${varying.join(' ')}`
}

async function show(page: Page, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, { etag: page.etag, vary: 'Accept-Encoding, Cookie' }).end()
    return
  }
  const encoding = encodingOf(request)
  const body = page.encoded.get(encoding) ?? (await encode(page, encoding))
  response.writeHead(200, {
    ...page.headers,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    etag: page.etag,
    vary: 'Accept-Encoding, Cookie',
    'content-length': body.length,
  })
  response.end(body)
}

function encodingOf(request: IncomingMessage): Encoding {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : 'identity'
}

async function encode(page: Page, encoding: Encoding): Promise<Buffer> {
  const body =
    encoding === 'br'
      ? await promisify(brotliCompress)(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : encoding === 'gzip'
        ? await promisify(gzip)(page.body)
        : page.body
  page.encoded.set(encoding, body)
  return body
}

/** Has a page made, and shows it; gives it back where it may be kept. */
function capture(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  version: string,
): Promise<Page | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const { writeHead, write, end } = response
    let isDecided = false
    /** At the first that is written it shows whether the page is kept; what is not goes on as if nobody looked. */
    const keeps = (status: number): boolean => {
      if (!isDecided) {
        isDecided = true
        if (status !== 200 || response.getHeader(keepHeader) === undefined) {
          Object.assign(response, { writeHead, write, end })
          response.removeHeader(keepHeader)
          resolve(null)
        }
      }
      return response.write !== write
    }
    response.once('close', () => resolve(null))
    Object.assign(response, {
      writeHead(status: number, ...rest: unknown[]) {
        if (!keeps(status)) return writeHead.call(response, status, ...(rest as [never]))
        const headers = rest.find((one) => typeof one === 'object' && one !== null)
        for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
        return response
      },
      write(chunk: unknown, ...rest: unknown[]) {
        if (!keeps(response.statusCode)) return write.call(response, chunk, ...(rest as [never]))
        chunks.push(bytesOf(chunk))
        return true
      },
      end(chunk?: unknown, ...rest: unknown[]) {
        if (!keeps(response.statusCode)) return end.call(response, chunk, ...(rest as [never]))
        if (chunk && typeof chunk !== 'function') chunks.push(bytesOf(chunk))
        Object.assign(response, { writeHead, write, end })
        const body = Buffer.concat(chunks)
        const page: Page = {
          version,
          headers: headersOf(response),
          body,
          encoded: new Map([['identity', body]]),
          etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
        }
        for (const name of Object.keys(page.headers)) response.removeHeader(name)
        response.removeHeader(keepHeader)
        resolve(page)
        void show(page, request, response)
        return response
      },
    })
    handler(request, response)
  })
}

function bytesOf(chunk: unknown): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array)
}

/** What is told anew for each visitor, or for the server alone. */
const left = new Set([keepHeader, 'etag', 'content-length', 'set-cookie', 'x-request-id', 'connection'])

function headersOf(response: ServerResponse): Page['headers'] {
  const headers: Page['headers'] = {}
  for (const name of response.getHeaderNames()) {
    if (left.has(name)) continue
    const value = response.getHeader(name)!
    headers[name] = Array.isArray(value) ? value : String(value)
  }
  return headers
}
