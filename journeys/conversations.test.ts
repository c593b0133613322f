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

    await expect
      .poll(async () => {
        await bram.goto('/meldingen')
        return bram.getByText(/heeft een vraag over: Zonnestroomverdeler/).count()
      })
      .toBe(1)
    await bram.goto('/gesprekken')
    expect(await violations(bram, '/gesprekken')).toEqual([])
    await bram.getByRole('link', { name: /Straatstroom.*Zonnestroomverdeler/ }).click()
    await bram.getByText('Past dit bij 22 huizen?').waitFor()
    expect(await violations(bram, path)).toEqual([])
    await bram.getByLabel('Jullie antwoord').fill('Zeker. Zullen we komen kijken?')
    await bram.getByRole('button', { name: 'Verstuur', exact: true }).click()
    await amina.getByText('Zeker. Zullen we komen kijken?').waitFor()
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
    const href = await amina
      .getByRole('link', { name: /Daglicht/ })
      .first()
      .getAttribute('href')
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

describe('whoever looks for something that was said', () => {
  it('finds it without a script, reads back from there, and unblocks whom they had blocked', async () => {
    const amina = await personOf('amina@voorbeeld.nl', { javaScriptEnabled: false })
    await amina.goto('/gesprekken')
    await amina.getByLabel('Zoek in jullie gesprekken').fill('komen kijken')
    await amina.getByRole('button', { name: 'Zoek' }).click()
    await amina.getByText('1 gesprek', { exact: true }).waitFor()
    await amina.getByRole('link', { name: /Daglicht/ }).click()
    expect(new URL(amina.url()).hash).toBe('#bericht-2')
    await amina.locator('#bericht-2').getByText('Zeker. Zullen we komen kijken?').waitFor()
    const path = new URL(amina.url()).pathname

    await amina.goto(path)
    await amina.locator('summary', { hasText: 'Meer' }).click()
    await amina.getByRole('button', { name: 'Blokkeer deze partij' }).click()
    await amina.getByText(/Jullie hebben .* geblokkeerd/).waitFor()
    await amina.goto('/gesprekken')
    await amina.locator('summary', { hasText: 'Geblokkeerde partijen' }).click()
    await amina.getByRole('button', { name: /^Hef de blokkade/ }).click()
    expect(await amina.locator('summary', { hasText: 'Geblokkeerde partijen' }).count()).toBe(0)
    await amina.context().close()
  })
})

describe('a supplier proposes, the initiative answers', () => {
  it('and what they agree is a deal that both can read', async () => {
    const amina = await personOf('amina@voorbeeld.nl', { viewport: { width: 390, height: 844 } })
    const bram = await personOf('bram@voorbeeld.nl')
    await bram.goto('/mijn')
    await bram
      .getByRole('link', { name: /Zonnepanelen op het dak van de school/ })
      .first()
      .click()
    await bram.getByLabel('Bericht').fill('Wij kunnen dit voor jullie doen.')
    await bram.getByRole('button', { name: 'Verstuur de vraag' }).click()
    await bram.getByRole('link', { name: 'Doe een voorstel' }).click()
    await bram.getByLabel('Wat houdt het in?').fill('Veertig panelen, geplaatst en aangesloten.')
    await bram.getByLabel('Bedrag').fill('12.500')
    expect(await violations(bram, bram.url())).toEqual([])
    await bram.getByLabel('Wat houdt het in?').fill('Veertig panelen, geplaatst en aangesloten.')
    await bram.getByLabel('Bedrag').fill('twaalf')
    await bram.getByRole('button', { name: 'Verstuur het voorstel' }).click()
    // What was typed stays, and the field tells what is wrong.
    expect(await bram.getByLabel('Bedrag').inputValue()).toBe('twaalf')
    await bram.getByLabel('Bedrag').fill('12.500')
    await bram.getByRole('button', { name: 'Verstuur het voorstel' }).click()
    await bram.getByRole('heading', { name: 'Jullie voorstel' }).waitFor()
    const path = new URL(bram.url()).pathname

    await amina.goto(path)
    expect(await violations(amina, path)).toEqual([])
    await amina.getByRole('link', { name: 'Doe een tegenvoorstel' }).click()
    await amina.getByLabel('Bedrag').fill('11.000')
    await amina.getByRole('button', { name: 'Verstuur het voorstel' }).click()
    await amina.getByRole('heading', { name: 'Jullie voorstel' }).waitFor()

    await bram.goto(path)
    await bram.getByText('Veranderd').first().waitFor()
    expect(await bram.locator('#voorstel').textContent()).toMatch(/€\s12\.500/)
    await bram.getByRole('button', { name: 'Ga akkoord' }).click()
    await bram.waitForURL(/\/afspraken\/[a-z0-9]{12}$/)
    const deal = new URL(bram.url()).pathname
    expect(await violations(bram, deal)).toEqual([])

    await amina.goto('/afspraken')
    expect(await violations(amina, '/afspraken')).toEqual([])
    await amina
      .getByRole('link', { name: /Zonnepanelen op het dak/ })
      .first()
      .click()
    await amina.getByRole('button', { name: 'Zeg dat het geleverd is' }).click()
    await amina.getByText('Geleverd').first().waitFor()
    const carla = await personOf('carla@voorbeeld.nl')
    expect((await carla.goto(deal))!.status()).toBe(404)
    await Promise.all([amina, bram, carla].map((page) => page.context().close()))
  })

  it('and compares what several proposed', async () => {
    const amina = await personOf('amina@voorbeeld.nl', { javaScriptEnabled: false })
    await amina.goto('/mijn')
    await amina
      .getByRole('link', { name: /Zonnepanelen op het dak van de school/ })
      .first()
      .click()
    await amina.getByRole('link', { name: /Vergelijk de voorstellen/ }).click()
    await amina.getByRole('columnheader', { name: /Daglicht/ }).waitFor()
    await amina.context().close()
  })
})
