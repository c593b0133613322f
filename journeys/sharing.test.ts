import { expect, inject, it } from 'vitest'

/** What the hub answers to one who brings no browser: a machine that shares, reads or speaks a page. */
async function ask(path: string): Promise<string> {
  const answer = await fetch(inject('origin') + path)
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
  expect(new URL(initiative.url).origin).toBe(inject('origin'))
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
    else expect(await sizeOf(await fetch(inject('origin') + src)), src).toBe(sizes)
  }
})

/** Width and height of a PNG in pixels, as its first chunk tells them. */
async function sizeOf(answer: Response): Promise<string> {
  expect(answer.headers.get('content-type')).toBe('image/png')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}
