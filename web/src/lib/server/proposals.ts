import type { Terms } from '@b2c/hub/deals'
import { monthsOf, type Offer, overPeriod, productTypeModules } from '@b2c/hub/offers'
import { type Asked, type Lack, lacksOf, type Request, type SeenProposal } from '@b2c/hub/proposals'
import { type ProductType, productTypes } from '@b2c/hub/vocabulary'
import { date, euros, number } from '#lib/format.ts'
import { productTypeName } from '#lib/names.ts'
import { text } from '#lib/text.ts'
import { attachmentsOf } from './files.ts'
import { centsOf, listOf, numberOf, orNull, textOf } from './form-data.ts'
import { termRows } from './offer-facts.ts'
import { termsFrom } from './offer-form.ts'
import { termValues } from './offer-values.ts'
import { plainEuros, plainNumber } from './plain.ts'

/** A row of a table of terms: `name` tells which term it is, in any wording; `isWritten` that people wrote it. */
export type TermRow = { name: string; label: string; value: string; isWritten?: boolean }

/** The names of files, by their identifiers. */
export type FileNames = ReadonlyMap<string, string>

export async function fileNamesOf(wordings: readonly Terms[]): Promise<FileNames> {
  const ids = [...new Set(wordings.flatMap(({ attachmentIds }) => attachmentIds))]
  return new Map((await attachmentsOf(ids)).map(({ id, name }) => [id, name]))
}

/** The terms of a proposal or a deal, as rows of a table. */
export function rowsOfTerms(terms: Terms, files: FileNames = new Map()): TermRow[] {
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
    { ...row('body', 'body', body), isWritten: true },
    ...(amountCents === null ? [] : [row('amountCents', 'amount', euros(amountCents))]),
    ...(quantity === null ? [] : [row('quantity', 'quantity', `${number(quantity)} ${unit}`.trim())]),
    ...(startsOn ? [row('startsOn', 'starts_on', date(startsOn))] : []),
    ...(endsOn ? [row('endsOn', 'ends_on', date(endsOn))] : []),
    ...(productType ? [row('productType', 'product_type', productTypeName(productType))] : []),
    ...termRows(terms).map((one, index) => ({ ...one, name: names[index]! })),
    ...(conditions ? [{ ...row('conditions', 'conditions', conditions), isWritten: true }] : []),
    ...(files.size && terms.attachmentIds.length
      ? [
          {
            name: 'attachmentIds',
            label: text('deals.proposal.attachments'),
            value: terms.attachmentIds.map((id) => files.get(id) ?? '').join('\n'),
            isWritten: true,
          },
        ]
      : []),
  ]
}

export type ComparedRow = Omit<TermRow, 'value'> & { values: string[] }

/** Several wordings beside each other: one row for each term that any of them has. */
function comparedTerms(wordings: readonly Terms[], files: FileNames): ComparedRow[] {
  const all = wordings.map((terms) => rowsOfTerms(terms, files))
  const rows = new Map<string, ComparedRow>()
  for (const [index, terms] of all.entries()) {
    for (const { name, label, value, isWritten } of terms) {
      const row = rows.get(name) ?? { name, label, isWritten, values: wordings.map(() => '') }
      row.values[index] = value
      rows.set(name, row)
    }
  }
  const order = ['body', 'amountCents', 'quantity', 'startsOn', 'endsOn', 'productType']
  const last = ['conditions', 'attachmentIds']
  const place = (name: string) =>
    order.includes(name) ? order.indexOf(name) : last.includes(name) ? 99 + last.indexOf(name) : 50
  return [...rows.values()].sort((one, other) => place(one.name) - place(other.name))
}

/** All of what lies before those who decide: the terms, what each costs over its whole period, and what it lacks. */
export async function comparison(
  proposals: readonly SeenProposal[],
  asked: (Asked & { unit: string }) | null,
): Promise<ComparedRow[]> {
  const totals = proposals.map((proposal) => {
    const { productType, terms, amountCents, quantity, startsOn, endsOn } = proposal
    if (!productType) return undefined
    const months = startsOn && endsOn ? monthsOf(startsOn, endsOn) : null
    return overPeriod(productType, terms, { amountCents, quantity, months })
  })
  const sums = (
    name: 'costs' | 'brings',
    of: (total: { costsCents: number; bringsCents: number }) => number,
  ) => ({
    name,
    label: text(`deals.compare.${name}`),
    values: totals.map((total) => (total ? euros(of(total)) : '')),
  })
  return [
    ...comparedTerms(proposals, await fileNamesOf(proposals)),
    ...(totals.some(Boolean) ? [sums('costs', ({ costsCents }) => costsCents)] : []),
    ...(totals.some((total) => total?.bringsCents) ? [sums('brings', ({ bringsCents }) => bringsCents)] : []),
    ...(asked
      ? [
          {
            name: 'lacks',
            label: text('deals.compare.lacks'),
            values: proposals.map(
              (proposal) =>
                lacksOf(proposal, asked)
                  .map((lack) => lackText(lack, proposal, asked.unit))
                  .join('\n') || text('deals.compare.lacks_nothing'),
            ),
          },
        ]
      : []),
  ]
}

function lackText(lack: Lack, { productType }: SeenProposal, unit: string): string {
  switch (lack.what) {
    case 'amount':
      return text('deals.compare.lack_amount', { amount: euros(lack.shortCents) })
    case 'quantity':
      return text('deals.compare.lack_quantity', { short: number(lack.short), unit })
    case 'wanted-by':
      return lack.day
        ? text('deals.compare.lack_wanted_by', { day: date(lack.day) })
        : text('deals.compare.lack_no_day')
    case 'terms': {
      const fields = productTypeModules[productType!].fields.filter(({ name }) => lack.names.includes(name))
      const names = fields.map(({ labelKey }) => text(labelKey).toLowerCase())
      return text('deals.compare.lack_terms', { names: names.join(', ') })
    }
  }
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
    attachmentIds: terms.attachmentIds,
    ...termValues(terms.productType, terms.terms),
  }
}

/** What the form of a first proposal begins with: the offer that it is of, and what was asked. */
export function firstValues(
  offer: Pick<Offer, 'description' | 'productType' | 'terms'> | null,
  request: Request | null,
): Record<string, string | string[]> {
  return {
    body: offer?.description ?? '',
    productType: offer?.productType ?? '',
    ...termValues(offer?.productType ?? null, offer?.terms ?? {}),
    ...(request && {
      amountCents: plainEuros(request.amountCents),
      quantity: plainNumber(request.quantity),
      unit: request.unit,
      startsOn: request.wantedBy ?? '',
    }),
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
    attachmentIds: listOf(form, 'attachmentIds'),
    validUntil: orNull(form, 'validUntil'),
    formKey: textOf(form, 'formKey'),
  }
}
