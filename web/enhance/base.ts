import { ListingSuggestions } from './listing-suggestions.ts'
import { LiveList } from './live-list.ts'
import { PlacePicker } from './place-picker.ts'

customElements.define('live-list', LiveList)
customElements.define('place-picker', PlacePicker)
customElements.define('listing-suggestions', ListingSuggestions)

// Who comes back with an error is led to it.
document.getElementById('error-summary')?.focus()
document.getElementById('answer-title')?.focus({ preventScroll: false })

if (document.querySelector('passkey-sign-in, passkey-add')) {
  void import('./passkeys.ts').then(({ PasskeyAdd, PasskeySignIn }) => {
    customElements.define('passkey-sign-in', PasskeySignIn)
    customElements.define('passkey-add', PasskeyAdd)
  })
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print())
}
