import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openBrowser, signInAs, violations, visit } from './browser.ts'
import { origin } from './own-hub.ts'

let browser: Browser
let amina: Page
beforeAll(async () => {
  browser = await openBrowser()
  amina = await personOf('amina@voorbeeld.nl', {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  })
})
afterAll(() => browser?.close())

async function personOf(email: string, options = {}): Promise<Page> {
  const page = await (await visit(browser, options)).newPage()
  await signInAs(page, email)
  return page
}

const newcomer = 'frank@voorbeeld.nl'

/** The address at the foot of the mail about a message to the newcomer, with which they stop such mails. */
async function wayToStop(page: Page): Promise<string> {
  await page.goto('/postvak')
  const mail = page.locator('article', { hasText: newcomer }).filter({ hasText: 'heeft een vraag over' })
  return /\/afmelden\/\S+/.exec((await mail.first().locator('pre').textContent({ timeout: 500 }))!)![0]
}

/** Someone whom nobody mailed before joins the municipality, and a street asks it something. */
async function askNewcomersParty(): Promise<Page> {
  const carla = await personOf('carla@voorbeeld.nl')
  const offer = (await carla.locator('#things ~ ul a').first().getAttribute('href'))!
  const party = (await carla.locator('aside a[href*="/partijen/"]').first().getAttribute('href'))!
  await carla.goto(`${party}/leden`)
  await carla.getByLabel('E-mailadres').fill(newcomer)
  await carla.getByLabel('Rol', { exact: true }).selectOption('editor')
  await carla.getByRole('button', { name: 'Stuur uitnodiging' }).click()
  const frank = await personOf(newcomer)
  await frank.goto('/postvak')
  const mail = frank.locator('article', { hasText: newcomer }).filter({ hasText: 'nodigt je uit' })
  await mail.getByRole('link').click()
  await frank.getByRole('button', { name: 'Doe mee' }).click()
  await frank.waitForURL(/\/mijn$/)
  await amina.goto(offer)
  await amina.getByLabel('Bericht').fill('Kunnen wij hier terecht?')
  await amina.getByRole('button', { name: 'Verstuur de vraag' }).click()
  await amina.waitForURL(/\/gesprekken\/[a-z0-9]{12}$/)
  await carla.context().close()
  return frank
}

describe('someone who is told of something', () => {
  it('reads it in the hub without a script, comes where it leads, and marks the rest as seen', async () => {
    const scripted = await personOf('amina@voorbeeld.nl')
    expect(await violations(scripted, '/meldingen')).toEqual([])
    await amina.goto('/meldingen')
    const first = amina.locator('main li', { hasText: 'nieuwe matches voor' }).first()
    const href = (await first.getByRole('link').getAttribute('href'))!
    expect(await first.getByText('nieuw', { exact: true }).count()).toBe(1)
    await first.getByRole('link').click()
    await amina.waitForURL(/\/vragen\/[\w-]+$/)
    const carla = await personOf('carla@voorbeeld.nl')
    expect((await carla.goto(href))!.status()).toBe(404)
    await amina.goto('/meldingen')
    const markAll = amina.getByRole('button', { name: 'Markeer alles als gezien' })
    if (await markAll.count()) await markAll.click()
    await amina.waitForURL(/\/meldingen$/)
    expect(await amina.locator('main .nl-data-badge').count()).toBe(0)
    await Promise.all([carla, scripted].map((page) => page.context().close()))
  })

  it('chooses how often each kind is mailed', async () => {
    await amina.goto('/mijn/meldingen')
    await amina.getByLabel('Bewaarde zoekopdrachten').selectOption('weekly')
    await amina.getByRole('button', { name: 'Bewaar' }).click()
    await amina.getByText('Bewaard.', { exact: true }).waitFor()
    expect(await amina.getByLabel('Bewaarde zoekopdrachten').inputValue()).toBe('weekly')
    const scripted = await personOf('amina@voorbeeld.nl')
    expect(await violations(scripted, '/mijn/meldingen')).toEqual([])
    await scripted.context().close()
  })
})

describe('a mail about a message', () => {
  let frank: Page
  let stop: string
  beforeAll(async () => {
    frank = await askNewcomersParty()
    stop = await vi.waitFor(() => wayToStop(frank), { timeout: 20_000, interval: 1000 })
  }, 60_000)

  it('is stopped in one press, by a mail program or on a page, without signing in', async () => {
    const page = await (await visit(browser)).newPage()
    expect(await violations(page, stop)).toEqual([])
    const press = (path: string, headers = {}) =>
      fetch(`${origin()}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'List-Unsubscribe=One-Click',
      })
    const messages = async () => {
      await frank.goto('/mijn/meldingen')
      return frank.getByLabel('Berichten').inputValue()
    }
    // Looking at the page stops nothing, nor does a form of elsewhere or a token that was made up.
    expect((await press(stop, { origin: 'https://kwaad.example' })).status).toBe(403)
    expect((await press(`${stop}x`)).status).toBe(404)
    expect((await press('/mijn/meldingen')).status).toBe(403)
    expect(await messages()).toBe('at-once')
    expect((await press(stop)).status).toBe(200)
    expect((await press(stop)).status).toBe(200)
    expect(await messages()).toBe('never')
    await page.goto(stop)
    await page.getByRole('button', { name: 'Stop alle meldingen per mail' }).click()
    await page.getByRole('heading', { name: 'Je bent afgemeld' }).waitFor()
    await frank.goto('/mijn/meldingen')
    expect(await frank.getByLabel('Nieuwe matches').inputValue()).toBe('never')
    await Promise.all([frank, page].map((one) => one.context().close()))
  })
})
