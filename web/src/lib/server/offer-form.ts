import { productTypeModules } from '@b2c/hub/offers'
import { type ProductType, productTypes } from '@b2c/hub/vocabulary'
import { filesFrom } from './files.ts'
import { centsOf, listOf, numberOf, orNull, placeOf, textOf } from './form-data.ts'

/** An offer as its form gives it, in the shape that the hub checks. */
export async function offerFrom(form: FormData): Promise<Record<string, unknown>> {
  const productType = productTypes.find((type) => type === textOf(form, 'productType')) ?? null
  return {
    ...filesFrom(form),
    kind: orNull(form, 'kind'),
    productType,
    terms: productType ? termsFrom(form, productType) : {},
    title: textOf(form, 'title'),
    description: textOf(form, 'description'),
    themes: listOf(form, 'themes'),
    serviceArea: await areaFrom(form),
    phases: listOf(form, 'phases'),
    legalForms: listOf(form, 'legalForms'),
    amountMinCents: centsOf(form, 'amountMinCents'),
    amountMaxCents: centsOf(form, 'amountMaxCents'),
    householdsMin: numberOf(form, 'householdsMin'),
    householdsMax: numberOf(form, 'householdsMax'),
    capacity: numberOf(form, 'capacity'),
    validUntil: orNull(form, 'validUntil'),
  }
}

/** Everywhere, or the places that were chosen before and the one that was typed now. */
export async function areaFrom(form: FormData): Promise<string[]> {
  if (textOf(form, 'everywhere')) return ['NL']
  const chosen = listOf(form, 'serviceArea')
  const typed = await placeOf(form, 'area')
  return [...new Set(typed ? [...chosen, typed] : chosen)]
}

/** The terms of a product type: what is empty is left out. */
export function termsFrom(form: FormData, productType: ProductType): Record<string, unknown> {
  const terms: Record<string, unknown> = {}
  for (const field of productTypeModules[productType].fields) {
    const name = `terms.${field.name}`
    const value = termValue(form, name, field.input)
    if (value !== null && !(Array.isArray(value) && value.length === 0)) terms[field.name] = value
  }
  return terms
}

function termValue(form: FormData, name: string, input: string): unknown {
  if (input === 'euro') return centsOf(form, name)
  if (input === 'list') return listOf(form, name)
  if (input === 'boolean') {
    const answer = textOf(form, name)
    return answer === '' ? null : answer === 'yes'
  }
  return ['percent', 'integer', 'decimal', 'months'].includes(input)
    ? numberOf(form, name)
    : orNull(form, name)
}
