/** Brings what is new into an open list of conversations or messages. Without a script one looks again. */
export class LiveList extends HTMLElement {
  #source: EventSource | null = null
  #isRenewing = false
  #isOld = false

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#listen)
    window.addEventListener('pagehide', this.#end)
    window.addEventListener('pageshow', this.#listen)
    this.#listen()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#listen)
    window.removeEventListener('pagehide', this.#end)
    window.removeEventListener('pageshow', this.#listen)
    this.#end()
  }

  /** A page that nobody sees takes no line, and has nothing read; once it is seen it says what it knows. */
  #listen = () => {
    if (document.hidden) return this.#end()
    if (this.#source && this.#source.readyState !== EventSource.CLOSED) return
    const { conversation, state } = this.dataset
    if (state === undefined) return
    const asked = new URLSearchParams({ stand: state, ...(conversation && { gesprek: conversation }) })
    this.#source = new EventSource(`/gesprekken/live?${asked}`)
    this.#source.onmessage = () => void this.#renew()
  }

  #end = () => {
    this.#source?.close()
    this.#source = null
  }

  /** What is told while the page is read is brought in after it, once. */
  async #renew() {
    this.#isOld = true
    if (this.#isRenewing) return
    this.#isRenewing = true
    while (this.#isOld) {
      this.#isOld = false
      await this.#bringIn().catch(() => {})
    }
    this.#isRenewing = false
  }

  async #bringIn() {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = page.querySelector<HTMLElement>('live-list')
    if (!now) return
    this.dataset.state = now.dataset.state
    const [rows, here] = [now.querySelector('[data-live]'), this.querySelector('[data-live]')]
    if (rows && here) {
      if (here.closest('[role=log]')) bringIntoLog(rows, here)
      else here.replaceChildren(...rows.children)
    }
    for (const part of page.querySelectorAll<HTMLElement>('[data-part]')) {
      const there = document.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`)
      if (there && there.innerHTML !== part.innerHTML && !isInUse(there))
        there.replaceChildren(...part.childNodes)
    }
  }
}

/** Only what is new or changed is put there, so that a screen reader reads that and nothing else. */
function bringIntoLog(rows: Element, here: Element) {
  for (const row of [...rows.children] as HTMLElement[]) {
    const there = here.querySelector(`[data-key="${row.dataset.key}"]`)
    if (!there) {
      here.append(row)
      continue
    }
    const [mark, markThere] = [row.querySelector('[data-mark]'), there.querySelector('[data-mark]')]
    if (mark && markThere && mark.textContent !== markThere.textContent)
      markThere.textContent = mark.textContent
    if (saidIn(row) !== saidIn(there)) there.replaceChildren(...row.childNodes)
  }
}

/** What stands in a message, apart from its marks. */
function saidIn(row: Element): string {
  return [...row.querySelectorAll('.body')].map(({ textContent }) => textContent).join('\n\n')
}

/** What someone is at, or has opened, is left as it is. */
function isInUse(part: HTMLElement): boolean {
  const fields = [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
  return (
    part.contains(document.activeElement) ||
    part.querySelector('details[open]') !== null ||
    fields.some(({ value, defaultValue }) => value !== defaultValue)
  )
}
