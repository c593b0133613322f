import { z } from 'zod'
import { cents, householdCount, kind, line, optional, paragraphs, regionCode } from '#fields'
import { type Kind, legalForms, phases, type RegionCode, type Theme, themes } from '#vocabulary'

export const sentenceLimits = { least: 3, most: 2000 }

/** A wish in someone's own words, with what they tell of it. */
export const sentenceForm = z.object({
  text: paragraphs(sentenceLimits.least, sentenceLimits.most),
  region: optional(regionCode) as unknown as z.ZodType<RegionCode | null>,
  kind: optional(kind) as unknown as z.ZodType<Kind | null>,
  themes: z
    .array(z.enum(themes))
    .max(3)
    .optional()
    .default([])
    .transform((list): Theme[] => [...new Set(list)]),
})

/** What people tell of their group to hear whether an offer is for them. All of it may be left open. */
export const groupForm = z.object({
  region: optional(regionCode) as unknown as z.ZodType<RegionCode | null>,
  phase: optional(z.enum(phases)),
  legalForm: optional(z.enum(legalForms)),
  households: optional(householdCount),
  amountCents: optional(cents),
})
export type Group = z.output<typeof groupForm>

/** Why a match is not for someone. "full" says nothing about how well it fits, and teaches nothing. */
export const refusalReasons = [
  'wrong-kind',
  'too-far',
  'too-expensive',
  'not-eligible',
  'already-solved',
  'full',
  'other',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const matchRefusalForm = z.object({
  reason: z.enum(refusalReasons),
  note: line(0, 500).optional().default(''),
})
