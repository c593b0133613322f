import { error } from '@sveltejs/kit'
import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

/** After so long the stream ends and the page asks anew: who may not listen any more is not heard. */
const longestMs = 5 * 60_000
const beatMs = 25_000

/** Tells open pages of the party acted for that one of its conversations changed: which, and no more. */
export const GET: RequestHandler = async ({ locals, request }) => {
  const { party, personId } = locals.actor
  if (!party || !personId) error(403)
  const encoder = new TextEncoder()
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const unsubscribe = await hub().live.subscribe(`party:${party.id}`, (id) => send(`data: ${id}\n\n`))
      const beat = setInterval(() => send(': \n\n'), beatMs)
      const over = setTimeout(() => end(), longestMs)
      end = () => {
        end = () => {}
        unsubscribe()
        clearInterval(beat)
        clearTimeout(over)
        controller.close()
      }
      send('retry: 3000\n\n')
      if (request.signal.aborted) end()
      request.signal.addEventListener('abort', () => end())
    },
    cancel: () => end(),
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // A proxy that gathers answers before it passes them on would keep this one for ever.
      'x-accel-buffering': 'no',
    },
  })
}
