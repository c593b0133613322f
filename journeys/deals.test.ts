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

async function findOffer(page: Page): Promise<void> {
  await page.getByLabel('Zoek op woorden').fill('huurflats om beurten')
  await page.getByRole('button', { name: 'Laat zien' }).click()
  await page
    .getByRole('link', { name: /Gedeelde zonnepanelen voor huurflats/ })
    .first()
    .click()
}

const pathOf = (page: Page) => new URL(page.url()).pathname

describe('from a request to what others tell of it', () => {
  let amina: Page
  let bram: Page
  let talk: string
  let deal: string

  beforeAll(async () => {
    amina = await personOf('amina@voorbeeld.nl', { viewport: { width: 390, height: 844 } })
    bram = await personOf('bram@voorbeeld.nl', { javaScriptEnabled: false })
  })
  afterAll(() => Promise.all([amina, bram].map((page) => page?.context().close())))

  it('an initiative asks for a proposal on a form', async () => {
    await amina.goto('/aanbod')
    await findOffer(amina)
    await amina.getByRole('link', { name: 'Vraag een voorstel aan' }).click()
    const form = pathOf(amina)
    expect(await violations(amina, form)).toEqual([])
    await amina.getByLabel('Wat zoeken jullie?').fill('Panelen voor ons rijtje, met uitleg erbij.')
    await amina.getByLabel('Hoeveel').fill('acht')
    await amina.getByRole('button', { name: 'Verstuur de aanvraag' }).click()
    // What was typed stays, and the field tells what is wrong.
    expect(await amina.getByLabel('Hoeveel').inputValue()).toBe('acht')
    await amina.getByLabel('Hoeveel').fill('8')
    await amina.getByLabel('Waarvan').fill('panelen')
    await amina.getByRole('button', { name: 'Verstuur de aanvraag' }).click()
    await amina.getByRole('heading', { name: 'Jullie aanvraag' }).waitFor()
    talk = pathOf(amina)
    expect(await violations(amina, talk)).toEqual([])
  })

  it('the supplier finds its answer filled in, sends it with a file, and it is agreed on', async () => {
    await bram.goto(talk)
    await bram.getByRole('link', { name: 'Maak het voorstel' }).click()
    expect(await bram.getByLabel('Aantal').inputValue()).toBe('8')
    await bram.getByLabel('Bedrag').fill('4.000')
    await bram.getByLabel('Bijlagen').setInputFiles({
      name: 'plan.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF'),
    })
    await bram.getByRole('button', { name: 'Verstuur het voorstel' }).click()
    await bram.getByRole('heading', { name: 'Jullie voorstel' }).waitFor()
    await amina.goto(talk)
    await amina.getByRole('link', { name: 'plan.pdf' }).waitFor()
    await amina.getByRole('button', { name: 'Ga akkoord' }).click()
    await amina.waitForURL(/\/afspraken\/[a-z0-9]{12}$/)
    deal = pathOf(amina)
  })

  it('the choice stands as a decision that its members complete and print', async () => {
    await amina.goto('/besluiten')
    expect(await violations(amina, '/besluiten')).toEqual([])
    await amina.locator('main li a').first().click()
    const decision = pathOf(amina)
    expect(await violations(amina, decision)).toEqual([])
    await amina.getByRole('textbox', { name: 'Waarom?' }).fill('Het is te betalen, en de uitleg hoort erbij.')
    await amina.getByRole('button', { name: 'Leg het besluit vast' }).click()
    await amina.getByText('Vastgelegd', { exact: true }).waitFor()
    expect((await bram.goto(decision))!.status()).toBe(404)
  })

  it('it is delivered in steps, and its dates come into a calendar', async () => {
    await bram.goto(deal)
    await bram.locator('summary', { hasText: 'Voeg een stap toe' }).click()
    await bram.getByLabel('Wat is er dan klaar?').fill('Panelen op het dak')
    await bram.getByLabel('Klaar op').fill('2030-06-01')
    await bram.getByRole('button', { name: 'Zet de stap erbij' }).click()
    await bram.getByRole('button', { name: /Dit is gedaan/ }).click()
    expect(await violations(amina, deal)).toEqual([])
    const file = await bram.request.get(`${deal}.ics`)
    expect(file.headers()['content-type']).toMatch(/^text\/calendar/)
    expect(await file.text()).toContain('DTSTART;VALUE=DATE:20300601')

    await amina.goto(deal)
    await amina.getByRole('button', { name: /^Bevestig/ }).click()
    await amina.getByText('Bevestigd', { exact: true }).waitFor()
    await amina.goto('/afspraken/agenda')
    await amina.getByRole('button', { name: 'Maak een agenda-adres' }).click()
    const address = await amina.locator('code').textContent()
    const visitor = await (await visit(browser)).newPage()
    const feed = new URL(address!).pathname
    expect((await visitor.request.get(feed)).status()).toBe(200)
    await amina.goto('/afspraken/agenda')
    await amina.getByRole('button', { name: 'Stop dit adres' }).click()
    await amina.getByRole('button', { name: 'Maak een agenda-adres' }).waitFor()
    expect((await visitor.request.get(feed)).status()).toBe(404)
    await visitor.context().close()
  })

  it('and both tell how it went, shown together, where others consider the offer', async () => {
    await amina.goto(deal)
    await amina.getByRole('button', { name: 'Zeg dat het geleverd is' }).click()
    const tell = async (page: Page, words: string) => {
      await page.goto(deal)
      const part = page.locator('#ervaring')
      await part.getByRole('radio', { name: 'ja' }).first().check()
      await part.getByRole('radio', { name: 'ja' }).last().check()
      await part.getByLabel('Wat wil je anderen vertellen?').fill(words)
      await part.getByRole('button', { name: 'Verstuur' }).click()
    }
    await tell(amina, 'Netjes gelegd en goed uitgelegd.')
    await amina.getByText('Jullie ervaring is bewaard').waitFor()
    await bram.goto(deal)
    expect(await bram.getByText('Netjes gelegd').count()).toBe(0)
    await tell(bram, 'Een straat die weet wat ze wil.')
    await bram.getByText('Netjes gelegd').waitFor()
    expect(await violations(amina, deal)).toEqual([])
    const visitor = await (await visit(browser)).newPage()
    await visitor.goto('/aanbod')
    await findOffer(visitor)
    await visitor.getByRole('heading', { name: 'Ervaringen met dit aanbod' }).waitFor()
    await visitor.getByText('Netjes gelegd').waitFor()
    expect(await violations(visitor, pathOf(visitor))).toEqual([])
    await visitor.context().close()
  })

  it('and nobody else reads the deal, its file of dates or the request', async () => {
    const carla = await personOf('carla@voorbeeld.nl')
    for (const path of [deal, `${deal}.ics`]) expect((await carla.request.get(path)).status()).toBe(404)
    await carla.context().close()
    const visitor = await (await visit(browser)).newPage()
    expect((await visitor.request.get(`${deal}.ics`)).status()).toBe(403)
    await visitor.goto(deal)
    expect(pathOf(visitor)).toBe('/inloggen')
    await visitor.context().close()
  })
})
