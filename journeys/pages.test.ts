import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signInAs, violations, visit } from './browser.ts'
import { origin } from './own-hub.ts'

let browser: Browser
/** One of each kind of page that has a thing of its own, found where a visitor would find it. */
let things: { need: string; offer: string; initiative: string; supplier: string }

beforeAll(async () => {
  browser = await openBrowser()
  const visitor = await visit(browser)
  const page = await visitor.newPage()
  const first = async (list: string, links: string) => {
    await page.goto(list)
    return (await page.locator(`main .cards a[href*="${links}"]`).first().getAttribute('href'))!
  }
  things = {
    need: await first('/vragen?q=zonnepanelen', '/vragen/'),
    offer: await first('/aanbod', '/aanbod/'),
    initiative: await first('/partijen?partij=initiative', '/partijen/'),
    supplier: await first('/partijen?partij=company', '/partijen/'),
  }
  await visitor.close()
})

afterAll(() => browser?.close())

const openPages = () => [
  '/',
  '/vragen',
  '/vragen?q=zonnepanelen',
  '/vragen?q=xyzzyxyzzy',
  '/aanbod',
  '/aanbod?thema=energy',
  '/partijen',
  '/kaart',
  '/gebieden/NL',
  '/gebieden/PV26',
  '/gebieden/GM0307',
  '/gebieden/WK030707',
  '/inloggen',
  '/inloggen/bevestigen?token=x',
  '/over',
  '/privacy',
  '/huisregels',
  '/mijn/gegevens/verwijderen/bevestigen?token=x',
  '/mijn/gegevens/verwijderen/bevestigen?klaar',
  '/toegankelijkheid',
  '/moderatie',
  `/melden?soort=need&id=${things.need.split('-').at(-1)}`,
  '/postvak',
  '/uitnodiging/onbekend',
  '/vragen/die-is-er-niet',
  things.need,
  things.offer,
  things.initiative,
  things.supplier,
  '/en',
  '/en/vragen',
  '/en/privacy',
  `/en${things.offer}`,
]

const ownPages = [
  '/mijn',
  '/mijn/gegevens',
  '/mijn/gegevens/verwijderen',
  '/mijn/tokens',
  '/gesprekken',
  '/gesprekken?zoek=huizen',
  '/afspraken',
  '/doorverwijzingen',
  '/mijn/financiering',
  '/mijn/financiering/nieuw',
  '/meldingen',
  '/mijn/meldingen',
  '/afspraken/agenda',
  '/besluiten',
  '/vragen/nieuw',
  '/aanbod/nieuw',
  '/partijen/nieuw',
]

const stewardPages = [
  '/beheer',
  '/beheer/nakijken',
  '/beheer/meldingen',
  '/beheer/meldingen?lijst=besloten',
  '/beheer/partijen',
  '/beheer/partijen?q=xyzzyxyzzy',
  '/beheer/mensen',
  '/beheer/woorden?q=zonnepaneel',
  '/beheer/makelaar',
  '/beheer/mails',
  '/beheer/taken?toon=waiting',
  '/beheer/logboek',
  '/beheer/logboek?partij=xyzzy',
  '/beheer/profiel',
  '/en/beheer/logboek',
]

describe.each(['light', 'dark'] as const)('every page, %s', (colorScheme) => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    context = await visit(browser, { colorScheme })
    page = await context.newPage()
  })
  afterAll(() => context?.close())

  it('can be read and used by everybody', async () => {
    const found: string[] = []
    for (const path of openPages()) found.push(...(await violations(page, path)))
    expect(found).toEqual([])
  })

  it('of one who is signed in, too', async () => {
    await signInAs(page, 'amina@voorbeeld.nl')
    const found: string[] = []
    const own = await page.request.get(things.initiative)
    expect(own.ok()).toBe(true)
    for (const path of [...ownPages, '/', '/vragen', things.need, things.offer]) {
      found.push(...(await violations(page, path)))
    }
    expect(found).toEqual([])
  })
})

it('the pages of those who run the hub can be used by everybody who does, on any screen', async () => {
  const context = await visit(browser)
  const page = await context.newPage()
  await signInAs(page, 'dewi@voorbeeld.nl')
  const wrong: string[] = []
  for (const list of ['/beheer/partijen', '/beheer/mensen']) {
    await page.goto(list)
    stewardPages.push((await page.locator('.rows a').first().getAttribute('href'))!)
  }
  for (const path of stewardPages) {
    wrong.push(...(await violations(page, path)))
    for (const width of [320, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      const scrolled = await page.evaluate('document.documentElement.scrollWidth')
      if ((scrolled as number) > width) wrong.push(`${path} is ${scrolled} at ${width}`)
    }
  }
  await context.close()
  expect(wrong).toEqual([])
})

it('no page is wider than the screen, from 320 to 1920 pixels', async () => {
  const context = await visit(browser)
  const page = await context.newPage()
  const wide: string[] = []
  for (const width of [320, 390, 768, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of openPages()) {
      await page.goto(path)
      const scrolled = await page.evaluate('document.documentElement.scrollWidth')
      if ((scrolled as number) > width) wide.push(`${path} is ${scrolled} at ${width}`)
    }
  }
  await context.close()
  expect(wide).toEqual([])
})

it('every page says in which language it is, what it is called, and has one main heading', async () => {
  const context = await visit(browser, { javaScriptEnabled: false })
  const page = await context.newPage()
  for (const path of openPages()) {
    await page.goto(path)
    const lang = await page.locator('html').getAttribute('lang')
    expect(lang, path).toBe(/^\/en(\/|$)/.test(path) ? 'en' : 'nl')
    expect(await page.title(), path).not.toBe('')
    expect(await page.locator('h1').count(), path).toBe(1)
    expect(await page.locator('main').count(), path).toBe(1)
  }
  await context.close()
})

it('a first view weighs at most 150 kB, and its scripts at most 45 kB', async () => {
  for (const path of ['/', '/vragen', '/aanbod', things.need, things.offer, '/partijen/nieuw']) {
    const context = await visit(browser, { viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const tool = await context.newCDPSession(page)
    await tool.send('Network.enable')
    const scripts = new Set<string>()
    let total = 0
    let scripted = 0
    tool.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    tool.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      total += encodedDataLength
      if (scripts.has(requestId)) scripted += encodedDataLength
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(scripted, `scripts of ${path}`).toBeLessThanOrEqual(45_000)
    expect(total, `all of ${path}`).toBeLessThanOrEqual(150_000)
    await context.close()
  }
})

it('no page breaks a rule of its own security policy or throws', async () => {
  const context = await visit(browser)
  const page = await context.newPage()
  const told: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => told.push(`${page.url()}: ${error.message}`))
  for (const path of openPages()) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  await context.close()
  const missing = ['/uitnodiging/onbekend', '/vragen/die-is-er-niet']
  // A page that is not there is told so in the console, and background tiles of the map need a network.
  const unexpected = told.filter(
    (line) => !missing.some((path) => line.includes(path)) && !/pdok|ERR_|Failed to fetch/.test(line),
  )
  expect(unexpected).toEqual([])
  expect(origin()).toMatch(/^http/)
})
