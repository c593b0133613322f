import { type Offer, productTypeModules } from '@b2c/hub/offers'
import { type ProductType, productTypes } from '@b2c/hub/vocabulary'
import { text } from '#lib/text.ts'
import { placeName } from './matches.ts'
import { plainEuros, plainNumber } from './plain.ts'

/** A field of the terms of a product type, in words. */
export type TermField = {
  name: string
  input: string
  label: string
  help?: string
  unit?: string
  required: boolean
  multiline: boolean
  choices: { value: string; name: string }[]
}

/** The fields that a product type asks for. */
export function termFields(type: string): TermField[] {
  const productType = productTypes.find((one) => one === type)
  if (!productType) return []
  return productTypeModules[productType].fields.map((field) => ({
    name: `terms.${field.name}`,
    input: field.input,
    label: text(field.labelKey),
    help: field.helpKey ? text(field.helpKey) : undefined,
    unit: field.unitKey
      ? text(field.unitKey)
      : field.input === 'percent'
        ? '%'
        : field.input === 'months'
          ? text('design.months_unit')
          : undefined,
    required: field.required,
    multiline: field.multiline ?? false,
    choices: (field.choices ?? []).map(({ value, textKey }) => ({ value, name: text(textKey) })),
  }))
}

/** An offer as its form shows it. */
export function offerValues(offer: Offer): Record<string, string | string[]> {
  return {
    title: offer.title,
    description: offer.description,
    kind: offer.kind ?? '',
    themes: offer.themes,
    productType: offer.productType ?? '',
    phases: offer.phases,
    legalForms: offer.legalForms,
    amountMinCents: plainEuros(offer.amountMinCents),
    amountMaxCents: plainEuros(offer.amountMaxCents),
    householdsMin: plainNumber(offer.householdsMin),
    householdsMax: plainNumber(offer.householdsMax),
    capacity: plainNumber(offer.capacity),
    validUntil: offer.validUntil ?? '',
    ...termValues(offer.productType, offer.terms),
  }
}

/** The terms of a product type as its form shows them. */
export function termValues(
  type: ProductType | null,
  terms: Record<string, unknown>,
): Record<string, string | string[]> {
  if (!type) return {}
  return Object.fromEntries(
    productTypeModules[type].fields
      .filter(({ name }) => terms[name] !== undefined && terms[name] !== null)
      .map(({ name, input }) => {
        const value = terms[name]
        if (input === 'euro') return [`terms.${name}`, plainEuros(value as number)]
        if (input === 'list') return [`terms.${name}`, value as string[]]
        if (input === 'boolean') return [`terms.${name}`, value ? 'yes' : 'no']
        return [`terms.${name}`, typeof value === 'number' ? plainNumber(value) : String(value)]
      }),
  )
}

/** The places of a service area with their names. */
export function namedArea(codes: readonly string[]): Promise<{ code: string; name: string }[]> {
  return Promise.all(codes.map(async (code) => ({ code, name: await placeName(code as never) })))
}
