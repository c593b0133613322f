/** A proxy closes a line on which nothing is said for long; whoever may not listen any more is found out by then. */
const beatMs = 20_000

export type Listening = { check: () => void; stop: () => void }

/**
 * An answer that goes on: what is told is sent as server-sent events, each under the state that it tells of, by which
 * a browser that comes back says what it knows.
 * @param listen begins to listen; it may refuse, and then there is no stream.
 */
export async function eventStream(
  request: Request,
  listen: (stream: { tell: (state: string) => void; end: () => void }) => Promise<Listening>,
): Promise<Response> {
  const encoder = new TextEncoder()
  const waiting: string[] = ['retry: 2000\n\n']
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  let listening: Listening | null = null
  let isOver = false

  const send = (text: string) => {
    if (isOver) return
    if (controller) controller.enqueue(encoder.encode(text))
    else waiting.push(text)
  }
  const beat = setInterval(() => {
    send(': \n\n')
    listening?.check()
  }, beatMs)
  const end = () => {
    if (isOver) return
    isOver = true
    clearInterval(beat)
    request.signal.removeEventListener('abort', end)
    listening?.stop()
    controller?.close()
  }
  request.signal.addEventListener('abort', end)

  try {
    listening = await listen({
      tell: (state) => send(`id: ${state}\ndata: ${state}\n\n`),
      end,
    })
  } catch (refusal) {
    end()
    throw refusal
  }
  if (isOver || request.signal.aborted) {
    listening.stop()
    end()
  }

  return new Response(
    new ReadableStream<Uint8Array>({
      start(opened) {
        for (const text of waiting.splice(0)) opened.enqueue(encoder.encode(text))
        if (isOver) return opened.close()
        controller = opened
      },
      cancel() {
        controller = null
        end()
      },
    }),
    {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // A proxy that gathers answers before it passes them on would keep this one for ever.
        'x-accel-buffering': 'no',
      },
    },
  )
}
