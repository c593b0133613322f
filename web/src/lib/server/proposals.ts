import type { Terms } from '@b2c/hub/deals'
import { productTypeModules } from '@b2c/hub/offers'
import { type ProductType, productTypes } from '@b2c/hub/vocabulary'
import { date, euros, number } from '#lib/format.ts'
import { productTypeName } from '#lib/names.ts'
import { text } from '#lib/text.ts'
import { centsOf, numberOf, orNull, textOf } from './form-data.ts'
import { termRows } from './offer-facts.ts'
import { termsFrom } from './offer-form.ts'
import { termValues } from './offer-values.ts'
import { plainEuros, plainNumber } from './plain.ts'

/** A row of a table of terms: `name` tells which term it is, in any wording. */
export type TermRow = { name: string; label: string; value: string }

/** The terms of a proposal or a deal, as rows of a table. */
export function rowsOfTerms(terms: Terms): TermRow[] {
  const { productType, amountCents, quantity, unit, startsOn, endsOn, body, conditions } = terms
  const row = (name: string, key: string, value: string) => ({
    name,
    label: text(`pages.proposals.${key}`),
    value,
  })
  const names = productType
    ? productTypeModules[productType].fields
        .filter((field) => terms.terms[field.name] !== undefined && terms.terms[field.name] !== null)
        .map(({ name }) => `terms.${name}`)
    : []
  return [
    row('body', 'body', body),
    ...(amountCents === null ? [] : [row('amountCents', 'amount', euros(amountCents))]),
    ...(quantity === null ? [] : [row('quantity', 'quantity', `${number(quantity)} ${unit}`.trim())]),
    ...(startsOn ? [row('startsOn', 'starts_on', date(startsOn))] : []),
    ...(endsOn ? [row('endsOn', 'ends_on', date(endsOn))] : []),
    ...(productType ? [row('productType', 'product_type', productTypeName(productType))] : []),
    ...termRows(terms).map((one, index) => ({ ...one, name: names[index]! })),
    ...(conditions ? [row('conditions', 'conditions', conditions)] : []),
  ]
}

/** Several wordings beside each other: one row for each term that any of them has. */
export function comparedTerms(
  wordings: readonly Terms[],
): { label: string; name: string; values: string[] }[] {
  const all = wordings.map(rowsOfTerms)
  const rows = new Map<string, { label: string; name: string; values: string[] }>()
  for (const [index, terms] of all.entries()) {
    for (const { name, label, value } of terms) {
      const row = rows.get(name) ?? { name, label, values: wordings.map(() => '') }
      row.values[index] = value
      rows.set(name, row)
    }
  }
  const order = ['body', 'amountCents', 'quantity', 'startsOn', 'endsOn', 'productType']
  const place = (name: string) =>
    order.includes(name) ? order.indexOf(name) : name === 'conditions' ? 99 : 50
  return [...rows.values()].sort((one, other) => place(one.name) - place(other.name))
}

/** A proposal as its form shows it. */
export function proposalValues(terms: Terms): Record<string, string | string[]> {
  return {
    body: terms.body,
    productType: terms.productType ?? '',
    amountCents: plainEuros(terms.amountCents),
    quantity: plainNumber(terms.quantity),
    unit: terms.unit,
    startsOn: terms.startsOn ?? '',
    endsOn: terms.endsOn ?? '',
    conditions: terms.conditions,
    ...termValues(terms.productType, terms.terms),
  }
}

/** A proposal as its form gives it, in the shape that the hub checks. */
export function proposalFrom(form: FormData): Record<string, unknown> {
  const productType: ProductType | null =
    productTypes.find((type) => type === textOf(form, 'productType')) ?? null
  return {
    productType,
    terms: productType ? termsFrom(form, productType) : {},
    body: textOf(form, 'body'),
    amountCents: centsOf(form, 'amountCents'),
    quantity: numberOf(form, 'quantity'),
    unit: textOf(form, 'unit'),
    startsOn: orNull(form, 'startsOn'),
    endsOn: orNull(form, 'endsOn'),
    conditions: textOf(form, 'conditions'),
    validUntil: orNull(form, 'validUntil'),
    formKey: textOf(form, 'formKey'),
  }
}
