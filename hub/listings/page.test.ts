import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNeeds } from '#needs'
import { findOffers } from '#offers'
import { founder, openStory, refusal, standingNeed, type TestHub } from '#testing'
import { visitor } from '#vocabulary'
import { readCursor, writeCursor } from './page.ts'

test('a cursor that was made up is refused, and never reaches the database', async () => {
  const hub: TestHub = await openStory()
  const amina = await founder(hub, 'Amina')
  for (let index = 0; index < 3; index++) await standingNeed(hub, amina)
  const { next } = await findNeeds(hub, visitor, { limit: 1 })
  expect((await findNeeds(hub, visitor, { limit: 1, after: next! })).cards.length).toBe(1)
  const keys = ['1', '2026', '2026-02-30 00:00:00+00', '0000-01-01 00:00:00+00', '2026-01-01 25:00:00+00']
  const more = ['2026-01-01 00:00:00+99', 'now', 'infinity', '-1e999', 'NaN', '', "'; drop table need"]
  for (const key of [...keys, ...more]) {
    const after = writeCursor({ key, id: 'x' })
    expect(await refusal(findNeeds(hub, visitor, { after })), key).toBe('invalid cursor_unknown after')
    expect(await refusal(findOffers(hub, visitor, { after })), key).toBe('invalid cursor_unknown after')
  }
  await hub.close()
})

test('whatever moment the database writes is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
      (date) => {
        const key = date.toISOString().replace('T', ' ').replace('Z', '+00')
        expect(readCursor(writeCursor({ key, id: 'abc' }), 'moment')).toEqual({ key, id: 'abc' })
      },
    ),
  )
})
