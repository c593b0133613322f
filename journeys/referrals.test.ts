import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, signInAs, violations, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function personOf(email: string, options = {}): Promise<Page> {
  const context = await visit(browser, options)
  const page = await context.newPage()
  await signInAs(page, email)
  return page
}

it('a civil servant points an initiative to an offer, and hears that it is not for them', async () => {
  const carla = await personOf('carla@voorbeeld.nl')
  await carla.goto('/aanbod?zoek=Vrijwilligersverzekering')
  await carla.getByRole('link', { name: 'Vrijwilligersverzekering voor kleine clubs' }).first().click()
  const offer = new URL(carla.url()).pathname
  await carla.getByRole('link', { name: 'Wijs een initiatief hierop' }).click()
  await carla.getByRole('searchbox', { name: 'Welk initiatief?' }).fill('straatstroom')
  await carla.getByRole('button', { name: 'Zoek' }).click()
  expect(await violations(carla, carla.url())).toEqual([])
  await carla.getByRole('link', { name: 'Straatstroom Soesterkwartier' }).click()
  expect(await violations(carla, carla.url())).toEqual([])
  await carla.getByLabel('Waarom past dit?').fill('Zo zijn jullie klussers op het schooldak verzekerd.')
  await carla.getByRole('button', { name: 'Verstuur' }).click()
  await carla.getByText('Nog niet gezien').first().waitFor()
  expect(await violations(carla, '/doorverwijzingen')).toEqual([])

  const amina = await personOf('amina@voorbeeld.nl', { viewport: { width: 390, height: 844 } })
  expect(await violations(amina, '/mijn')).toEqual([])
  await amina.getByText('Zo zijn jullie klussers op het schooldak verzekerd.').waitFor()
  expect(await violations(amina, offer)).toEqual([])
  const card = amina.locator('article.referral', { hasText: 'Zo zijn jullie klussers' })
  await card.locator('summary', { hasText: 'Niet voor ons' }).click()
  await card.getByLabel('Waarom niet?').selectOption('arranged')
  await card.getByRole('button', { name: 'Verstuur dit antwoord' }).click()
  await amina.getByText('Je antwoord is bewaard.').waitFor()
  expect(await violations(amina, '/doorverwijzingen')).toEqual([])

  await carla.goto('/doorverwijzingen?kant=verstuurd&uitkomst=refused')
  await carla.getByText('Niet voor hen: het is al geregeld').waitFor()
  await Promise.all([carla, amina].map((page) => page.context().close()))
})

it('a broker sees that those whom they pointed talk, and nobody else reads it', async () => {
  const bram = await personOf('bram@voorbeeld.nl', { javaScriptEnabled: false })
  await bram.goto('/doorverwijzingen')
  await bram.getByText('Evert, makelaar van de hub,').first().waitFor()
  await bram
    .getByRole('link', { name: /Zonnepanelen op een flat met 96 eigenaren/ })
    .first()
    .click()
  await bram.getByText('Graag uitleg, geen verkooppraatje.').waitFor()
  await bram.getByLabel('Bericht').fill('Wij komen het graag uitleggen.')
  await bram.getByRole('button', { name: 'Verstuur de vraag' }).click()
  await bram.waitForURL(/\/gesprekken\/[a-z0-9]{12}$/)
  const evert = await personOf('evert@voorbeeld.nl')
  await expect
    .poll(async () => {
      await evert.goto('/doorverwijzingen')
      return evert.locator('article.referral').first().textContent()
    })
    .toContain('In gesprek')
  expect(await evert.locator('main').textContent()).not.toContain('Wij komen het graag uitleggen.')

  const amina = await personOf('amina@voorbeeld.nl')
  expect((await amina.goto('/doorverwijzingen/nieuw?vraag=x'))!.status()).toBe(403)
  await amina.goto('/doorverwijzingen?kant=verstuurd')
  expect(await amina.locator('main').textContent()).not.toContain('geen verkooppraatje')
  await Promise.all([bram, evert, amina].map((page) => page.context().close()))
})
