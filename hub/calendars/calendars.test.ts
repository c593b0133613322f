import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnDeal, actOnMilestone, planMilestone, readDeal } from '#deals'
import { founder, openStory, refusal, type TestHub, twoWhoAgreed } from '#testing'
import { type Actor, visitor } from '#vocabulary'
import {
  closeCalendarFeed,
  datesOfDeal,
  findCalendarFeed,
  openCalendarFeed,
  readCalendarFeed,
  writeCalendar,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

/** A calendar as a program reads it: lines put together, then names and values of each entry. */
function parsed(file: string): { calendar: Record<string, string>; entries: Record<string, string>[] } {
  expect(file.endsWith('\r\n')).toBe(true)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  const calendar: Record<string, string> = {}
  const entries: Record<string, string>[] = []
  let entry: Record<string, string> | null = null
  for (const line of lines.slice(1, -1)) {
    const [, name, value] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/.exec(line)!
    if (line === 'BEGIN:VEVENT') entry = {}
    else if (line === 'END:VEVENT') {
      entries.push(entry!)
      entry = null
    } else (entry ?? calendar)[name!] = value!
  }
  return { calendar, entries }
}

const unescaped = (text: string) =>
  text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

const about = { name: 'Afspraken', host: 'hub.voorbeeld.nl', now: new Date('2026-05-05T10:00:00Z') }

describe('a calendar file', () => {
  test('holds whole days, with what RFC 5545 asks of each', () => {
    const url = 'https://hub.voorbeeld.nl/afspraken/abc'
    const { calendar, entries } = parsed(
      writeCalendar(about, [{ key: 'abc-ends', day: '2026-12-31', summary: 'Eindigt: zon, en\nwind', url }]),
    )
    expect(calendar).toMatchObject({ VERSION: '2.0', CALSCALE: 'GREGORIAN' })
    expect(calendar.PRODID).toBeTruthy()
    expect(entries).toEqual([
      {
        UID: 'abc-ends@hub.voorbeeld.nl',
        DTSTAMP: '20260505T100000Z',
        'DTSTART;VALUE=DATE': '20261231',
        'DTEND;VALUE=DATE': '20270101',
        SUMMARY: 'Eindigt: zon\\, en\\nwind',
        URL: url,
        TRANSP: 'TRANSPARENT',
      },
    ])
  })

  test('says back every text, however long and in whatever script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const summary = text.replace(/\r\n?/g, '\n')
        const { entries } = parsed(
          writeCalendar(about, [{ key: 'a', day: '2026-06-01', summary, url: 'https://a.nl' }]),
        )
        expect(unescaped(entries[0]!.SUMMARY!)).toBe(summary)
      }),
    )
  })
})

const dated = { startsOn: '2026-06-01', endsOn: '2027-05-31' }

describe('the dates of a deal', () => {
  test('are its beginning, its end and its steps, under names that stay the same', async () => {
    const { supplier, street, deal } = await twoWhoAgreed(hub, 'Een', { proposal: dated })
    const plan = (title: string, dueOn: string | null) =>
      planMilestone(hub, supplier, { id: deal.id, input: { title, dueOn, formKey: title } })
    await plan('Dak gekeurd', '2026-06-15')
    await plan('Ooit', null)
    const dates = await datesOfDeal(hub, street, deal.id)
    expect(dates.map(({ what, day, step }) => [what, day, step])).toEqual([
      ['starts', '2026-06-01', ''],
      ['ends', '2027-05-31', ''],
      ['step', '2026-06-15', 'Dak gekeurd'],
    ])
    expect((await datesOfDeal(hub, supplier, deal.id)).map(({ key }) => key)).toEqual(
      dates.map(({ key }) => key),
    )
    const [step] = (await readDeal(hub, street, deal.id)).milestones
    await actOnMilestone(hub, street, { id: step!.id, act: 'confirm' })
    expect((await datesOfDeal(hub, street, deal.id)).length).toBe(2)
    await actOnDeal(hub, street, { id: deal.id, act: 'deliver' })
    expect(await datesOfDeal(hub, street, deal.id)).toEqual([])
    const outsider = await founder(hub, 'Eenvreemd')
    expect(await refusal(datesOfDeal(hub, outsider, deal.id))).toBe('not-found deal_not_found')
  })
})

describe('a feed', () => {
  test('shows the running deals of whoever opened it, to whoever has its address', async () => {
    const { street, supplier, deal } = await twoWhoAgreed(hub, 'Twee', { proposal: dated })
    const secret = await openCalendarFeed(hub, street)
    expect(secret.length).toBeGreaterThanOrEqual(32)
    const dates = await readCalendarFeed(hub, visitor, secret)
    expect(dates).toEqual(await datesOfDeal(hub, street, deal.id))
    expect((await findCalendarFeed(hub, street))!.readOn).toBe('2026-05-05')
    expect(await findCalendarFeed(hub, supplier)).toBeNull()
    await actOnDeal(hub, supplier, { id: deal.id, act: 'end', input: { reason: 'Anders.' } })
    expect(await readCalendarFeed(hub, visitor, secret)).toEqual([])
  })

  test('stops working at once when it is opened anew or ended', async () => {
    const { street } = await twoWhoAgreed(hub, 'Drie', { proposal: dated })
    const first = await openCalendarFeed(hub, street)
    const second = await openCalendarFeed(hub, street)
    expect(await refusal(readCalendarFeed(hub, visitor, first))).toBe('not-found calendar_not_found')
    expect((await readCalendarFeed(hub, visitor, second)).length).toBe(2)
    await closeCalendarFeed(hub, street)
    await closeCalendarFeed(hub, street)
    expect(await refusal(readCalendarFeed(hub, visitor, second))).toBe('not-found calendar_not_found')
    const token: Actor = { ...street, scopes: ['read'] }
    expect(await refusal(openCalendarFeed(hub, token))).toMatch(/^not-allowed/)
  })

  test('shows nothing more of a party that its person left', async () => {
    const { supplier } = await twoWhoAgreed(hub, 'Vier', { proposal: dated })
    const secret = await openCalendarFeed(hub, supplier)
    expect((await readCalendarFeed(hub, visitor, secret)).length).toBe(2)
    await hub.db.deleteFrom('membership').where('person_id', '=', supplier.personId!).execute()
    expect(await readCalendarFeed(hub, visitor, secret)).toEqual([])
  })

  test('takes two queries and no more, however many deals there are', async () => {
    const { street } = await twoWhoAgreed(hub, 'Vijf', { proposal: dated })
    const secret = await openCalendarFeed(hub, street)
    await readCalendarFeed(hub, visitor, secret)
    const before = hub.database.queryCount()
    await readCalendarFeed(hub, visitor, secret)
    expect(hub.database.queryCount() - before).toBe(2)
  })
})
