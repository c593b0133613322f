import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldRefusals } from '#fields'
import { kinds, type ProductType, productTypes, themes } from '#vocabulary'
import {
  conditionsOf,
  eligibilityOf,
  type Fact,
  type Field,
  factsOf,
  type Measure,
  productTypeModules,
  termsTable,
  units,
} from './index.ts'

const modules = productTypes.map((type) => productTypeModules[type])

/** Some value that a field takes. */
function someValueOf(field: Field): fc.Arbitrary<unknown> {
  const { min = 0, max = 1, decimals = 0 } = field
  const choices = (field.choices ?? []).map((choice) => choice.value)
  switch (field.input) {
    case 'euro':
    case 'integer':
    case 'months':
      return fc.oneof(
        fc.integer({ min, max: Math.min(max, min + 3) }),
        fc.integer({ min, max: Math.min(max, 100_000) }),
        fc.constantFrom(min, max),
      )
    case 'percent':
    case 'decimal': {
      const unit = 10 ** decimals
      return fc
        .oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(min, max))
        .map((value) => Math.min(max, Math.max(min, Math.round(value * unit) / unit)))
    }
    case 'date':
      return fc.constantFrom('2026-12-31', '2027-01-01', '2028-02-29')
    case 'text':
      return field.name === 'postcodes'
        ? fc.constantFrom('3811', '3811,  3812', '3811;3812')
        : fc.constantFrom('Maaien', 'Onderhoud van het buurtpark')
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...choices)
    case 'list':
      return fc.subarray(choices, { minLength: 1 })
  }
}

/** Terms that a type accepts, with any of its optional fields left out. */
function termsOf(type: ProductType): fc.Arbitrary<Record<string, unknown>> {
  const { fields, terms } = productTypeModules[type]
  return fc
    .record(Object.fromEntries(fields.map((field) => [field.name, someValueOf(field)])), {
      requiredKeys: fields.filter((field) => field.required).map((field) => field.name),
    })
    .filter((given) => terms.safeParse(given).success)
}

/** The least that a type asks. */
function leastOf(type: ProductType): Record<string, unknown> {
  const needed = productTypeModules[type].fields.filter((field) => field.required)
  return Object.fromEntries(needed.map((field) => [field.name, fc.sample(someValueOf(field), 1)[0]]))
}

function refusalsOf(type: ProductType, terms: unknown): Record<string, string> {
  const result = productTypeModules[type].terms.safeParse(terms, { reportInput: true })
  return result.success
    ? {}
    : Object.fromEntries(fieldRefusals(result.error).map(({ path, code }) => [path, code]))
}

test('every product type of the vocabulary has its module, with kinds and themes that exist', () => {
  for (const type of productTypes) {
    const module = productTypeModules[type]
    expect(module.type).toBe(type)
    expect(module.kinds[0]).toBe(module.defaultKind)
    for (const kind of module.kinds) expect(kinds).toContain(kind)
    for (const theme of module.themes) expect(themes).toContain(theme)
    expect(new Set(module.fields.map((field) => field.name)).size).toBe(module.fields.length)
  }
})

test('the product types in which residents take part divide an amount over shares to the cent', () => {
  const dividing = modules.filter((module) => module.divide).map((module) => module.type)
  expect(dividing).toEqual([
    'shared-solar',
    'energy-cooperative',
    'shared-car',
    'shared-equipment',
    'care',
    'collective-building',
  ])
  fc.assert(
    fc.property(
      fc
        .constantFrom(...dividing)
        .chain((type) => fc.record({ type: fc.constant(type), terms: termsOf(type) })),
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }),
      ({ type, terms }, totalCents, shares) => {
        fc.pre(shares.some((share) => share > 0))
        const module = productTypeModules[type]
        const parts = module.divide!(totalCents, shares, module.terms.parse(terms))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(totalCents)
        expect(parts.every((part, index) => part >= 0 && (shares[index] !== 0 || part === 0))).toBe(true)
      },
    ),
  )
})

describe.each(productTypes)('the terms of %s', (type) => {
  const { terms, draftTerms, fields } = productTypeModules[type]

  test('hold what was said and nothing else', () => {
    fc.assert(
      fc.property(termsOf(type), (given) => {
        const kept = terms.parse(given)
        expect(Object.keys(kept).every((name) => name in given)).toBe(true)
        expect(terms.parse(kept)).toEqual(kept)
        expect(terms.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
      }),
    )
  })

  test('may be left open but for what the type means nothing without; a draft may leave that open too', () => {
    const least = leastOf(type)
    expect(refusalsOf(type, least)).toEqual({})
    const open = Object.fromEntries(fields.map((field) => [field.name, null]))
    expect(draftTerms.parse(open)).toEqual({})
    expect(refusalsOf(type, open)).toEqual(
      Object.fromEntries(Object.keys(least).map((name) => [name, 'required'])),
    )
  })

  test('refuse what nobody means: absurd numbers, endless texts, choices that do not exist, unknown fields', () => {
    const least = leastOf(type)
    for (const field of fields) {
      for (const absurd of absurdFor(field)) {
        const refused = refusalsOf(type, { ...least, [field.name]: absurd })
        const told = Object.keys(refused).some((path) => path.split('.')[0] === field.name)
        expect(told, `${field.name}: ${String(absurd).slice(0, 40)}`).toBe(true)
        expect(draftTerms.safeParse({ [field.name]: absurd }).success).toBe(false)
      }
    }
    expect(Object.values(refusalsOf(type, { ...least, somethingElse: 1 }))).toEqual(['unknown_field'])
    for (const shape of [null, undefined, [], 'terms', 7]) expect(terms.safeParse(shape).success).toBe(false)
  })

  test('say who may apply in limits that are in order', () => {
    fc.assert(
      fc.property(termsOf(type), (given) => {
        const { amountMinCents, amountMaxCents, householdsMin, householdsMax, ...rest } = eligibilityOf(
          type,
          given,
        )
        if (amountMinCents && amountMaxCents) expect(amountMinCents).toBeLessThanOrEqual(amountMaxCents)
        if (householdsMin && householdsMax) expect(householdsMin).toBeLessThanOrEqual(householdsMax)
        expect(rest.legalForms?.length).not.toBe(0)
        expect(rest.phases?.length).not.toBe(0)
      }),
    )
  })

  test('show each term that was given, in order, with the words of its choices', () => {
    fc.assert(
      fc.property(termsOf(type), (given) => {
        const rows = termsTable(type, given)
        const names = fields.map((field) => field.name).filter((name) => given[name] !== undefined)
        expect(rows.map((row) => row.field.name)).toEqual(names)
        for (const { field, value } of rows) {
          expect(value.as).toBe(field.input)
          if (value.as === 'choice') expect(value.textKey).toMatch(/\.choices\./)
          if (value.as === 'list') for (const one of value.values) expect(one.textKey).toMatch(/\.choices\./)
        }
      }),
    )
  })
})

function absurdFor(field: Field): unknown[] {
  const { min = 0, max = 0 } = field
  switch (field.input) {
    case 'euro':
    case 'integer':
    case 'months':
      return [min - 1, max + 1, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21, '7', true, {}]
    case 'percent':
    case 'decimal':
      return [min - 0.1, max + 1, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e21, '7', min + 0.00001]
    case 'date':
      return ['2027-02-30', '31-12-2027', '0000-01-01', 20271231, '']
    case 'text':
      return ['', '  \u200B ', 'a'.repeat((field.maxLength ?? 0) + 1), 7, ['a']]
    case 'boolean':
      return ['true', 1, 'on']
    case 'choice':
      return ['something-else', '', 1, ['a']]
    case 'list':
      return [[], ['something-else'], [field.choices![0]!.value, field.choices![0]!.value], 'a', {}]
  }
}

test('a least above its most is told at the most', () => {
  expect(refusalsOf('community-loan', { amountMinCents: 5, amountMaxCents: 4 })).toEqual({
    amountMaxCents: 'most_below_least',
  })
  expect(refusalsOf('grant', { opensOn: '2027-03-01', closesOn: '2027-02-01' })).toEqual({
    closesOn: 'most_below_least',
  })
})

test('a grace period is shorter than the loan that it belongs to', () => {
  const loan = { amountMaxCents: 1_000_000, termMonths: 12 }
  expect(refusalsOf('community-loan', { ...loan, graceMonths: 12 })).toEqual({
    graceMonths: 'grace_too_long',
  })
  expect(refusalsOf('community-loan', { ...loan, graceMonths: 11 })).toEqual({})
})

test('a rate has at most three decimals', () => {
  const loan = { amountMaxCents: 1_000_000 }
  expect(refusalsOf('community-loan', { ...loan, ratePercent: 2.675 })).toEqual({})
  expect(refusalsOf('community-loan', { ...loan, ratePercent: 2.6751 })).toEqual({
    ratePercent: 'too_many_decimals',
  })
})

test('under the SCE cooperatives and owners’ associations may apply', () => {
  expect(eligibilityOf('energy-cooperative', { scheme: 'sce' })).toEqual({
    legalForms: ['cooperative', 'association'],
  })
  expect(conditionsOf('energy-cooperative', { scheme: 'sce' }).map(({ textKey }) => textKey)).toEqual([
    'product_types.energy_cooperative.cards.ownersOnly',
  ])
  expect(eligibilityOf('energy-cooperative', {})).toEqual({})
})

test('shared solar power is for so many homes and needs consent for the roof', () => {
  const terms = { division: 'by-use', connectionsMin: 4, connectionsMax: 60 }
  expect(eligibilityOf('shared-solar', terms)).toEqual({ householdsMin: 4, householdsMax: 60 })
  expect(conditionsOf('shared-solar', terms)).toEqual([
    { textKey: 'product_types.shared_solar.cards.consent', values: {} },
  ])
})

test('whoever insures volunteers asks first whether the municipality already does', () => {
  const asks = (terms: object) => conditionsOf('insurance', terms).length > 0
  expect(asks({ cover: ['liability'] })).toBe(true)
  expect(asks({ cover: ['liability'], throughMunicipality: 'ask-municipality' })).toBe(true)
  expect(asks({ cover: ['liability'], throughMunicipality: 'not-covered-by-municipality' })).toBe(false)
  expect(asks({ cover: ['solar-installation'] })).toBe(false)
})

test('a card stays empty where there are no terms, or a draft is not complete', () => {
  expect(factsOf(null, {})).toEqual([])
  expect(factsOf('community-loan', { ratePercent: 2 })).toEqual([])
  expect(factsOf('community-loan', 'nonsense')).toEqual([])
  expect(
    termsTable('community-loan', { ratePercent: 2, amountMaxCents: 'much' }).map((row) => row.field.name),
  ).toEqual(['ratePercent'])
})

describe('the words', () => {
  const said = Object.fromEntries(
    (['nl', 'en'] as const).map((locale) => {
      const address = new URL(`../../../texts/${locale}/product-types.json`, import.meta.url)
      return [locale, flattened(JSON.parse(readFileSync(address, 'utf8')))]
    }),
  ) as Record<'nl' | 'en', Map<string, string>>

  const fixedKeys = [
    ...modules.flatMap((module) => [
      module.nameKey,
      module.aboutKey,
      ...module.fields.flatMap((field) => [
        field.labelKey,
        ...(field.helpKey ? [field.helpKey] : []),
        ...(field.choices ?? []).map((choice) => choice.textKey),
      ]),
    ]),
    ...units.flatMap((unit) => ['one', 'other'].map((form) => `product_types.units.${unit}.${form}`)),
  ]

  const facts: Fact[] = modules.flatMap((module) =>
    fc
      .sample(termsOf(module.type), { numRuns: 3000, seed: 2027 })
      .flatMap((terms) => [...factsOf(module.type, terms), ...conditionsOf(module.type, terms)]),
  )

  test('of every field, choice, unit and card stand in both languages, and no others', () => {
    const needed = new Set([...fixedKeys, ...facts.map((fact) => fact.textKey)])
    for (const locale of ['nl', 'en'] as const) {
      expect([...said[locale].keys()].sort()).toEqual([...needed].sort())
    }
  })

  test('of a card have a place for each of its values', () => {
    for (const { textKey, values } of facts) {
      for (const locale of ['nl', 'en'] as const) {
        const places = [...said[locale].get(textKey)!.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
        expect(new Set(places), textKey).toEqual(new Set(Object.keys(values)))
      }
    }
  })

  test('of choices may be put in lower case within a sentence', () => {
    for (const [key, text] of [...said.nl, ...said.en]) {
      if (key.includes('.choices.')) expect(text, key).toMatch(/^\p{Lu}[^\p{Lu}]/u)
    }
  })

  test('raise no voice', () => {
    for (const text of [...said.nl.values(), ...said.en.values()]) expect(text).not.toMatch(/!|succesvol/)
  })

  test('of a card come with values in a known form, and choices with words', () => {
    for (const measure of facts.flatMap((fact) => Object.values<Measure>(fact.values))) {
      if (measure.as === 'choice') expect(said.nl.has(measure.textKey)).toBe(true)
      if (measure.as === 'list') for (const one of measure.values) expect(said.nl.has(one.textKey)).toBe(true)
    }
  })
})

function flattened(nested: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(nested).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flattened(value, `${prefix}${key}.`)],
    ),
  )
}
