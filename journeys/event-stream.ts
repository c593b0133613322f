/** A page that is open, as its script hears it: what was told so far, and whether the line is still open. */
export type OpenPage = { status: number; told: string[]; isOpen: boolean; close(): void }

/** Opens the line on which a hub tells pages that they are not as they were. */
export async function openPage(
  origin: string,
  cookie: string,
  { conversation, known = '' }: { conversation?: string; known?: string },
): Promise<OpenPage> {
  const line = new AbortController()
  const asked = new URLSearchParams({ stand: known, ...(conversation && { gesprek: conversation }) })
  const answer = await fetch(`${origin}/gesprekken/live?${asked}`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: line.signal,
  })
  const page: OpenPage = { status: answer.status, told: [], isOpen: answer.ok, close: () => line.abort() }
  if (answer.ok) void hear(answer, page)
  return page
}

async function hear(answer: Response, page: OpenPage): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const bytes of answer.body!) {
      text += decoder.decode(bytes, { stream: true })
      const events = text.split('\n\n')
      text = events.pop()!
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1]
        if (data !== undefined) page.told.push(data)
      }
    }
  } catch {
    // The line broke, or was closed here.
  }
  page.isOpen = false
}
