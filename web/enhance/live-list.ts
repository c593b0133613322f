/** Brings what is new into an open list of conversations or messages. Without a script one looks again. */
export class LiveList extends HTMLElement {
  #source: EventSource | null = null

  connectedCallback() {
    this.#source = new EventSource('/gesprekken/live')
    this.#source.onmessage = ({ data }) => {
      const { conversation } = this.dataset
      if (conversation === undefined || conversation === data) void this.#renew()
    }
    // What happened while the line was broken is brought in when it is back.
    let isFirst = true
    this.#source.onopen = () => {
      if (!isFirst) void this.#renew()
      isFirst = false
    }
  }

  disconnectedCallback() {
    this.#source?.close()
  }

  async #renew() {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = page.querySelector('[data-live]')
    const here = this.querySelector('[data-live]')
    if (!now || !here) return
    // Only what is new is put there, so that a screen reader reads that and nothing else.
    const known = here.children.length
    const isLog = here.closest('[role=log]') !== null
    if (isLog && now.children.length > known) here.append(...[...now.children].slice(known))
    else here.replaceChildren(...now.children)
  }
}
