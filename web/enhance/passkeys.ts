import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** What the hub refused, by the code that it gave. */
class Refused extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

async function call(path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`/auth/passkey/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (answer.ok) return answer.json()
  const told = (await answer.json().catch(() => null)) as { code?: string } | null
  throw new Refused(told?.code ?? String(answer.status))
}

function codeOf(error: unknown): string {
  return (error as { code?: string } | null)?.code ?? ''
}

/** A button that is there only where the browser knows passkeys; `data-<reason>` holds the words for what went wrong. */
class PasskeyButton extends HTMLElement {
  connectedCallback() {
    if (!('PublicKeyCredential' in window)) return
    this.hidden = false
    const section = this.closest('section')
    if (section) section.hidden = false
    const button = this.querySelector<HTMLButtonElement>('button[type="button"]')
    const status = this.querySelector('[role="status"]')
    let isBusy = false
    button?.addEventListener('click', async () => {
      if (isBusy) return
      isBusy = true
      if (status) status.textContent = ''
      try {
        await this.act()
      } catch (error) {
        const words = this.dataset[this.reasonOf(codeOf(error))] ?? this.dataset.failed
        if (status) status.textContent = words ?? ''
      }
      isBusy = false
    })
  }

  async act(): Promise<void> {}

  reasonOf(_code: string): string {
    return 'failed'
  }
}

/** Tells the device that the hub does not know a passkey, so that it stops offering it. Not every browser hears it. */
async function forget(credentialId: string, rpId: string | undefined): Promise<void> {
  const known = PublicKeyCredential as unknown as {
    signalUnknownCredential?(which: { rpId: string; credentialId: string }): Promise<void>
  }
  await known.signalUnknownCredential?.({ rpId: rpId ?? location.hostname, credentialId }).catch(() => {})
}

export class PasskeySignIn extends PasskeyButton {
  override async act() {
    const options = (await call('generate-authenticate-options')) as { rpId?: string }
    const response = await startAuthentication({ optionsJSON: options as never })
    try {
      await call('verify-authentication', { response })
    } catch (error) {
      if (codeOf(error) === 'PASSKEY_NOT_FOUND') await forget(response.id, options.rpId)
      throw error
    }
    const next = this.dataset.next ?? '/mijn'
    location.assign(/^\/(?![/\\])/.test(next) ? next : '/mijn')
  }

  override reasonOf(code: string) {
    return code === 'PASSKEY_NOT_FOUND' ? 'unknown' : 'failed'
  }
}

export class PasskeyAdd extends PasskeyButton {
  override async act() {
    try {
      // The device shows this name beside the passkey, to tell it from those of others in the house.
      const name = encodeURIComponent(this.dataset.account ?? '')
      const options = await call(`generate-register-options?name=${name}`)
      const response = await startRegistration({ optionsJSON: options as never })
      await call('verify-registration', { response })
    } catch (error) {
      // The session ended, or is not fresh any more: the page says what to do.
      if (/^(SESSION_NOT_FRESH|UNAUTHORIZED|401)$/.test(codeOf(error)))
        return location.assign(location.pathname)
      throw error
    }
    // Not a reload: that would send the form again that brought the person here.
    location.assign(`${location.pathname}?toegevoegd`)
  }

  override reasonOf(code: string) {
    return code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' ? 'known' : 'failed'
  }
}
