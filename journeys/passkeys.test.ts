import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, signInAs, violations, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A device that keeps passkeys and says yes by itself, as a phone does to the finger that it knows. */
async function withDevice(page: Page): Promise<{ count(): Promise<number> }> {
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
  }
}

it('someone adds a passkey, signs in with it alone, and takes it away again', async () => {
  const context = await visit(browser)
  const page = await context.newPage()
  const device = await withDevice(page)
  await signInAs(page, 'bram@voorbeeld.nl')
  await page.goto('/mijn/gegevens')
  const keys = page.locator('section[aria-labelledby=passkeys]')
  await page.getByRole('button', { name: 'Voeg een toegangssleutel toe' }).click()
  await keys.getByRole('button', { name: 'Verwijder' }).waitFor()
  expect(await device.count()).toBe(1)
  expect(await violations(page, '/mijn/gegevens')).toEqual([])

  await page.goto('/mijn')
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.goto('/inloggen')
  await page.getByRole('button', { name: /toegangssleutel/ }).click()
  await page.waitForURL(/\/mijn$/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dag Bram')

  await page.goto('/mijn/gegevens')
  await keys.getByRole('button', { name: 'Verwijder' }).click()
  await keys.getByRole('button', { name: 'Verwijder' }).waitFor({ state: 'detached' })
  await page.goto('/mijn')
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.goto('/inloggen')
  await page.getByRole('button', { name: /toegangssleutel/ }).click()
  await page
    .locator('passkey-sign-in [role=status]')
    .getByText(/lukte niet|niet gelukt/)
    .waitFor()
  await page.goto('/mijn')
  expect(new URL(page.url()).pathname).toBe('/inloggen')
  await context.close()
})
