import { z } from 'zod'
import {
  householdCount,
  isoDate,
  kind,
  line,
  optional,
  paragraphs,
  quantity,
  regionCode,
  themeList,
} from '#fields'
import { legalForms, partyKinds, phases, productTypes, themes } from '#vocabulary'

/** A name of the sender's own, by which a later import finds the same thing again. */
const externalId = z.string().trim().min(1).max(120)

/** Euros with at most two decimals, as the files have them; the hub counts in cents. */
const euros = z
  .number()
  .min(0)
  .max(1_000_000_000)
  .transform((amount) => Math.round(amount * 100))

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(60).optional().default([])

/** An initiative as a need names it. */
const initiative = z.object({
  id: externalId.optional(),
  name: line(2, 120),
  region: regionCode,
  phase: z.enum(phases).optional().default('start'),
  legalForm: z.enum(legalForms).optional().default('informal'),
  households: optional(householdCount),
})

const party = z.object({ id: externalId.optional(), name: line(2, 120), kind: z.enum(partyKinds) })

/** One line of a file of needs. Amounts are euros. */
export const needRow = z.object({
  id: externalId,
  initiative,
  title: line(2, 140),
  description: paragraphs(1, 8000),
  kind,
  themes: themeList,
  budget: optional(euros.pipe(z.number().min(1))),
  quantity: optional(quantity),
  unit: line(0, 40).optional().default(''),
  region: regionCode.optional(),
  wantedBy: optional(isoDate),
})

/** One line of a file of offers. Amounts are euros; terms are in the form of the product type. */
export const offerRow = z.object({
  id: externalId,
  party,
  title: line(2, 140),
  description: paragraphs(1, 8000),
  kind,
  themes: themeList,
  regions: z.array(regionCode).min(1).max(60),
  phases: list(z.enum(phases)),
  legalForms: list(z.enum(legalForms)),
  amountMin: optional(euros),
  amountMax: optional(euros.pipe(z.number().min(1))),
  householdsMin: optional(householdCount),
  householdsMax: optional(householdCount),
  capacity: optional(z.number().int().min(1).max(1_000_000)),
  availableUntil: optional(isoDate),
  productType: optional(z.enum(productTypes)),
  terms: z.record(z.string(), z.unknown()).optional().default({}),
})

/** One line of a file of parties. */
export const partyRow = z.object({
  id: externalId,
  kind: z.enum(partyKinds),
  name: line(2, 120),
  summary: line(0, 200).optional().default(''),
  description: paragraphs(0, 5000).optional().default(''),
  themes: z.array(z.enum(themes)).max(6).optional().default([]),
  region: regionCode.optional(),
  serviceArea: list(regionCode),
  phase: z.enum(phases).optional(),
  legalForm: z.enum(legalForms).optional(),
  households: optional(householdCount),
  foundedOn: optional(isoDate),
  website: z.string().max(300).optional(),
  kvkNumber: z.string().max(20).optional(),
  example: z.boolean().optional().default(false),
})

export type NeedRow = z.output<typeof needRow>
export type OfferRow = z.output<typeof offerRow>
export type PartyRow = z.output<typeof partyRow>
export type Row =
  | { what: 'need'; row: NeedRow }
  | { what: 'offer'; row: OfferRow }
  | { what: 'party'; row: PartyRow }
