import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

async function askAbout(page: Page, offer: string, words: string): Promise<string> {
  await page.goto('/aanbod')
  await page.getByLabel('Zoek op woorden').fill(offer)
  await page.getByRole('button', { name: 'Laat zien' }).click()
  await page.getByRole('link', { name: offer }).first().click()
  await page.getByLabel('Bericht').fill(words)
  await page.getByRole('button', { name: 'Verstuur de vraag' }).click()
  await page.waitForURL(/\/gesprekken\/[a-z0-9]{12}$/)
  return new URL(page.url()).pathname
}

describe('an initiative and a supplier talk', () => {
  it('and what one says stands at once on the page of the other', async () => {
    const amina = await personOf('amina@voorbeeld.nl', { viewport: { width: 390, height: 844 } })
    const bram = await personOf('bram@voorbeeld.nl')
    const path = await askAbout(
      amina,
      'Zonnestroomverdeler voor straat, school en flat',
      'Past dit bij 22 huizen?',
    )
    expect(await violations(amina, path)).toEqual([])

    await bram.goto('/gesprekken')
    expect(await violations(bram, '/gesprekken')).toEqual([])
    await bram.getByRole('link', { name: /Straatstroom/ }).click()
    await bram.getByText('Past dit bij 22 huizen?').waitFor()
    expect(await violations(bram, path)).toEqual([])
    await bram.getByLabel('Jullie antwoord').fill('Zeker. Zullen we komen kijken?')
    await bram.getByRole('button', { name: 'Verstuur', exact: true }).click()
    await amina.getByText('Zeker. Zullen we komen kijken?').waitFor()

    await amina.goto('/postvak')
    expect(
      await amina
        .locator('article', { hasText: 'bram@voorbeeld.nl' })
        .getByText(/heeft een vraag over/)
        .count(),
    ).toBe(1)
    await Promise.all([amina.context().close(), bram.context().close()])
  })

  it('without a script, too, and says no with a reason', async () => {
    const amina = await personOf('amina@voorbeeld.nl', { javaScriptEnabled: false })
    const bram = await personOf('bram@voorbeeld.nl', { javaScriptEnabled: false })
    const path = await askAbout(amina, 'Gedeelde zonnepanelen voor huurflats', 'Ook voor een rijtje?')
    await bram.goto(path)
    await bram.locator('summary', { hasText: 'Zeg dat het niet past' }).click()
    await bram.getByLabel('Waarom niet?').selectOption('not-fitting')
    await bram.getByRole('button', { name: 'Verstuur dit antwoord' }).click()
    await bram.getByText('Jullie hebben gezegd: het past niet.').waitFor()
    await amina.goto(path)
    await amina.getByText(/kan hier niet mee helpen: het past niet/).waitFor()
    expect(await amina.getByLabel('Jullie antwoord').count()).toBe(0)
    await Promise.all([amina.context().close(), bram.context().close()])
  })

  it('and nobody else reads it', async () => {
    const carla = await personOf('carla@voorbeeld.nl')
    const amina = await personOf('amina@voorbeeld.nl')
    await amina.goto('/gesprekken')
    const href = await amina.locator('main li a').first().getAttribute('href')
    expect((await carla.goto(href!))!.status()).toBe(404)
    const visitor = await (await visit(browser)).newPage()
    await visitor.goto(href!)
    expect(new URL(visitor.url()).pathname).toBe('/inloggen')
    const answer = await visitor.request.post(`${href}?/send`, {
      form: { body: 'Hoi', formKey: 'x' },
      headers: { origin: new URL(visitor.url()).origin },
    })
    expect([401, 403, 404]).toContain(answer.status())
    await Promise.all([carla.context().close(), amina.context().close(), visitor.context().close()])
  })
})
