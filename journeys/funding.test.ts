import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadCell, readWorkbook } from '../web/src/lib/server/read-workbook.ts'
import { openBrowser, signInAs, violations, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function amina(options = {}): Promise<Page> {
  const page = await (await visit(browser, options)).newPage()
  await signInAs(page, 'amina@voorbeeld.nl')
  return page
}

const save = (page: Page) => page.getByRole('button', { name: 'Bewaar' }).click()
const planned = (page: Page) => page.waitForURL(/\/mijn\/financiering\/[a-z0-9]{12}(\?weg=.*)?$/)
/** What stands in a row of a table, cell by cell. */
const row = async (page: Page, name: string | RegExp) =>
  (await page.getByRole('row', { name }).first().locator('th, td').allTextContents()).map(plain)
/** As one reads it: white space of any sort is one space. */
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
const gap = (page: Page, amount: string) =>
  page
    .getByRole('heading', { name: new RegExp(`Nog €\\s${amount} te vinden`) })
    .first()
    .waitFor()

describe('a treasurer plans how the street pays for a cargo bike', () => {
  let path: string

  it('from costs, a grant and a loan to the gap and what each year asks, without a script', async () => {
    const page = await amina({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await page.goto('/mijn')
    await page.getByRole('link', { name: 'Financieringsplannen' }).click()
    await page.getByRole('link', { name: 'Maak een plan' }).click()
    await page.getByLabel('Hoe heet het plan?').fill('Een bakfiets voor de straat')
    await page.getByLabel('Eerste jaar').fill('2027')
    await page.getByLabel('Laatste jaar').fill('2029')
    await page.getByRole('button', { name: 'Maak het plan' }).click()
    await planned(page)
    path = new URL(page.url()).pathname

    await page.getByRole('link', { name: 'Zet kosten erbij' }).first().click()
    await page.getByLabel('Waar is het voor?').fill('De bakfiets')
    await page.getByLabel('Bedrag').fill('vierduizend')
    await save(page)
    // What was typed stays, and the field tells what is wrong.
    expect(await page.getByLabel('Waar is het voor?').inputValue()).toBe('De bakfiets')
    await page.getByLabel('Bedrag').fill('€ 4.000')
    await save(page)
    await planned(page)

    await page.getByRole('link', { name: 'Subsidie of fonds' }).click()
    await page.getByLabel('Van wie komt het?').fill('Wijkfonds')
    await page.getByLabel('Bedrag', { exact: true }).fill('2.500')
    await page.getByLabel('Deel van de kosten').fill('50')
    await page.getByLabel('Aanvragen kan tot en met').fill('2028-03-01')
    await save(page)
    await planned(page)
    expect(plain(await page.getByRole('region', { name: 'Kijk hiernaar' }).textContent())).toContain(
      'Wijkfonds telt mee voor € 2.500, maar betaalt bij deze kosten ten hoogste € 2.000.',
    )

    await page.locator('summary', { hasText: 'Zet een bron erbij' }).click()
    await page.getByRole('link', { name: 'Lening', exact: true }).click()
    await page.getByLabel('Van wie komt het?').fill('De spaarbank')
    await page.getByLabel('Bedrag', { exact: true }).fill('1.200')
    await page.getByLabel('Hoe zeker is het?').selectOption('promised')
    await page.getByLabel('Rente per jaar').fill('0')
    await page.getByLabel('Looptijd').fill('24')
    await save(page)
    await planned(page)

    await gap(page, '300')
    expect(await row(page, /^2027 €/)).toEqual(['2027', '€ 0', '€ 0', '€ 0', '€ 600', '€ -600'])
    expect(await page.getByText('In 2 jaren is er te weinig.').count()).toBe(1)
    await page.context().close()
  })

  it('sees it without what is only hoped for', async () => {
    const page = await amina()
    expect(await violations(page, path)).toEqual([])
    await page.getByLabel('Reken zonder wat alleen gehoopt is').check()
    await page.getByRole('button', { name: 'Laat zien' }).click()
    await gap(page, '2.800')
    expect(await violations(page, `${path}?voorzichtig=on`)).toEqual([])
    await page.context().close()
  })

  it('prints it on paper without menus, and downloads a workbook that adds up to the page', async () => {
    const page = await amina()
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['header.site', 'footer.site', 'aside', 'main form', 'main .nl-button']) {
      for (const one of await page.locator(hidden).all()) expect(await one.isVisible(), hidden).toBe(false)
    }
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)

    const shown = (name: string) =>
      page.locator('tfoot tr', { hasText: name }).last().locator('td').last().textContent()
    const cents = (text: string | null) =>
      Math.round(
        Number(
          plain(text)
            .replace(/[^\d,]/g, '')
            .replace(',', '.'),
        ) * 100,
      )
    await page.emulateMedia({ media: 'screen' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download voor Excel' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('financieringsplan-een-bakfiets-voor-de-straat.xlsx')
    const sheets = readWorkbook(readFileSync(await download.path()))
    expect([...sheets.keys()]).toEqual(['Plan', 'Per jaar', 'Lening 1'])
    const found = (name: string) => reckoned(sheets.get('Plan')!, name)
    expect(found('Samen')).toEqual([400_000, 370_000])
    expect(found('Nog te vinden')).toEqual([cents(await shown('Nog te vinden'))])
    expect(cents(await shown('Samen'))).toBe(370_000)
    const loan = sheets.get('Lening 1')!
    expect(reckoned(loan, 'Samen', 'D')).toEqual([120_000])

    const csv = await (await page.request.get(`${path}/begroting.csv`)).text()
    expect(csv).toContain('Nog te vinden;;300,00')
    const calendar = await (await page.request.get(`${path}/sluitingsdata.ics`)).text()
    expect(calendar).toMatch(/DTSTART;VALUE=DATE:20280301\r\n[\s\S]*SUMMARY:Sluit: Wijkfonds/)
    await page.context().close()
  })

  it('hears when another changed a line meanwhile, and sees both', async () => {
    const [one, other] = [
      await amina({ javaScriptEnabled: false }),
      await amina({ javaScriptEnabled: false }),
    ]
    for (const page of [one, other]) {
      await page.goto(path)
      await page.getByRole('link', { name: /^Wijzig ?: De bakfiets/ }).click()
    }
    await one.getByLabel('Bedrag').fill('4.100')
    await save(one)
    await planned(one)
    await other.getByLabel('Bedrag').fill('4.200')
    await save(other)
    await other.getByRole('heading', { name: 'Iemand anders veranderde dit intussen' }).waitFor()
    expect(await row(other, /^Bedrag/)).toEqual(['Bedrag', '4100', '4.200'])
    await one.reload()
    expect((await row(one, /^De bakfiets/)).at(-1)).toBe('€ 4.100')
    await save(other)
    await planned(other)
    expect((await row(other, /^De bakfiets/)).at(-1)).toBe('€ 4.200')
    await Promise.all([one, other].map((page) => page.context().close()))
  })

  it('takes a source out, and puts it back', async () => {
    const page = await amina()
    await page.goto(path)
    await page.getByRole('link', { name: /^Wijzig ?: De spaarbank/ }).click()
    await page.getByRole('button', { name: 'Haal deze bron weg' }).click()
    await page.getByText('De spaarbank staat niet meer in het plan.').waitFor()
    await page.getByRole('button', { name: 'Zet terug', exact: true }).click()
    await page.getByRole('link', { name: /^Alle betalingen ?: De spaarbank/ }).click()
    expect(await row(page, /Samen/)).toContain('€ 1.200,00')
    expect(await violations(page, new URL(page.url()).pathname)).toEqual([])
    await page.context().close()
  })

  it('adds what the page of an offer tells, in the plan of their choice', async () => {
    const page = await amina()
    await page.goto('/aanbod?zoek=starterslening')
    await page.getByRole('link', { name: 'Starterslening voor bewonersbeheer' }).click()
    await page.getByRole('link', { name: 'Zet in ons financieringsplan' }).click()
    await page.getByRole('link', { name: 'Zonnepanelen op het dak van de school' }).click()
    expect(await page.getByLabel('Rente per jaar').inputValue()).toBe('1,5')
    expect(await page.getByLabel('Bedrag', { exact: true }).inputValue()).toBe('12400')
    expect(await violations(page, new URL(page.url()).pathname + new URL(page.url()).search)).toEqual([])
    await page.context().close()
  })

  it('and nobody else finds any of it', async () => {
    const carla = await (await visit(browser)).newPage()
    await signInAs(carla, 'carla@voorbeeld.nl')
    for (const end of [
      '',
      '/wijzigen',
      '/regels/nieuw',
      '/bronnen/nieuw',
      '/begroting.xlsx',
      '/begroting.csv',
      '/sluitingsdata.ics',
    ]) {
      expect((await carla.request.get(`${path}${end}`)).status(), end).toBe(404)
    }
    const origin = new URL(carla.url()).origin
    const cost = { side: 'cost', rhythm: 'once', what: 'Gekaapt', amountCents: '1', fromYear: '2027' }
    for (const [act, form] of [
      ['?/remove', {}],
      ['/wijzigen', { title: 'Gekaapt', fromYear: '2027', untilYear: '2027', revision: '1' }],
      ['/regels/nieuw?/save', { ...cost, formKey: 'x' }],
    ] as const) {
      const answer = await carla.request.post(`${path}${act}`, {
        form,
        headers: { origin, accept: 'text/html' },
      })
      expect(answer.status(), act).toBe(404)
    }
    const visitor = await (await visit(browser)).newPage()
    await visitor.goto(path)
    expect(new URL(visitor.url()).pathname).toBe('/inloggen')
    await Promise.all([carla.context().close(), visitor.context().close()])
  })
})

/** What formulas in the rows of a name come to, reckoned anew from the cells that they name, in cents. */
function reckoned(cells: Map<string, ReadCell>, name: string, column = 'C'): number[] {
  const amount = (address: string): number => {
    const { value = 0, formula } = cells.get(address) ?? {}
    return formula ? outcome(formula) : Math.round(Number(value) * 100)
  }
  const outcome = (formula: string): number => {
    const sum = /^SUM\(([A-Z])(\d+):\1(\d+)\)$/.exec(formula)
    if (sum) {
      const [from, until] = [Number(sum[2]), Number(sum[3])]
      return Array.from({ length: until - from + 1 }, (_, index) =>
        amount(`${sum[1]}${from + index}`),
      ).reduce((all, cents) => all + cents, 0)
    }
    const [, costs, found] = /^MAX\(0,(\w+)-(\w+)\)$/.exec(formula)!
    return Math.max(0, amount(costs!) - amount(found!))
  }
  return [...cells]
    .filter(([, { value }]) => value === name)
    .map(([address]) => amount(`${column}${address.slice(1)}`))
}
