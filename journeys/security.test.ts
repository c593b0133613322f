import { connect } from 'node:net'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signInAs, visit } from './browser.ts'
import { origin } from './own-hub.ts'

let browser: Browser
let amina: BrowserContext
let carla: BrowserContext
/** Addresses of things that are Amina's alone. */
let own: { need: string; party: string; draft: string }

beforeAll(async () => {
  browser = await openBrowser()
  amina = await visit(browser)
  carla = await visit(browser)
  const page = await amina.newPage()
  await signInAs(page, 'amina@voorbeeld.nl')
  await page.goto('/mijn')
  const need = (await page.locator('#things ~ ul a').first().getAttribute('href'))!
  const party = (await page.locator('aside a[href*="/partijen/"]').first().getAttribute('href'))!
  const drafted = await amina.request.post('/vragen/nieuw', {
    form: { title: 'Alleen voor ons', save: 'draft' },
    headers: { origin: origin(), accept: 'text/html' },
  })
  own = { need, party, draft: new URL(drafted.url()).pathname }
  const other = await carla.newPage()
  await signInAs(other, 'carla@voorbeeld.nl')
})
afterAll(() => browser?.close())

const post = (context: BrowserContext, path: string, form: Record<string, string>, headers = {}) =>
  context.request.post(path, {
    form,
    headers: { origin: origin(), accept: 'text/html', ...headers },
    maxRedirects: 0,
  })

describe('whoever may not', () => {
  it('does not see a draft of others, nor any page to change what is theirs', async () => {
    const visitor = await visit(browser)
    for (const context of [carla, visitor]) {
      for (const path of [
        own.draft,
        `${own.draft}/wijzigen`,
        `${own.need}/wijzigen`,
        `${own.need}/voorstellen`,
        '/beheer/makelaar',
        `${own.party}/wijzigen`,
        `${own.party}/leden`,
        `${own.party}/nakijken`,
      ]) {
        const answer = await context.request.get(path, { maxRedirects: 0 })
        expect([303, 403, 404], path).toContain(answer.status())
        if (answer.status() === 303) expect(answer.headers().location).toContain('/inloggen')
        expect(await answer.text()).not.toContain('Alleen voor ons')
      }
    }
    await visitor.close()
  })

  it('does nothing to what is another’s, whatever the form', async () => {
    const id = own.need.split('-').at(-1)!
    const acts: [string, Record<string, string>][] = [
      [`${own.need}?/act`, { act: 'withdraw' }],
      [`${own.need}?/withdraw`, {}],
      [`${own.need}?/part`, { byName: 'Ik', quantity: '1' }],
      [`${own.need}?/refuse`, { offer: 'x', reason: 'other' }],
      [`${own.need}?/outcome`, { answer: 'nobody' }],
      [`${own.need}/voorstellen`, { chosenId: 'none', why: 'Gekaapt', decidedOn: '2026-01-01' }],
      [`/besluiten/${id}?/complete`, { why: 'Gekaapt', decidedOn: '2026-01-01' }],
      [`/afspraken/${id}?/plan`, { title: 'Gekaapt', formKey: 'x' }],
      [`/afspraken/${id}?/review`, { delivered: 'no', again: 'no', body: 'Gekaapt' }],
      [`/afspraken/${id}?/take`, {}],
      [`${own.need}/wijzigen`, { title: 'Gekaapt door een ander', save: 'publish' }],
      [`${own.draft}?/remove`, {}],
      [`${own.party}/wijzigen`, { kind: 'initiative', name: 'Gekaapt' }],
      [`${own.party}/nakijken?/ask`, { ground: 'known-people' }],
      [`${own.party}/nakijken?/cancel`, {}],
      [`${own.party}/leden?/invite`, { email: 'kwaad@voorbeeld.nl', role: 'owner' }],
      [`${own.party}/leden?/role`, { person: 'x', role: 'owner' }],
      [`${own.party}/leden?/remove`, { person: 'x' }],
      ['/mijn/tokens?/revoke', { id }],
      ['/mijn/gegevens?/revoke', { session: id }],
      ['/mijn/gegevens/verwijderen?/handOver', { party: own.party.split('-').at(-1)!, heir: 'x' }],
      ['/mijn/gegevens/verwijderen?/ask', { email: 'amina@voorbeeld.nl' }],
      ['/mijn/gegevens/verwijderen/bevestigen', { token: id }],
      ['/zoekopdrachten?/remove', { id }],
      ['/doorverwijzingen?/refuse', { id, reason: 'other' }],
      ['/doorverwijzingen?/withdraw', { id }],
      ['/meldingen?/seen', { id }],
      [`/afmelden/${id}.messages.x`, {}],
      ['/namens', { party: own.party.split('-').at(-1)! }],
    ]
    for (const [path, form] of acts) {
      const answer = await post(carla, path, form)
      expect(answer.status(), `${path}: ${answer.status()}`).not.toBe(200)
      expect(answer.status(), path).toBeLessThan(500)
    }
    const after = await amina.request.get(own.need)
    expect(await after.text()).not.toContain('Gekaapt')
    expect(after.status()).toBe(200)
    expect(await (await amina.request.get(own.party)).text()).not.toContain('Gekaapt')
    expect(await (await carla.request.get('/mijn')).text()).not.toContain(
      'Je doet dit namens <strong>Straatstroom',
    )
  })
})

describe('a form that comes from elsewhere', () => {
  it.each(['https://kwaad.example', 'null'])('is refused: origin %s', async (from) => {
    for (const path of ['/inloggen', '/vragen/nieuw', '/uitloggen', `${own.need}?/withdraw`]) {
      const answer = await post(amina, path, { email: 'x@y.nl' }, { origin: from })
      expect(answer.status(), path).toBe(403)
    }
  })
})

describe('a session', () => {
  it('begins anew at sign-in, is out of reach of scripts, and ends where one signs out', async () => {
    const context = await visit(browser)
    const planted = { name: 'hub.session_token', value: 'planted.by-someone', url: origin() }
    await context.addCookies([planted])
    const page = await context.newPage()
    await signInAs(page, 'dirk@voorbeeld.nl')
    const cookies = (await context.cookies()).filter(({ name }) => name.includes('session'))
    const session = cookies.find(({ name }) => name === 'hub.session_token')!
    expect(session.value).not.toBe(planted.value)
    expect(session.httpOnly).toBe(true)
    expect(session.sameSite).toBe('Lax')
    expect(await page.evaluate('document.cookie')).not.toContain('session')
    await page.goto('/mijn')
    await page.locator('form[action="/uitloggen"] button').click()
    await page.waitForLoadState()
    await context.clearCookies()
    await context.addCookies([session])
    const answer = await context.request.get('/mijn', { maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    await context.close()
  })

  it('never leads elsewhere after signing in', async () => {
    for (const next of [
      '//kwaad.example',
      'https://kwaad.example',
      '/\\kwaad.example',
      'javascript:alert(1)',
    ]) {
      const answer = await amina.request.get(`/inloggen?next=${encodeURIComponent(next)}`, {
        maxRedirects: 0,
      })
      expect(answer.headers().location, next).toBe('/mijn')
    }
  })

  it('is not told to those who keep pages: one’s own pages are never kept', async () => {
    const mine = await amina.request.get('/vragen')
    expect(mine.headers()['cache-control']).toContain('no-store')
    expect(await mine.text()).toContain('Straatstroom')
    const visitor = await visit(browser)
    expect(await (await visitor.request.get('/vragen')).text()).not.toContain('Je doet dit namens')
    await visitor.close()
  })
})

it('every page says what may run on it: nothing inline, nothing from elsewhere', async () => {
  for (const path of ['/', '/vragen', '/kaart', '/inloggen', '/bestaat-niet', own.need]) {
    const headers = (await amina.request.get(path)).headers()
    const policy = headers['content-security-policy']!
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).not.toContain('unsafe-')
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
})

describe('hostile input', () => {
  it('in a sentence, a search or a filter is only words', async () => {
    const texts = [
      `"><script>window.broken=1</script>`,
      `'; drop table need; --`,
      '{{constructor.constructor("return 1")()}}',
      '\u202e\u200b\u0000🌻',
      'x'.repeat(5000),
      '%00%ff',
    ]
    const context = await visit(browser)
    const page = await context.newPage()
    for (const text of texts) {
      for (const path of [
        `/vragen?zoek=${encodeURIComponent(text)}`,
        `/aanbod?plaats=${encodeURIComponent(text)}`,
      ]) {
        const answer = await page.goto(path)
        expect(answer!.status(), path).toBeLessThan(500)
        expect(await page.evaluate('window.broken')).toBeUndefined()
      }
      const asked = await post(context, '/', { zin: text })
      expect(asked.status()).toBeLessThan(500)
    }
    await context.close()
  })

  it('stored as the name of a need runs nothing where it is shown', async () => {
    const title = '<img src=x onerror="window.broken=1">'
    await post(amina, '/vragen/nieuw', {
      title,
      description: `${title} `.repeat(3),
      kind: 'knowledge',
      themes: 'energy',
      region: 'Amersfoort',
      save: 'publish',
    })
    const context = await visit(browser)
    const page = await context.newPage()
    await page.goto('/vragen')
    await page.getByText(title).first().waitFor()
    expect(await page.evaluate('window.broken')).toBeUndefined()
    await page.getByText(title).first().click()
    expect(await page.evaluate('window.broken')).toBeUndefined()
    for (const path of ['/vragen.atom', '/api/v1/needs?format=csv']) {
      expect((await context.request.get(path)).status()).toBe(200)
    }
    await context.close()
  })

  it.each([
    ['an amount below nothing', { amountCents: '-5' }],
    ['an absurd amount', { amountCents: '9'.repeat(40) }],
    ['an amount in words', { amountCents: 'veel' }],
    ['a quantity without end', { quantity: 'Infinity', unit: 'uren' }],
    ['a day that is not', { wantedBy: '2026-13-45' }],
    ['a kind that is not', { kind: 'magic' }],
    ['a theme that is not', { themes: 'magic' }],
  ])('in the form of a need is refused at its field, and all that was typed stays: %s', async (_, wrong) => {
    const answer = await post(amina, '/vragen/nieuw', {
      title: 'Een titel die blijft staan',
      description: 'Een verhaal dat ook blijft staan, wat er ook mis is.',
      kind: 'knowledge',
      themes: 'energy',
      region: 'Amersfoort',
      save: 'publish',
      ...wrong,
    })
    expect(answer.status()).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Een titel die blijft staan')
    expect(page).toContain('Een verhaal dat ook blijft staan')
    expect(page).toMatch(/role="alert"/)
  })

  it('that is far too large is refused before it is read', async () => {
    const answer = await post(amina, '/vragen/nieuw', { title: 'x'.repeat(13_000_000) })
    expect(answer.status()).toBe(413)
  })

  it('in the address itself is told that it cannot be', async () => {
    for (const path of ['/%ff', '/vragen/%c3%28', '/%00', `/${'x'.repeat(9000)}`]) {
      expect(await statusOf(path), path).toBeLessThan(500)
      expect(await statusOf(path), path).toBeGreaterThanOrEqual(400)
    }
    expect(await statusOf('/../../etc/passwd')).toBeGreaterThanOrEqual(400)
  })
})

it('five mails a quarter of an hour to one address are enough', async () => {
  const visitor = await visit(browser)
  const statuses: number[] = []
  for (let asked = 0; asked < 7; asked++) {
    statuses.push((await post(visitor, '/inloggen', { email: 'vaak@voorbeeld.nl' })).status())
  }
  expect(statuses).toContain(429)
})

/** The status of a raw request: a browser would tidy the address up first. */
function statusOf(path: string): Promise<number> {
  const { hostname, port } = new URL(origin())
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`),
    )
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('end', () => resolve(Number(answer.split(' ')[1])))
    socket.on('error', reject)
  })
}
