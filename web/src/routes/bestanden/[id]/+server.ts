import { readFile } from '@b2c/hub/files'
import type { FileId } from '@b2c/hub/vocabulary'
import { hub, idOf, reading } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

/** A picture or an attachment, for those who may see what it stands on. It shows or is saved; it never runs. */
export const GET: RequestHandler = ({ params, url, locals, request }) =>
  reading(async () => {
    const size = url.searchParams.has('klein') ? 'small' : 'large'
    const { file, bytes, isPublic } = await readFile(hub(), locals.actor, {
      id: idOf<FileId>(params.id),
      size,
    })
    const etag = `"${file.id}-${size}"`
    const headers = {
      etag,
      'cache-control': isPublic ? 'public, no-cache' : 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    }
    // What a file holds never changes; whether it may be seen is asked anew each time.
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    const isPicture = file.width !== null
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...headers,
        'content-type': file.mediaType,
        'content-length': String(bytes.byteLength),
        'content-disposition': isPicture
          ? 'inline'
          : `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      },
    })
  })
