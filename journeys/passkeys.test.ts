import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, signInAs, violations, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A device that keeps passkeys and says yes by itself, as a phone does to the finger that it knows. */
async function withDevice(page: Page): Promise<{ count(): Promise<number>; forget(): Promise<void> }> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    async count() {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials.length
    },
    async forget() {
      await session.send('WebAuthn.clearCredentials', { authenticatorId })
    },
  }
}

const keysOf = (page: Page) => page.locator('section[aria-labelledby=passkeys]')
const add = (page: Page) => page.getByRole('button', { name: 'Voeg een toegangssleutel toe' })
const remove = (page: Page) => keysOf(page).getByRole('button', { name: /^Verwijder Toegangssleutel, / })
const told = (page: Page, words: string) =>
  page.locator('main [role=status]').getByText(words, { exact: true }).waitFor()

async function signOut(page: Page): Promise<void> {
  await page.goto('/mijn')
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.waitForURL(/\/$/)
}

async function useKey(page: Page, query = ''): Promise<void> {
  await page.goto(`/inloggen${query}`)
  await page.getByRole('button', { name: 'Inloggen met een toegangssleutel' }).click()
}

it('someone adds a passkey, signs in with it alone, and takes it away again', async () => {
  const context = await visit(browser)
  const page = await context.newPage()
  const device = await withDevice(page)
  await signInAs(page, 'bram@voorbeeld.nl')
  await page.goto('/mijn/gegevens')
  await add(page).click()
  await told(page, 'Je toegangssleutel is toegevoegd. Je kunt er nu mee inloggen.')
  expect(await remove(page).count()).toBe(1)
  expect(await device.count()).toBe(1)
  expect(await violations(page, '/mijn/gegevens')).toEqual([])

  await add(page).click()
  await told(page, 'Op dit toestel staat al een toegangssleutel van jou.')
  expect(await device.count()).toBe(1)

  await signOut(page)
  await useKey(page)
  await page.waitForURL(/\/mijn$/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dag Bram')

  await page.goto('/mijn/gegevens')
  await remove(page).click()
  await told(page, 'De toegangssleutel is verwijderd. Je kunt er niet meer mee inloggen.')
  expect(await remove(page).count()).toBe(0)

  await signOut(page)
  await useKey(page)
  await told(page, 'Deze toegangssleutel kennen we niet, of hij is verwijderd. Log in met een mail.')
  expect(await violations(page, '/inloggen')).toEqual([])
  await page.goto('/mijn')
  expect(new URL(page.url()).pathname).toBe('/inloggen')
  await context.close()
})

it('someone who removed a passkey adds another at once, and is led to where they were going after signing in with it', async () => {
  const context = await visit(browser)
  const page = await context.newPage()
  const device = await withDevice(page)
  await signInAs(page, 'carla@voorbeeld.nl')
  await page.goto('/mijn/gegevens')
  await add(page).click()
  await remove(page).click()
  await told(page, 'De toegangssleutel is verwijderd. Je kunt er niet meer mee inloggen.')
  await device.forget()
  await add(page).click()
  await told(page, 'Je toegangssleutel is toegevoegd. Je kunt er nu mee inloggen.')
  expect(await remove(page).count()).toBe(1)

  await signOut(page)
  await useKey(page, '?next=%2Fmijn%2Fgegevens')
  await page.waitForURL(/\/mijn\/gegevens$/)
  await context.close()
})

it('where the device has no passkey, or the browser does not know them, a mail is the way', async () => {
  const context = await visit(browser)
  const page = await context.newPage()
  await withDevice(page)
  await useKey(page)
  await told(page, 'Dat lukte niet. Probeer het opnieuw, of log in met een mail.')

  await context.addInitScript('delete window.PublicKeyCredential')
  await page.goto('/inloggen')
  expect(await page.getByRole('button', { name: 'Inloggen met een toegangssleutel' }).isVisible()).toBe(false)
  await signInAs(page, 'amina@voorbeeld.nl')
  await page.goto('/mijn/gegevens')
  await page.getByRole('heading', { name: 'Waar je bent ingelogd' }).waitFor()
  expect(await keysOf(page).isVisible()).toBe(false)
  await context.close()
})
