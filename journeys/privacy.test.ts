import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signInAs, violations, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function personOf(email: string, options = {}): Promise<Page> {
  const page = await (await visit(browser, options)).newPage()
  await signInAs(page, email)
  return page
}

async function found(page: Page, name: string, contactEmail: string): Promise<string> {
  await page.goto('/partijen/nieuw?soort=initiative')
  await page.locator('#name').fill(name)
  await page.locator('#region').fill('Amersfoort')
  await page.locator('#phase').selectOption('start')
  await page.locator('#legalForm').selectOption('association')
  await page.locator('#contactEmail').fill(contactEmail)
  const send = () => page.locator('form.form button[type=submit]').click()
  await send()
  await page.getByRole('link', { name: 'Zet een vinkje bij de huisregels om mee te doen.' }).waitFor()
  await page.getByLabel('Ik houd me aan de huisregels').check()
  await send()
  await page.waitForURL((url) => !url.pathname.endsWith('/partijen/nieuw'))
  await page.goto(`/partijen?zoek=${encodeURIComponent(name)}`)
  return (await page.locator('.cards a').first().getAttribute('href'))!
}

describe.each([true, false])('someone who leaves (JavaScript: %s)', (javaScriptEnabled) => {
  const email = `vertrek${javaScriptEnabled ? 1 : 2}@voorbeeld.nl`
  const name = `Vertrekkers ${javaScriptEnabled ? 'een' : 'twee'}`

  it('fetches all that the hub keeps, is erased by a mailed link, and is a visitor again', async () => {
    const page = await personOf(email, { javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const party = await found(page, name, email)
    await page.goto('/mijn/gegevens')
    await page.getByText(/Huisregels, versie 1/).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Haal al mijn gegevens op' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^mijn-gegevens-\d{4}-\d\d-\d\d\.zip$/)
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')

    await page.goto('/mijn/gegevens')
    await page.getByRole('link', { name: 'Bekijk wat verwijderen doet' }).click()
    await page.getByLabel('Typ je e-mailadres').fill('iemand@voorbeeld.nl')
    await page.getByRole('button', { name: 'Stuur mij de mail' }).click()
    await page.getByRole('link', { name: /niet het e-mailadres waarmee je inlogt/ }).waitFor()
    await page.getByLabel('Typ je e-mailadres').fill(email)
    await page.getByRole('button', { name: 'Stuur mij de mail' }).click()
    await page.getByRole('heading', { level: 1, name: 'Kijk in je mail' }).waitFor()

    await page.goto('/postvak')
    const mail = page.locator('article', { hasText: email }).filter({ hasText: 'verwijderd worden' })
    const link = (await mail.first().getByRole('link').getAttribute('href'))!
    await page.goto(link)
    await page.getByRole('button', { name: 'Verwijder mij nu' }).click()
    await page.getByRole('heading', { level: 1, name: 'Je bent verwijderd' }).waitFor()
    await page.goto('/mijn')
    expect(new URL(page.url()).pathname).toBe('/inloggen')
    await page.goto('/postvak')
    expect(await page.locator('article', { hasText: email }).count()).toBe(0)
    expect((await page.goto(party))!.status()).toBe(404)
    await page.goto(link)
    await page.getByRole('button', { name: 'Verwijder mij nu' }).click()
    await page.getByText('Deze link werkt niet meer').first().waitFor()
    await page.context().close()
  })
})

it('whoever is the only owner hands the party over on the page itself', async () => {
  const page = await personOf('eigenaar@voorbeeld.nl')
  const party = await found(page, 'Doorgevers', 'info@doorgevers.example')
  await page.goto(`${party}/leden`)
  await page.getByLabel('E-mailadres').fill('erfgenaam@voorbeeld.nl')
  await page.getByRole('button', { name: 'Stuur uitnodiging' }).click()
  const heir = await personOf('erfgenaam@voorbeeld.nl', { javaScriptEnabled: false })
  await heir.goto('/postvak')
  await heir.locator('article', { hasText: 'Doorgevers' }).first().getByRole('link').click()
  await heir.locator('main form button').first().click()
  expect(await violations(page, '/mijn/gegevens/verwijderen')).toEqual([])
  await page.getByLabel('Wie wordt eigenaar van Doorgevers?').selectOption({ index: 0 })
  await page.getByRole('button', { name: /Geef door/ }).click()
  await page.getByText('Doorgegeven. Je kunt nu verder.').waitFor()
  await page.getByLabel('Typ je e-mailadres').waitFor()
  await Promise.all([page.context().close(), heir.context().close()])
})

it('how a party is to be reached stands on no page, in no feed and in no data of one', async () => {
  const address = 'alleen-voor-bekenden@voorbeeld.nl'
  const owner = await personOf('schuw@voorbeeld.nl')
  const party = await found(owner, 'Schuwe straat', address)
  const visitor = await visit(browser)
  const stranger = (await personOf('bram@voorbeeld.nl')).context()
  for (const context of [visitor, stranger]) {
    for (const path of [
      party,
      `/en${party}`,
      `${party}/__data.json`,
      '/partijen?zoek=Schuwe',
      '/partijen/__data.json?zoek=Schuwe',
      '/partijen.atom',
      '/kaart/__data.json',
      '/sitemap.xml',
      '/api/v1/parties?q=Schuwe',
    ]) {
      const answer = await context.request.get(path)
      expect(await answer.text(), path).not.toContain(address)
    }
    expect(await (await context.request.get(party)).text()).toContain('Schuwe straat')
  }
  await Promise.all([owner.context().close(), visitor.close(), stranger.close()])
})

it('nobody fetches what is another’s, and a page elsewhere starts nothing', async () => {
  const visitor = await visit(browser)
  const origin = new URL((await visitor.request.get('/privacy')).url()).origin
  const asked = await visitor.request.post('/mijn/gegevens/ophalen', { headers: { origin }, maxRedirects: 0 })
  expect(asked.status()).toBe(303)
  expect(asked.headers().location).toContain('/inloggen')
  const amina = (await personOf('amina@voorbeeld.nl')).context()
  const led = await amina.request.post('/mijn/gegevens/ophalen', {
    headers: { origin: 'https://kwaad.example', 'content-type': 'application/x-www-form-urlencoded' },
    data: '',
  })
  expect(led.status()).toBe(403)
  await Promise.all([visitor.close(), amina.close()])
})
