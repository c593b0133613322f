import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signInAs, visit } from './browser.ts'

const sentence =
  'we willen met de straat zonnepanelen op het dak van de school maar weten niet hoe je de stroom eerlijk verdeelt'

/** A picture of one red point. */
const square = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function visiting(
  options: Parameters<typeof visit>[1],
  story: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await visit(browser, options)
  try {
    await story(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a newcomer %s', (_, javaScriptEnabled) => {
  it('types one sentence and sees offers that fit, and why', () =>
    visiting({ javaScriptEnabled, viewport: { width: 390, height: 844 } }, async (page) => {
      await page.goto('/')
      await page.locator('#zin').fill(sentence)
      await page.getByRole('button', { name: 'Laat zien wat past' }).click()
      const answer = page.locator('#antwoord')
      await answer.getByRole('heading', { level: 2 }).waitFor()
      expect(await answer.getByRole('link', { name: /Bekijk dit aanbod/ }).count()).toBeGreaterThanOrEqual(3)
      const first = answer.locator('article, li').first()
      expect(await first.textContent()).toContain('Zonnestroomverdeler')
      expect(await answer.textContent()).toMatch(/Past (heel )?goed/)
      // What was typed stays.
      expect(await page.locator('#zin').inputValue()).toBe(sentence)
    }))

  it('filters the lists, pages through them and can share the address', () =>
    visiting({ javaScriptEnabled }, async (page) => {
      await page.goto('/aanbod')
      const all = await page.locator('#count').textContent()
      await page.getByLabel('Zoek op woorden').fill('zonnepanelen')
      await page.getByRole('button', { name: 'Laat zien' }).click()
      await page.waitForURL(/zoek=zonnepanelen/)
      expect(await page.locator('#count').textContent()).not.toBe(all)
      expect(await page.locator('.cards > li').count()).toBeGreaterThan(0)
      await page.goto('/vragen')
      const first = await page.locator('.cards a').first().getAttribute('href')
      await page.getByRole('link', { name: 'Volgende bladzijde' }).click()
      await page.waitForURL(/na=/)
      expect(await page.locator('.cards a').first().getAttribute('href')).not.toBe(first)
      await page.goBack()
      expect(await page.locator('.cards a').first().getAttribute('href')).toBe(first)
    }))

  it('checks whether an offer is for their group, before any account', () =>
    visiting({ javaScriptEnabled, viewport: { width: 390, height: 844 } }, async (page) => {
      await page.goto('/aanbod?zoek=Buurtlening')
      await page.getByRole('link', { name: 'Buurtlening voor isolatie en zonnepanelen' }).click()
      const check = page.locator('section', {
        has: page.getByRole('heading', { name: 'Past dit bij jullie?' }),
      })
      const form = check.getByLabel('Welke rechtsvorm hebben jullie?')
      const amount = check.getByLabel('Hoeveel geld zoeken jullie?')
      await form.selectOption('Zonder rechtsvorm')
      await amount.fill('veel')
      await check.getByRole('button', { name: 'Kijk of het past' }).click()
      await check.getByText('Vul een getal in.').waitFor()
      expect(await amount.inputValue()).toBe('veel')
      await amount.fill('30.000')
      await check.getByRole('button', { name: 'Kijk of het past' }).click()
      await check.getByText('Nog niet. Hier zit het op vast:').waitFor()
      expect(await check.getByRole('listitem').allTextContents()).toEqual([
        'een rechtsvorm: coöperatie of vereniging is genoeg',
      ])
      await form.selectOption('Vereniging')
      await check.getByRole('button', { name: 'Kijk of het past' }).click()
      await check.getByText('Ja, dit aanbod is voor jullie.').waitFor()
    }))

  it('signs up, founds an initiative, places a need and sees what fits it', () =>
    visiting({ javaScriptEnabled }, async (page) => {
      const email = `nieuw${javaScriptEnabled ? 1 : 2}@voorbeeld.nl`
      await signInAs(page, email)
      await page.getByRole('link', { name: 'Meld je partij aan' }).click()
      await page.locator('a[href*="soort=initiative"]').click()
      // First with too little: nothing that was typed is lost, and each field says what it lacks.
      await page.locator('#name').fill('Lampjeslaan Samen')
      await page.locator('form.form button[type=submit]').click()
      await page.getByRole('alert').waitFor()
      expect(await page.locator('#name').inputValue()).toBe('Lampjeslaan Samen')
      expect(await page.locator('#region-error, #phase-error').count()).toBeGreaterThan(0)
      await page.locator('#region').fill('Amersfoort')
      await page.locator('#phase').selectOption('start')
      await page.locator('#legalForm').selectOption('association')
      await page.getByLabel('Ik houd me aan de huisregels').check()
      await page.locator('form.form button[type=submit]').click()
      await page.waitForURL((url) => !url.pathname.endsWith('/partijen/nieuw'))

      await page.goto('/vragen/nieuw')
      await page.locator('#title').fill('Zonnepanelen op het dak van onze school')
      await page.locator('#description').fill(sentence)
      await page.locator('#kind').selectOption('product')
      await page.locator('input[name=themes][value=energy]').check()
      await page.locator('#region').fill('Amersfoort')
      await page.getByRole('button', { name: 'Zet open' }).click()
      await page.waitForURL(/\/vragen\/zonnepanelen/)
      await page.getByRole('heading', { name: 'Zonnepanelen op het dak van onze school' }).waitFor()
      expect(await page.getByRole('link', { name: /Bekijk dit aanbod/ }).count()).toBeGreaterThanOrEqual(3)

      // Everyone finds it from then on.
      await visiting({ javaScriptEnabled }, async (other) => {
        await other.goto('/vragen?zoek=onze+school')
        await other.getByRole('link', { name: 'Zonnepanelen op het dak van onze school' }).first().waitFor()
      })
      // Paused, nobody does.
      await page.getByRole('button', { name: 'Pauzeer' }).click()
      await page.getByRole('button', { name: /Hervat|Zet weer open/ }).waitFor()
      await visiting({ javaScriptEnabled }, async (other) => {
        const answer = await other.goto(page.url())
        expect(answer!.status()).toBe(404)
      })
    }))
})

it('a supplier sees the need from the other side, in Mijn hub and at the offer', () =>
  visiting({}, async (page) => {
    await signInAs(page, 'bram@voorbeeld.nl')
    await page.goto('/mijn')
    expect(await page.textContent('main')).toContain('Zonnepanelen op het dak van de school')
    await page.locator('#things ~ ul a').first().click()
    await page
      .getByRole('link', { name: /Bekijk deze vraag/ })
      .first()
      .waitFor()
  }))

it('"not for us" takes an offer away, and can be taken back', () =>
  visiting({}, async (page) => {
    await signInAs(page, 'amina@voorbeeld.nl')
    await page.goto('/mijn')
    await page.locator('#things ~ ul a', { hasText: 'papier' }).first().click()
    await page.getByRole('heading', { level: 1, name: /papier/ }).waitFor()
    const links = page.getByRole('link', { name: /Bekijk dit aanbod/ })
    const before = await links.evaluateAll((all) => all.map((link) => (link as { href?: string }).href))
    await page.getByText('Niet voor ons').first().click()
    await page.locator('details[open] select').first().selectOption('too-expensive')
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.locator('details[open] button[type=submit]').first().click(),
    ])
    await page.waitForLoadState('networkidle')
    const after = await links.evaluateAll((all) => all.map((link) => (link as { href?: string }).href))
    expect(after).not.toContain(before[0])
    await page.locator('summary', { hasText: 'Niet voor ons (1)' }).click()
    await page.getByRole('button', { name: /Toon weer/ }).click()
    await page.waitForLoadState('networkidle')
    const again = await links.evaluateAll((all) => all.map((link) => (link as { href?: string }).href))
    expect(again).toContain(before[0])
  }))

it('a picture and a document stand with a need, and only as long as the need does', () =>
  visiting({ javaScriptEnabled: false }, async (page, context) => {
    await signInAs(page, 'amina@voorbeeld.nl')
    await page.goto('/vragen/nieuw')
    await page.locator('#title').fill('Wie tekent ons nieuwe plein?')
    await page
      .locator('#description')
      .fill('We hebben een foto van hoe het plein er nu bij ligt, en een plan.')
    await page.locator('#kind').selectOption('skills')
    await page.locator('input[name=themes][value=public-space]').check()
    await page.locator('#region').fill('Amersfoort')
    await page.locator('summary', { hasText: 'Foto en bijlagen' }).click()
    await page.locator('#picture').setInputFiles({ name: 'plein.png', mimeType: 'image/png', buffer: square })
    // A program in the clothes of a document is refused, and the picture is not lost with it.
    const program = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0program') }
    await page.locator('#attachments').setInputFiles(program)
    await page.getByRole('button', { name: 'Zet open' }).click()
    await page.locator('#attachments-error').waitFor()
    expect(await page.locator('input[name=pictureId]').inputValue()).not.toBe('')
    const plan = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
    await page.locator('#attachments').setInputFiles(plan)
    await page.getByRole('button', { name: 'Zet open' }).click()
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor()
    const picture = (await page.locator('article img').first().getAttribute('src'))!
    const visitor = await visit(browser)
    const seen = await visitor.request.get(picture)
    expect(seen.headers()['content-type']).toBe('image/webp')
    await page.getByRole('button', { name: 'Pauzeer' }).click()
    await page.getByRole('button', { name: /Hervat|Zet weer open/ }).waitFor()
    expect((await visitor.request.get(picture)).status()).toBe(404)
    expect((await context.request.get(picture)).status()).toBe(200)
    await visitor.close()
  }))

it('everything can be done in English', () =>
  visiting({}, async (page) => {
    await page.goto('/en')
    await page.locator('#zin').fill('zonnepanelen op het dak van de school')
    await page.locator('form.ask button[type=submit]').click()
    await page.locator('#antwoord').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.textContent('#antwoord')).toMatch(/fits/i)
    await page.getByRole('link', { name: 'Nederlands' }).first().click()
    expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  }))

describe('by keyboard alone', () => {
  it('a newcomer skips to the content, asks and reads the answer', () =>
    visiting({}, async (page) => {
      await page.goto('/')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toContain('Naar de inhoud')
      await page.keyboard.press('Enter')
      await tabTo(page, '#zin')
      await page.keyboard.type(sentence)
      await tabTo(page, 'form.ask button[type=submit]')
      await page.keyboard.press('Enter')
      await page.locator('#antwoord').waitFor()
      await tabTo(page, '#antwoord a[href*="/aanbod/"]')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/aanbod\//)
    }))

  it('the menu of a small screen opens and leads on', () =>
    visiting({ viewport: { width: 390, height: 844 } }, async (page) => {
      await page.goto('/')
      await tabTo(page, 'header summary')
      await page.keyboard.press('Enter')
      await tabTo(page, 'header details a[href="/vragen"]')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/vragen$/)
    }))

  it('a place is chosen from the list that appears while one types', () =>
    visiting({}, async (page) => {
      await page.goto('/')
      await page.locator('#plaats').focus()
      await page.keyboard.type('Soesterk')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.locator('#plaats').inputValue()).toContain('Soesterkwartier')
      expect(await page.locator('input[name=plaats_code]').inputValue()).toMatch(/^(WK|BU)/)
    }))

  it('whatever has the focus can be seen to have it', () =>
    visiting({}, async (page) => {
      await page.goto('/')
      const unseen: string[] = []
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press('Tab')
        // A card shows the focus of its link around the whole of itself.
        const seen = await page.evaluate(`(() => {
          const shows = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
          const link = document.activeElement
          return shows(getComputedStyle(link)) || shows(getComputedStyle(link, '::after')) || (link.closest('.card') && shows(getComputedStyle(link.closest('.card'))))
        })()`)
        if (!seen) unseen.push(await focused(page))
      }
      expect(unseen).toEqual([])
    }))
})

it('while one writes a need, the form proposes what it is about and shows what there is', () =>
  visiting({}, async (page) => {
    await signInAs(page, 'amina@voorbeeld.nl')
    await page.goto('/vragen/nieuw')
    await page.locator('#title').fill('Zonnepanelen op de school')
    await page.locator('#description').fill(sentence)
    await page.locator('.found a').first().waitFor()
    expect(await page.locator('.found').textContent()).toMatch(/Dit is er al/)
  }))

it('a page that is not there says so, and where to go', () =>
  visiting({ javaScriptEnabled: false }, async (page) => {
    const answer = await page.goto('/vragen/bestaat-niet')
    expect(answer!.status()).toBe(404)
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
  }))

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.outerHTML.slice(0, 160)') as Promise<string>
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const there = await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)
    if (there) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${selector}.`)
}
