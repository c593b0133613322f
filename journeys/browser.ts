import { existsSync } from 'node:fs'
import axe from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Cookie,
  chromium,
  type Page,
} from 'playwright-core'
import { origin } from './own-hub.ts'

/** For machines whose network is closed: no look-ups of its own, no updates. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const systemBrowsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The machine's own Chromium, or else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const own = systemBrowsers.find((path) => path && existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args: flags })
  const { default: packed } = await import('@sparticuz/chromium')
  // In one process, as small machines want it, the whole browser ends with the first page of a visitor that closes.
  const args = [...packed.args.filter((flag) => flag !== '--single-process'), ...flags]
  return chromium.launch({ executablePath: await packed.executablePath(), args })
}

/** A visitor with a browser of their own: an empty one, in Dutch, unless told otherwise. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin(),
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  // Whatever takes longer than this on a page of the hub is a fault.
  context.setDefaultTimeout(8000)
  return context
}

/** Sessions by address: the hub mails one address only a few times in a quarter of an hour. */
const sessions = new Map<string, Cookie[]>()

/** Signs in as the people of the town do here: through the mail in the outbox. */
export async function signInAs(page: Page, email: string): Promise<void> {
  const known = sessions.get(email)
  if (known) {
    await page.context().addCookies(known)
    await page.goto('/mijn')
    return
  }
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur mij een mail' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kijk in je mail' }).waitFor()
  await page.goto('/postvak')
  await page.locator('article', { hasText: email }).first().getByRole('link').click()
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL(/\/mijn$/)
  sessions.set(email, await page.context().cookies())
}

/** What axe finds wrong on a page. */
export async function violations(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  // The policy of the page keeps scripts out; the tool's own world is not bound by it.
  const found = (await page.evaluate(`(async () => {
    ${axe.source}
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary))
  })()`)) as string[]
  return found.map((one) => `${path}: ${one}`)
}
