import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latestMails, sendMail } from '#foundation'
import { newcomer, openStory, refusal, steward, type TestHub } from '#testing'
import { type Actor, themes, visitor } from '#vocabulary'
import {
  type Colour,
  changeProfile,
  contrast,
  contrastOnPaper,
  leastContrast,
  palettesOf,
  plainProfile,
  profileOf,
} from './index.ts'

let hub: TestHub
let dewi: Actor
beforeAll(async () => {
  hub = await openStory()
  dewi = await steward(hub, 'Dewi', 'administrator')
})
afterAll(() => hub.close())

const profile = { ...plainProfile, name: 'De Eemhub', accent: '#7A1F5C', region: 'GM0307' }

describe('the profile of the hub', () => {
  test('is changed by an administrator and by nobody else', async () => {
    const others = [visitor, await newcomer(hub, 'Piet'), await steward(hub, 'Moos', 'moderator', 'broker')]
    for (const other of others) {
      expect(await refusal(changeProfile(hub, other, profile))).toBe('not-allowed not_allowed')
    }
    expect(await profileOf(hub)).toEqual(plainProfile)
    await changeProfile(hub, dewi, profile)
    expect(await profileOf(hub)).toMatchObject({ name: 'De Eemhub', accent: '#7a1f5c', region: 'GM0307' })
  })

  test('is read again only after something changed', async () => {
    await profileOf(hub)
    const before = hub.database.queryCount()
    await Promise.all([profileOf(hub), profileOf(hub)])
    const asked = hub.database.embedded ? 0 : 2
    expect(hub.database.queryCount() - before).toBeLessThanOrEqual(asked)
    await changeProfile(hub, dewi, { ...profile, name: 'Anders' })
    expect((await profileOf(hub)).name).toBe('Anders')
  })

  test('takes no colour that cannot be read, no place that is not there, and no file of others', async () => {
    const change = (part: object) => refusal(changeProfile(hub, dewi, { ...profile, ...part }))
    expect(await change({ accent: '#ffcc00' })).toBe('invalid form_invalid accent')
    expect(await change({ accent: 'red' })).toBe('invalid form_invalid accent')
    expect(await change({ region: 'GM9999' })).toBe('invalid form_invalid region')
    expect(await change({ pictureId: 'none' })).toBe('invalid form_invalid pictureId')
    expect(await change({ themes: [] })).toBe('invalid form_invalid themes')
    expect(await change({ name: '', accent: '', region: '', themes: ['care'] })).toBe('done')
    expect(await profileOf(hub)).toMatchObject({ name: null, accent: null, region: null, themes: ['care'] })
  })

  test('names the hub in its mails', async () => {
    const mail = { to: 'a@voorbeeld.nl', subject: 'Van Business2Community', text: 'Business2Community' }
    await changeProfile(hub, dewi, { ...profile, name: 'Buurt & Co', themes: [...themes] })
    await sendMail(hub, { ...mail, reasonKey: 'one', html: '<b>Business2Community</b>' })
    const [sent] = await latestMails(hub, 1)
    expect([sent!.subject, sent!.text, sent!.html]).toEqual([
      'Van Buurt & Co',
      'Buurt & Co',
      '<b>Buurt &#38; Co</b>',
    ])
  })
})

const colour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}` as Colour)

describe('colours', () => {
  test('contrast as WCAG counts it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#0f5c4d', '#0f5c4d')).toBe(1)
  })

  test('contrast is the same from either side, and never outside 1 to 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const found = contrast(one, other)
        expect(found).toBe(contrast(other, one))
        expect(found).toBeGreaterThanOrEqual(1)
        expect(found).toBeLessThanOrEqual(21.001)
      }),
    )
  })

  test('of whatever colour that can be read on paper, all kin can be read on what they stand on', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        fc.pre(contrastOnPaper(accent) >= leastContrast)
        const { light, dark } = palettesOf(accent)
        const pairs: [Colour, Colour][] = [
          [light.on, light.accent],
          [light.on, light.deep],
          [light.accent, light.tint],
          [light.accent, '#fbf8f3'],
          [dark.accent, '#121815'],
          [dark.accent, '#1b2420'],
          [dark.accent, dark.tint],
          [dark.on, dark.accent],
          [dark.on, dark.deep],
        ]
        for (const [one, other] of pairs) {
          expect(contrast(one, other), `${one} on ${other}`).toBeGreaterThanOrEqual(leastContrast)
        }
      }),
      { numRuns: 300 },
    )
  })
})
