import { expect, it } from 'vitest'
import { openBrowser, signInAs, visit } from './browser.ts'
import { origin } from './own-hub.ts'

/** What the hub answers to one who brings no browser: a machine that shares, reads or speaks a page. */
async function ask(path: string): Promise<string> {
  const answer = await fetch(origin() + path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

/** The address of the first card of a list. */
async function first(list: string, folder: string): Promise<string> {
  const [, path] = new RegExp(`href="(/${folder}/[^"]+-[^"]+)"`).exec(await ask(list)) ?? []
  return path!
}

it('on an English page, what people wrote says that it is Dutch', async () => {
  const need = await first('/vragen', 'vragen')
  const [english, dutch] = [await ask(`/en${need}`), await ask(need)]
  expect(english).toMatch(/<h1[^>]* lang="nl"/)
  expect(english).toMatch(/class="prose story[^"]*" lang="nl"/)
  expect(await ask('/en/partijen')).toMatch(/class="title[^"]*" lang="nl"/)
  expect(dutch).not.toMatch(/<(h1|h3|p|div|span)[^>]* lang=/)
})

it('a page of a party, a need or an offer tells machines what it shows, and no way to reach a person', async () => {
  const told = async (path: string) => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await ask(path)) ?? []
    return JSON.parse(json!)
  }
  const initiative = await told(await first('/partijen?partij=initiative', 'partijen'))
  expect(initiative).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NGO',
    name: expect.any(String),
    description: expect.any(String),
    location: { '@type': 'Place', address: { addressCountry: 'NL' } },
  })
  expect(new URL(initiative.url).origin).toBe(origin())
  const government = await told(await first('/partijen?partij=government', 'partijen'))
  expect(government['@type']).toBe('GovernmentOrganization')
  expect(government.areaServed[0].name).toEqual(expect.any(String))
  expect(JSON.stringify([initiative, government])).not.toMatch(
    /email|telephone|contactPoint|member|@voorbeeld/i,
  )
  expect((await told(await first('/vragen', 'vragen')))['@reverse'].seeks['@type']).toBe('NGO')
  expect((await told(await first('/aanbod', 'aanbod'))).offeredBy.name).toEqual(expect.any(String))
})

it.each(['vragen', 'aanbod', 'partijen'])(
  '%s can be followed as a feed with the filters of the page',
  async (list) => {
    const page = await ask(`/${list}?thema=energy`)
    expect(page).toContain(
      `<link rel="alternate" type="application/atom+xml" href="/${list}.atom?thema=energy"`,
    )
    const entries = (feed: string) => feed.match(/<entry>/g)?.length ?? 0
    const all = entries(await ask(`/${list}.atom`))
    const some = entries(await ask(`/${list}.atom?thema=energy`))
    expect(some).toBeGreaterThan(0)
    expect(all).toBeGreaterThan(some)
    expect(await ask('/sitemap.xml')).toContain(`/${list}/`)
  },
)

it('the hub has icons for every screen that it is put on', async () => {
  const page = await ask('/')
  const [, manifest] = /<link rel="manifest" href="([^"]+)"/.exec(page)!
  const { icons } = JSON.parse(await ask(manifest!)) as { icons: { src: string; sizes: string }[] }
  const [, touch] = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page)!
  for (const { src, sizes } of [...icons, { src: touch!, sizes: '180x180' }]) {
    if (sizes === 'any') expect(await ask(src)).toContain('<svg')
    else expect(await sizeOf(await fetch(origin() + src)), src).toBe(sizes)
  }
})

it('where a page is shared, its own picture is shown: of a need, an offer, a party, or of the hub', async () => {
  const needs = await first('/vragen', 'vragen')
  const paths = [needs, await first('/aanbod', 'aanbod'), await first('/partijen', 'partijen'), '/over']
  const seen = new Set<string>()
  for (const path of [...paths, `/en${needs}`, '/en/over']) {
    const page = await ask(path)
    const tags = new Map(
      [...page.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g)].map(
        ([, name, content]) => [name, content],
      ),
    )
    expect(tags.get('twitter:card'), path).toBe('summary_large_image')
    expect(tags.get('og:locale'), path).toBe(path.startsWith('/en') ? 'en_GB' : 'nl_NL')
    expect(tags.get('og:image:alt'), path).toBeTruthy()
    if (path !== '/over' && path !== '/en/over') {
      for (const name of ['og:title', 'og:description', 'og:url']) expect(tags.get(name), path).toBeTruthy()
    }
    const picture = tags.get('og:image')!
    expect(new URL(picture).origin, path).toBe(origin())
    const answer = await fetch(picture)
    const etag = answer.headers.get('etag')!
    expect(await sizeOf(answer), path).toBe('1200x630')
    expect((await fetch(picture, { headers: { 'if-none-match': etag } })).status, path).toBe(304)
    seen.add(etag)
  }
  expect(seen.size).toBe(6)
})

it('of what not everyone may see there is no picture, for its own people neither', async () => {
  const browser = await openBrowser()
  const context = await visit(browser, { javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'amina@voorbeeld.nl')
  await page.goto('/vragen/nieuw')
  await page.locator('#title').fill('Een vraag waar we nog aan schrijven')
  await page.locator('button[name=save][value=draft]').click()
  await page.waitForURL(/\/vragen\/een-vraag-waar/)
  const { pathname } = new URL(page.url())
  expect((await page.request.get(`${pathname}/delen.png`)).status()).toBe(404)
  expect(await page.locator('meta[property="og:image"]').getAttribute('content')).toMatch(
    /\/\/[^/]+\/delen\.png$/,
  )
  await browser.close()
  expect((await fetch(`${origin()}${pathname}/delen.png`)).status).toBe(404)
  expect((await fetch(`${origin()}/vragen/die-is-er-niet/delen.png`)).status).toBe(404)
})

/** Width and height of a PNG in pixels, as its first chunk tells them. */
async function sizeOf(answer: Response): Promise<string> {
  expect(answer.headers.get('content-type')).toBe('image/png')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}
