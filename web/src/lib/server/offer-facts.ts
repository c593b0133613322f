import { productTypeModules } from '@b2c/hub/offers'
import type { LegalForm, Phase, ProductType } from '@b2c/hub/vocabulary'
import { date, either, euros, list, number } from '#lib/format.ts'
import { legalFormName, phaseName } from '#lib/names.ts'
import { text } from '#lib/text.ts'

type Measure = ReturnType<(typeof productTypeModules)[ProductType]['card']>[number]['values'][string]

type Told = {
  productType: ProductType | null
  terms: Record<string, unknown>
  phases: Phase[]
  legalForms: LegalForm[]
  amountMinCents: number | null
  amountMaxCents: number | null
  householdsMin: number | null
  householdsMax: number | null
  capacity: number | null
  capacityTaken: number
}

/** The facts of an offer for its card: from its terms, or else from the amounts that it names. */
export function offerFacts(offer: Told): string[] {
  const facts = offer.productType
    ? productTypeModules[offer.productType]
        .card(offer.terms as never)
        .map(({ textKey, values }) =>
          text(
            textKey,
            Object.fromEntries(Object.entries(values).map(([name, value]) => [name, measure(value)])),
          ),
        )
    : []
  if (!facts.length && (offer.amountMinCents !== null || offer.amountMaxCents !== null))
    facts.push(amounts(offer))
  return facts
}

/** The terms of an offer as rows of a table. */
export function termRows(offer: Pick<Told, 'productType' | 'terms'>): { label: string; value: string }[] {
  if (!offer.productType) return []
  return productTypeModules[offer.productType].fields
    .filter((field) => offer.terms[field.name] !== undefined && offer.terms[field.name] !== null)
    .map((field) => ({
      label: text(field.labelKey),
      value: measure(measureOfField(field, offer.terms[field.name])),
    }))
}

type Field = (typeof productTypeModules)[ProductType]['fields'][number]

function measureOfField(field: Field, value: unknown): Measure {
  const named = (one: unknown) =>
    field.choices?.find((choice) => choice.value === one) ?? { value: String(one), textKey: '' }
  if (field.input === 'list') return { as: 'list', values: (value as unknown[]).map(named) } as Measure
  if (field.input === 'choice') return { as: 'choice', ...named(value) } as Measure
  return { as: field.input, value, unitKey: field.unitKey } as Measure
}

/** A value in words of the reader's language. */
export function measure(value: Measure): string {
  switch (value.as) {
    case 'euro':
      return euros(value.value)
    case 'percent':
      return `${number(value.value)} %`
    case 'months':
      return value.value % 12 === 0 && value.value >= 24
        ? text('design.years', { count: value.value / 12 })
        : text('design.months', { count: value.value })
    case 'integer':
    case 'decimal':
      return value.unitKey ? `${number(value.value)} ${text(value.unitKey)}` : number(value.value)
    case 'date':
      return date(value.value)
    case 'text':
      return value.value
    case 'boolean':
      return text(value.value ? 'design.yes' : 'design.no')
    case 'choice':
      return value.textKey ? text(value.textKey) : value.value
    case 'list':
      return list(value.values.map((one) => (one.textKey ? text(one.textKey) : one.value)))
  }
}

function amounts({ amountMinCents, amountMaxCents }: Told): string {
  if (amountMinCents !== null && amountMaxCents !== null) {
    return text('design.amount_between', { least: euros(amountMinCents), most: euros(amountMaxCents) })
  }
  if (amountMaxCents !== null) return text('design.amount_up_to', { most: euros(amountMaxCents) })
  return text('design.amount_from', { least: euros(amountMinCents ?? 0) })
}

/** For whom an offer is, as one sentence: "voor verenigingen en coöperaties in Utrecht, vanaf 10 huishoudens". */
export function forWhom(offer: Told, place: string): string {
  const parts = [
    offer.legalForms.length
      ? text('design.for_legal_forms', {
          forms: either(offer.legalForms.map((form) => legalFormName(form).toLowerCase())),
        })
      : text('design.for_all_forms'),
    text('design.for_place', { place }),
  ]
  if (offer.householdsMin !== null && offer.householdsMax !== null) {
    parts.push(
      text('design.for_households_between', {
        least: number(offer.householdsMin),
        most: number(offer.householdsMax),
      }),
    )
  } else if (offer.householdsMin !== null)
    parts.push(text('design.for_households_from', { least: number(offer.householdsMin) }))
  else if (offer.householdsMax !== null)
    parts.push(text('design.for_households_to', { most: number(offer.householdsMax) }))
  if (offer.phases.length && offer.phases.length < 5) {
    parts.push(
      text('design.for_phases', {
        phases: either(offer.phases.map((phase) => phaseName(phase).toLowerCase())),
      }),
    )
  }
  if (offer.amountMinCents !== null || offer.amountMaxCents !== null) parts.push(amounts(offer).toLowerCase())
  return `${parts.join(', ')}.`
}
