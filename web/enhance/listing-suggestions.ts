type Link = { title: string; href: string; about: string }
type Answer = {
  suggestion: { kinds: string[]; themes: string[] } | null
  offers: Link[]
  needs: Link[]
}

/** Shows, while someone writes a need, what exists already, and fills in the kind and themes that it seems to be about. */
export class ListingSuggestions extends HTMLElement {
  #timer = 0
  #asked = 0
  /** What people chose themselves is theirs. */
  #touched = new Set<string>()

  connectedCallback() {
    for (const name of ['title', 'description']) {
      this.querySelector(`[name="${name}"]`)?.addEventListener('input', () => {
        clearTimeout(this.#timer)
        this.#timer = window.setTimeout(() => void this.#ask(), 500)
      })
    }
    this.addEventListener('change', (event) => {
      const { name } = event.target as HTMLInputElement
      if (event.isTrusted) this.#touched.add(name)
    })
  }

  async #ask() {
    const asked = ++this.#asked
    const value = (name: string) => this.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? ''
    const answer = await fetch('/voorstellen', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        title: value('title'),
        text: value('description'),
        region: value('region_code'),
      }),
    }).catch(() => null)
    if (!answer?.ok || asked !== this.#asked) return
    const found: Answer = await answer.json()
    this.#propose(found.suggestion)
    this.querySelector('.found')?.replaceChildren(
      ...part(this.dataset.offers ?? '', found.offers),
      ...part(this.dataset.needs ?? '', found.needs),
    )
  }

  #propose(suggestion: Answer['suggestion']) {
    if (!suggestion) return
    const kind = this.querySelector<HTMLSelectElement>('[name="kind"]')
    if (kind && !this.#touched.has('kind') && suggestion.kinds[0]) kind.value = suggestion.kinds[0]
    if (this.#touched.has('themes')) return
    const themes = suggestion.themes.slice(0, 2)
    for (const box of this.querySelectorAll<HTMLInputElement>('[name="themes"]'))
      box.checked = themes.includes(box.value)
  }
}

function part(heading: string, links: Link[]): Node[] {
  if (!links.length) return []
  const title = document.createElement('h3')
  title.textContent = heading
  const list = document.createElement('ul')
  for (const { title, href, about } of links) {
    const link = document.createElement('a')
    link.href = href
    link.target = '_blank'
    link.textContent = title
    link.lang = 'nl'
    const item = document.createElement('li')
    item.append(link, ` (${about})`)
    list.append(item)
  }
  return [title, list]
}
