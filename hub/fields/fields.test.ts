import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '#vocabulary'
import {
  cents,
  checked,
  cleanText,
  isoDate,
  kvkNumber,
  line,
  optional,
  regionCode,
  themeList,
  webAddress,
} from './index.ts'

const form = z.object({
  title: line(5, 20),
  amount: optional(cents),
  day: optional(isoDate),
  themes: themeList,
  region: regionCode,
})

function refusedFields(input: unknown): Record<string, string> {
  try {
    checked(form, input)
  } catch (error) {
    return Object.fromEntries((error as Refusal).fields.map((field) => [field.path, field.code]))
  }
  return {}
}

const good = { title: 'Zon op de school', themes: ['energy'], region: 'GM0307' }

test('a form that is right comes out clean, with what was left out as null', () => {
  expect(checked(form, { ...good, title: '  Zon \u200B op\u202E  de school ' })).toEqual({
    ...good,
    title: 'Zon op de school',
    amount: null,
    day: null,
  })
})

test('each field that is wrong is told by its own code', () => {
  expect(refusedFields({ title: 'Zon', amount: -5, day: '2026-02-30', themes: [], region: 'XX1' })).toEqual({
    title: 'too_short',
    amount: 'too_low',
    day: 'not_a_date',
    themes: 'required',
    region: 'not_a_region',
  })
  expect(refusedFields({ ...good, title: 'a'.repeat(21), amount: 'veel', themes: ['zon'] })).toEqual({
    title: 'too_long',
    amount: 'not_a_number',
    'themes.0': 'not_a_choice',
  })
  expect(refusedFields({})).toEqual({ title: 'required', themes: 'required', region: 'required' })
})

test('absurd numbers are refused', () => {
  for (const amount of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e20]) {
    expect(refusedFields({ ...good, amount }), String(amount)).toHaveProperty('amount')
  }
})

test('a web address may be typed without https, and leads to no script', () => {
  expect(webAddress.parse('dekersentuin.nl')).toBe('https://dekersentuin.nl')
  expect(webAddress.safeParse('javascript:alert(1)').success).toBe(false)
  expect(webAddress.safeParse('http://localhost/').success).toBe(false)
})

test('a KvK number keeps its leading zeros', () => {
  expect(kvkNumber.parse('01 23 45.67')).toBe('01234567')
  expect(kvkNumber.safeParse('1234567').success).toBe(false)
})

test('whatever is typed, a kept text is well-formed and hides nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = cleanText(text)
      expect(kept.isWellFormed()).toBe(true)
      expect(kept).not.toMatch(/[\u200B\u202A-\u202E\uFEFF]/)
      expect(cleanText(kept)).toBe(kept)
    }),
  )
})

test('whatever comes in, a form answers with a clean value or with a Refusal', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      try {
        checked(form, input)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }),
  )
})
