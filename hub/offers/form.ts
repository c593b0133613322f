import { z } from 'zod'
import {
  cents,
  fieldRefusals,
  householdCount,
  isoDate,
  kind,
  line,
  optional,
  paragraphs,
  regionCode,
  themeList,
} from '#fields'
import {
  type FileId,
  legalForms,
  type ProductType,
  phases,
  productTypes,
  Refusal,
  type Theme,
  themes,
} from '#vocabulary'
import { productTypeModules } from './product-types/index.ts'

export const offerLimits = {
  title: 120,
  titleMin: 8,
  description: 5000,
  descriptionMin: 30,
  attachments: 5,
  regions: 60,
}

const fileId = z
  .string()
  .max(20)
  .transform((id) => id as FileId)

const unique = <Value>(list: Value[]): Value[] => [...new Set(list)]

const facts = {
  productType: optional(z.enum(productTypes)),
  terms: z.record(z.string().max(60), z.unknown()).optional().default({}),
  phases: z.array(z.enum(phases)).max(phases.length).optional().default([]).transform(unique),
  legalForms: z.array(z.enum(legalForms)).max(legalForms.length).optional().default([]).transform(unique),
  amountMinCents: optional(cents),
  amountMaxCents: optional(cents),
  householdsMin: optional(householdCount),
  householdsMax: optional(householdCount),
  capacity: optional(z.number().int().min(1).max(1_000_000)),
  validUntil: optional(isoDate),
  pictureId: optional(fileId),
  pictureAlt: line(0, 200).optional().default(''),
  attachmentIds: z.array(fileId).max(offerLimits.attachments).optional().default([]),
}

/** An offer as it may stand before everyone. An empty list of phases or legal forms means all. */
export const offerForm = z
  .object({
    kind,
    title: line(offerLimits.titleMin, offerLimits.title),
    description: paragraphs(offerLimits.descriptionMin, offerLimits.description),
    themes: themeList,
    serviceArea: z.array(regionCode).min(1).max(offerLimits.regions).transform(unique),
    ...facts,
  })
  .check(termsFit, limitsInOrder)

/** An offer that is still being written: anything may be missing, but what is there has its form. */
export const offerDraftForm = z
  .object({
    kind: optional(kind),
    title: line(0, offerLimits.title).optional().default(''),
    description: paragraphs(0, offerLimits.description).optional().default(''),
    themes: z
      .array(z.enum(themes))
      .max(3)
      .optional()
      .default([])
      .transform((list): Theme[] => unique(list)),
    serviceArea: z.array(regionCode).max(offerLimits.regions).optional().default([]).transform(unique),
    ...facts,
  })
  .check(limitsInOrder)

export type OfferForm = z.output<typeof offerForm>
export type OfferDraftForm = z.output<typeof offerDraftForm>

type Checked<Value> = z.core.ParsePayload<Value>

/**
 * Terms in the form of a product type; without a product type there are none.
 * @throws Refusal 'invalid' at `terms.<field>`.
 */
export function termsOf(productType: ProductType | null, terms: unknown): Record<string, unknown> {
  if (productType === null) return {}
  const result = productTypeModules[productType].terms.safeParse(terms, { reportInput: true })
  if (result.success) return result.data as Record<string, unknown>
  throw new Refusal('invalid', 'form_invalid', {
    fields: fieldRefusals(result.error).map((field) => ({ ...field, path: `terms.${field.path}` })),
  })
}

function termsFit(payload: Checked<z.output<z.ZodObject<typeof facts>>>) {
  const { productType, terms } = payload.value
  if (productType === null) {
    payload.value.terms = {}
    return
  }
  const result = productTypeModules[productType].terms.safeParse(terms, { reportInput: true })
  if (result.success) payload.value.terms = result.data as Record<string, unknown>
  else
    for (const issue of result.error.issues)
      payload.issues.push({ ...issue, path: ['terms', ...issue.path] } as never)
}

/** What is least does not exceed what is most. */
function limitsInOrder(payload: Checked<z.output<z.ZodObject<typeof facts>>>) {
  const { amountMinCents, amountMaxCents, householdsMin, householdsMax } = payload.value
  if (amountMinCents !== null && amountMaxCents !== null && amountMinCents > amountMaxCents) {
    payload.issues.push(custom(payload.value, 'amountMaxCents', 'most_below_least'))
  }
  if (householdsMin !== null && householdsMax !== null && householdsMin > householdsMax) {
    payload.issues.push(custom(payload.value, 'householdsMax', 'most_below_least'))
  }
}

function custom(input: unknown, field: string, code: string) {
  return { code: 'custom' as const, input, path: [field], params: { code }, message: code }
}
