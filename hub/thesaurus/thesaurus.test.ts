import { describe, expect, test } from 'vitest'
import { analyse } from '#language'
import { kinds, productTypes, themes } from '#vocabulary'
import {
  allConcepts,
  conceptNearness,
  conceptsById,
  documentOf,
  searchQueryOf,
  suggest,
  understand,
} from './index.ts'

const forms = allConcepts.flatMap((concept) =>
  [...concept.residents, ...concept.suppliers].map((form) => ({ form, id: concept.id })),
)

describe('the thesaurus', () => {
  test('knows thousands of words, over every theme, kind and product type', () => {
    expect(forms.length).toBeGreaterThan(10_000)
    const known = <Name>(name: (concept: (typeof allConcepts)[number]) => Name | undefined) =>
      new Set(allConcepts.map(name))
    expect(themes.filter((theme) => !known(({ theme }) => theme).has(theme))).toEqual([])
    expect(kinds.filter((kind) => !known(({ kind }) => kind).has(kind))).toEqual([])
    expect(productTypes.filter((type) => !known(({ productType }) => productType).has(type))).toEqual([])
  })

  test('has each concept once, with words of both sides', () => {
    expect(conceptsById().size).toBe(allConcepts.length)
    expect(allConcepts.filter(({ residents, suppliers }) => !residents.length || !suppliers.length)).toEqual(
      [],
    )
  })

  test('has each form in one concept, also when it is read as people write it', () => {
    const owners = new Map<string, Set<string>>()
    for (const { form, id } of forms) {
      const read = analyse(form)
        .tokens.map(({ lemma }) => lemma)
        .join(' ')
      owners.set(read, (owners.get(read) ?? new Set()).add(id))
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([read, ids]) => [read, ...ids])).toEqual([])
    // A form of nothing but words that say nothing would never be found.
    expect(owners.has('')).toBe(false)
  })

  test('names only concepts that are there, and is never wider than itself', () => {
    const unknown = allConcepts.flatMap(({ id, broader = [], related = [] }) =>
      [...broader, ...related].filter((other) => !conceptsById().has(other) || other === id),
    )
    expect(unknown).toEqual([])
    const climb = (id: string, below: readonly string[]): string[] =>
      below.includes(id)
        ? [[...below, id].join(' > ')]
        : (conceptsById().get(id)?.broader ?? []).flatMap((wider) => climb(wider, [...below, id]))
    expect(allConcepts.flatMap(({ id }) => climb(id, []))).toEqual([])
  })

  test('holds what is near the same way from both sides', () => {
    for (const { id, related = [] } of allConcepts) {
      for (const other of related) expect(conceptNearness(id, other)).toBe(conceptNearness(other, id))
      expect(conceptNearness(id, id)).toBe(1)
    }
  })
})

describe('a text is understood', () => {
  const concepts = (text: string) => understand({ title: '', text }).concepts.map(({ id }) => id)

  test.each([
    ['we willen panelen op het dak', 'wij plaatsen een PV-installatie'],
    ['wie leent ons een auto om te delen met de straat', 'deelauto voor buurten'],
    ['hoe komen we aan subsidie', 'subsidieregeling voor bewoners'],
    ['iets moet de boekhouding doen', 'financiële administratie voor verenigingen'],
    ['hulp bij opknappen van het plantsoen', 'groenbeheer in zelfbeheer'],
  ])('though its words differ: "%s" and "%s"', (resident, supplier) => {
    const asked = concepts(resident)
    const offered = concepts(supplier)
    const near = asked.some((one) => offered.some((other) => conceptNearness(one, other) > 0))
    expect({ asked, offered, near }).toMatchObject({ near: true })
  })

  test('and a form proposes what it is about', () => {
    const proposed = suggest({ title: 'Samen zonnepanelen', text: 'op het dak van de school' })
    expect(proposed.themes[0]).toBe('energy')
    expect(suggest({ title: '', text: 'we zoeken subsidie voor onze speeltuin' }).kinds[0]).toBe('finance')
  })

  test('with a typing error, too', () => {
    expect(concepts('we willen zonepanelen')).toEqual(
      expect.arrayContaining(concepts('we willen zonnepanelen').slice(0, 1)),
    )
    expect(concepts('subsidei voor de speeltuin')).toEqual(expect.arrayContaining(['playground']))
  })

  test('words that a program knows by heart are only words', () => {
    for (const text of ['constructor', '__proto__', 'toString hasOwnProperty', 'valueOf']) {
      expect(() => documentOf({ title: text, text, tags: [] })).not.toThrow()
      expect(() => searchQueryOf(text)).not.toThrow()
    }
  })
})
