import { z } from 'zod'
import {
  emailAddress,
  householdCount,
  isoDate,
  kvkNumber,
  line,
  optional,
  paragraphs,
  regionCode,
  webAddress,
} from '#fields'
import { type FileId, legalForms, memberRoles, partyKinds, phases, type Theme, themes } from '#vocabulary'
import { grounds } from './verification.ts'

export const partyLimits = { nameMin: 2, name: 120, summary: 200, description: 5000, regions: 60, themes: 6 }

const unique = <Value>(list: Value[]): Value[] => [...new Set(list)]

/** An empty text field says nothing. */
function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), schema]),
  )
}

const profile = {
  name: line(partyLimits.nameMin, partyLimits.name),
  summary: line(0, partyLimits.summary).optional().default(''),
  description: paragraphs(0, partyLimits.description).optional().default(''),
  themes: z
    .array(z.enum(themes))
    .max(partyLimits.themes)
    .optional()
    .default([])
    .transform((list): Theme[] => unique(list)),
  website: orEmpty(webAddress),
  contactEmail: orEmpty(emailAddress),
  foundedOn: optional(isoDate),
  pictureId: optional(
    z
      .string()
      .max(20)
      .transform((id) => id as FileId),
  ),
  pictureAlt: line(0, 200).optional().default(''),
}

const serviceArea = z.array(regionCode).max(partyLimits.regions).optional().default([]).transform(unique)

/** What each kind of party tells of itself. */
export const partyForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('initiative'),
    ...profile,
    region: regionCode,
    phase: z.enum(phases),
    legalForm: z.enum(legalForms),
    households: optional(householdCount),
    kvkNumber: orEmpty(kvkNumber),
  }),
  z.object({ kind: z.literal('company'), ...profile, serviceArea, kvkNumber: orEmpty(kvkNumber) }),
  z.object({ kind: z.literal('institution'), ...profile, serviceArea, kvkNumber: orEmpty(kvkNumber) }),
  z.object({ kind: z.literal('government'), ...profile, region: regionCode }),
])
export type PartyForm = z.output<typeof partyForm>

export const partyKind = z.enum(partyKinds)

export const invitationForm = z.object({ email: emailAddress, role: z.enum(memberRoles) })

/** An owner asks the hub's people to look at who their party is. */
export const askVerificationForm = z.object({
  ground: z.enum(grounds),
  explanation: paragraphs(0, 1000).optional().default(''),
  email: orEmpty(emailAddress),
})

const note = paragraphs(3, 1000)
const facts = z.string().max(1000)

/** What a moderator says of it: with what they looked at, and why not. */
export const judgeVerificationForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('grant'), facts, ground: z.enum(grounds), note }),
  z.object({
    act: z.literal('refuse'),
    facts,
    note: paragraphs(0, 1000).optional().default(''),
    reason: paragraphs(3, 1000),
  }),
])

export const withdrawVerificationForm = z.object({ reason: paragraphs(3, 1000) })

export const hidePartyForm = z.object({ reason: paragraphs(3, 1000) })
