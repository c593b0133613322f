import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

async function call(path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`/auth/passkey/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

/** A button that is there only where the browser knows passkeys. */
class PasskeyButton extends HTMLElement {
  connectedCallback() {
    if (!('PublicKeyCredential' in window)) return
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => {
      const status = this.querySelector('[role="status"]')
      if (status) status.textContent = ''
      this.act().catch(() => {
        if (status) status.textContent = this.dataset.failed ?? ''
      })
    })
  }

  async act(): Promise<void> {}
}

export class PasskeySignIn extends PasskeyButton {
  override async act() {
    const options = await call('generate-authenticate-options')
    const response = await startAuthentication({ optionsJSON: options as never })
    await call('verify-authentication', { response })
    const next = this.dataset.next ?? '/mijn'
    location.assign(/^\/(?![/\\])/.test(next) ? next : '/mijn')
  }
}

export class PasskeyAdd extends PasskeyButton {
  override async act() {
    const options = await call('generate-register-options')
    const response = await startRegistration({ optionsJSON: options as never })
    await call('verify-registration', { response })
    location.reload()
  }
}
