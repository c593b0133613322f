type Found = { code: string; name: string; context: string }

/** A list of places beneath a text field, while one types: the combobox of the ARIA Authoring Practices. */
export class PlacePicker extends HTMLElement {
  #input!: HTMLInputElement
  #code!: HTMLInputElement
  #list!: HTMLUListElement
  #status!: HTMLElement
  #found: Found[] = []
  #active = -1
  #asked = 0

  connectedCallback() {
    const [input, code] = this.querySelectorAll('input')
    if (!input || !code) return
    this.#input = input
    this.#code = code
    this.#list = document.createElement('ul')
    this.#list.id = `${input.id}-list`
    this.#list.className = 'places'
    this.#list.role = 'listbox'
    this.#list.hidden = true
    this.#list.setAttribute(
      'aria-label',
      document.querySelector(`label[for="${input.id}"]`)?.textContent ?? '',
    )
    this.#status = document.createElement('p')
    this.#status.className = 'visually-hidden'
    this.#status.role = 'status'
    this.append(this.#list, this.#status)
    input.role = 'combobox'
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', this.#list.id)
    input.addEventListener('input', () => {
      this.#code.value = ''
      void this.#ask()
    })
    input.addEventListener('keydown', (event) => this.#key(event))
    input.addEventListener('blur', () => setTimeout(() => this.#close(), 150))
  }

  async #ask() {
    const text = this.#input.value.trim()
    const asked = ++this.#asked
    if (text.length < 2) return this.#close()
    await new Promise((resolve) => setTimeout(resolve, 120))
    if (asked !== this.#asked) return
    const answer = await fetch(`/plaatsen?q=${encodeURIComponent(text)}`).catch(() => null)
    if (!answer?.ok || asked !== this.#asked) return
    this.#found = await answer.json()
    this.#show()
  }

  #show() {
    this.#active = -1
    this.#list.replaceChildren(
      ...this.#found.map((place, index) => {
        const option = document.createElement('li')
        option.id = `${this.#list.id}-${index}`
        option.role = 'option'
        option.ariaSelected = 'false'
        option.textContent = place.name
        if (place.context) {
          const context = document.createElement('span')
          context.textContent = `, ${place.context}`
          option.append(context)
        }
        option.addEventListener('mousedown', (event) => {
          event.preventDefault()
          this.#choose(index)
        })
        return option
      }),
    )
    const { none = '', found = '' } = this.dataset
    this.#status.textContent = this.#found.length ? `${this.#found.length} ${found}` : none
    this.#list.hidden = !this.#found.length
    this.#input.setAttribute('aria-expanded', String(this.#found.length > 0))
  }

  #key(event: KeyboardEvent) {
    if (this.#list.hidden) return
    const last = this.#found.length - 1
    if (event.key === 'ArrowDown') this.#move(this.#active === last ? 0 : this.#active + 1)
    else if (event.key === 'ArrowUp') this.#move(this.#active <= 0 ? last : this.#active - 1)
    else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active)
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
  }

  #move(index: number) {
    this.#active = index
    for (const [at, option] of [...this.#list.children].entries()) option.ariaSelected = String(at === index)
    const option = this.#list.children[index]
    if (!option) return
    this.#input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  #choose(index: number) {
    const place = this.#found[index]
    if (!place) return
    this.#input.value = place.name
    this.#code.value = place.code
    this.#close()
    this.#input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #close() {
    this.#list.hidden = true
    this.#active = -1
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }
}
