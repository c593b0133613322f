import { fieldRefusals } from '#fields'
import { productTypeModules } from '#offers'
import { type ProductType, Refusal } from '#vocabulary'

/** Of the terms of a product type, those that count for whoever gets the money. */
const counting: Partial<Record<ProductType, readonly string[]>> = {
  'community-loan': [
    'ratePercent',
    'termMonths',
    'graceMonths',
    'repayment',
    'payments',
    'security',
    'ownContributionPercent',
    'forgivenPercent',
    'feeCents',
  ],
  grant: ['shareOfCostsPercent', 'amountMaxCents'],
  crowdfunding: [
    'form',
    'doublingPercent',
    'doublingMaxCents',
    'feePercent',
    'startFeeCents',
    'allOrNothing',
  ],
}

/** The names of the terms that a source of this product type has. */
export function sourceTermNames(type: ProductType | null): readonly string[] {
  return (type && counting[type]) ?? []
}

/** Of the terms of an offer, those that a source has. */
export function pickedTerms(
  type: ProductType | null,
  terms: Record<string, unknown>,
): Record<string, unknown> {
  const names = sourceTermNames(type)
  return Object.fromEntries(
    Object.entries(terms).filter(([name, value]) => names.includes(name) && value !== undefined),
  )
}

/**
 * The terms of a source in the form of its product type. What is not known yet is left out.
 * @throws Refusal 'invalid' at `terms.<field>`.
 */
export function sourceTerms(
  type: ProductType | null,
  terms: Record<string, unknown>,
  amountCents: number,
): Record<string, unknown> {
  if (type === null) return {}
  const picked = pickedTerms(type, terms)
  // The most that is lent is what is lent; it stands with the source itself.
  const whole = type === 'community-loan' ? { ...picked, amountMaxCents: amountCents } : picked
  const result = productTypeModules[type].terms.safeParse(whole, { reportInput: true })
  if (result.success) return pickedTerms(type, result.data as Record<string, unknown>)
  throw new Refusal('invalid', 'form_invalid', {
    fields: fieldRefusals(result.error).map((field) => ({ ...field, path: `terms.${field.path}` })),
  })
}
