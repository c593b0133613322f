import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signInAs, violations, visit } from './browser.ts'
import { origin } from './own-hub.ts'

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

const name = 'Installatiebedrijf De Koppel'

/** A company that just came and has said who it is. */
async function newCompany(page: Page): Promise<string> {
  await page.goto('/partijen/nieuw?soort=company')
  await page.locator('#name').fill(name)
  await page.locator('#kvkNumber').fill('12345678')
  await page.locator('input[name=houseRules]').check()
  await page.getByRole('button', { name: 'Meld aan' }).click()
  await page.waitForURL(/\/mijn$/)
  return (await page.getByRole('link', { name }).first().getAttribute('href'))!
}

describe('a company that wants to be known', () => {
  it('asks, is looked at, carries a mark that everyone sees, and loses it under another name', async () => {
    const owner = await personOf('installateur@voorbeeld.nl', { javaScriptEnabled: false })
    const path = await newCompany(owner)
    await owner.goto(`${path}/nakijken`)
    await owner.getByLabel('Wat moeten we weten?').fill('We werken al tien jaar in de stad.')
    await owner.getByRole('button', { name: 'Vraag het aan' }).click()
    await owner.getByText('Jullie verzoek wacht').waitFor()

    const moderator = await personOf('evert@voorbeeld.nl', { javaScriptEnabled: false })
    await moderator.goto('/beheer')
    await moderator.getByRole('link', { name: /nakijken wie ze/ }).click()
    await moderator.getByRole('link', { name }).click()
    await moderator.getByRole('button', { name: 'Zet erbij dat dit is nagekeken' }).click()
    await moderator.locator('.field.wrong').waitFor()
    await moderator.getByLabel('Waar heb je naar gekeken?').fill('Het Handelsregister, vandaag.')
    await moderator.getByRole('button', { name: 'Zet erbij dat dit is nagekeken' }).click()
    await moderator.getByRole('status').waitFor()

    const visitor = await (await visit(browser)).newPage()
    await visitor.goto(path)
    await visitor.getByText('Nagekeken: KvK-register').waitFor()
    expect(await violations(visitor, path)).toEqual([])

    await owner.goto(`${path}/wijzigen`)
    await owner.locator('#name').fill('Gemeente Eemstede')
    await owner.getByRole('button', { name: 'Bewaar' }).click()
    await owner.waitForURL(/gemeente-eemstede/)
    await visitor.goto(new URL(owner.url()).pathname)
    await visitor.getByRole('heading', { level: 1, name: 'Gemeente Eemstede' }).waitFor()
    expect(await visitor.getByText('Nagekeken').count()).toBe(0)
    await Promise.all([owner, moderator, visitor].map((page) => page.context().close()))
  })
})

describe('those who run the hub', () => {
  it('find a person without their name in an address, and see what they did', async () => {
    const dewi = await personOf('dewi@voorbeeld.nl', { javaScriptEnabled: false })
    await dewi.goto('/beheer/mensen')
    await dewi.getByLabel('Zoek op naam of e-mailadres').fill('amina@')
    await dewi.getByRole('button', { name: 'Zoek' }).click()
    expect(dewi.url()).not.toContain('amina')
    await dewi.getByRole('link', { name: 'Amina' }).click()
    await dewi.getByRole('link', { name: 'Wat deze persoon deed' }).click()
    await dewi.getByText('Alleen wat Amina deed.').waitFor()
    expect(dewi.url()).not.toContain('amina')
    await dewi.context().close()
  })

  it('take a party out of sight and bring it back', async () => {
    const moderator = await personOf('evert@voorbeeld.nl', { javaScriptEnabled: false })
    const visitor = await visit(browser)
    await moderator.goto('/beheer/partijen?q=Eemstede')
    await moderator.getByRole('link', { name: 'Gemeente Eemstede', exact: true }).click()
    const page = (await moderator.getByRole('link', { name: 'Naar de pagina' }).getAttribute('href'))!
    await moderator.locator('form[action="?/hide"] textarea').fill('Dit is niet de gemeente.')
    await moderator.getByRole('button', { name: 'Haal uit het zicht' }).click()
    await moderator.getByText('Uit het zicht sinds').waitFor()
    expect((await visitor.request.get(page)).status()).toBe(404)
    await moderator.getByRole('button', { name: 'Maak weer zichtbaar' }).click()
    await moderator.getByRole('button', { name: 'Haal uit het zicht' }).waitFor()
    expect((await visitor.request.get(page)).status()).toBe(200)
    await Promise.all([moderator.context().close(), visitor.close()])
  })

  it('give the hub its name and a colour that can be read, and read in the record who did so', async () => {
    const dewi = await personOf('dewi@voorbeeld.nl')
    await dewi.goto('/beheer/profiel')
    await dewi.getByLabel('Naam').fill('Hub Eemland')
    await dewi.getByLabel('Accentkleur').fill('#ffcc00')
    await dewi.getByRole('button', { name: 'Bewaar' }).click()
    await dewi
      .getByText(/te licht om te lezen/)
      .first()
      .waitFor()
    await dewi.getByLabel('Accentkleur').fill('#7a1f5c')
    await dewi.getByRole('button', { name: 'Bewaar' }).click()
    await dewi.getByText('Bewaard. Iedereen ziet het nu.').waitFor()
    const visitor = await visit(browser)
    const page = await visitor.newPage()
    expect(await violations(page, '/')).toEqual([])
    await page.getByRole('link', { name: /Hub Eemland/ }).waitFor()
    const colour = await page.evaluate(
      `getComputedStyle(document.documentElement).getPropertyValue('--hub-offer')`,
    )
    expect(colour).toBe('#7a1f5c')
    await dewi.goto('/beheer/logboek?over=hub')
    await dewi.getByText('profiel van de hub gewijzigd').waitFor()
    await dewi.goto('/beheer/profiel')
    await dewi.getByLabel('Naam').fill('')
    await dewi.getByLabel('Accentkleur').fill('')
    await dewi.getByRole('button', { name: 'Bewaar' }).click()
    await dewi.getByText('Bewaard. Iedereen ziet het nu.').waitFor()
    await Promise.all([dewi.context().close(), visitor.close()])
  })

  it('have pages that are there for nobody else, and for each role its own', async () => {
    const all = [
      '',
      '/nakijken',
      '/partijen',
      '/mensen',
      '/woorden',
      '/mails',
      '/taken',
      '/logboek',
      '/profiel',
    ]
    const open = async (email: string | null) => {
      const context = email ? (await personOf(email)).context() : await visit(browser)
      const statuses = await Promise.all(all.map((path) => context.request.get(`/beheer${path}`)))
      const posted = await context.request.post('/beheer/mails', {
        form: { mail: 'x' },
        headers: { origin: origin(), accept: 'text/html' },
      })
      await context.close()
      return [...statuses.map((answer) => answer.status()), posted.status()].map((status) => status !== 404)
    }
    const none = [...all, 'post'].map(() => false)
    expect(await open(null)).toEqual(none)
    expect(await open('amina@voorbeeld.nl')).toEqual(none)
    expect(await open('evert@voorbeeld.nl')).toEqual(
      [...all, 'post'].map((path) => ['', '/nakijken', '/partijen', '/mensen', '/woorden'].includes(path)),
    )
    expect(await open('dewi@voorbeeld.nl')).toEqual([...all, 'post'].map(() => true))
  })
})
