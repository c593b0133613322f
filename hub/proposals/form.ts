import { z } from 'zod'
import { cents, isoDate, line, optional, paragraphs, quantity } from '#fields'
import { type FileId, type PersonId, type ProposalId, productTypes } from '#vocabulary'

/** A proposal as a form gives it; `terms` are held to the form of the product type when it is sent. */
export const proposalForm = z
  .object({
    productType: optional(z.enum(productTypes)),
    terms: z.record(z.string().max(60), z.unknown()).optional().default({}),
    amountCents: optional(cents),
    quantity: optional(quantity),
    unit: line(0, 40).optional().default(''),
    startsOn: optional(isoDate),
    endsOn: optional(isoDate),
    body: paragraphs(1, 5000),
    conditions: paragraphs(0, 5000).optional().default(''),
    attachmentIds: z
      .array(z.string().max(20))
      .max(5)
      .transform((ids) => [...new Set(ids)] as FileId[])
      .optional()
      .default([]),
    validUntil: optional(isoDate),
    formKey: line(1, 60),
  })
  .check((payload) => {
    const { startsOn, endsOn } = payload.value
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
      payload.issues.push({
        code: 'custom',
        input: endsOn,
        path: ['endsOn'],
        params: { code: 'ends_before_it_starts' },
        message: 'ends_before_it_starts',
      })
    }
  })

export const notChosenForm = z.object({
  reason: z.enum(['too-expensive', 'not-fitting', 'other-chosen', 'conditions', 'plan-changed', 'other']),
  note: paragraphs(0, 500).optional().default(''),
})

/** What is asked for: what, how much, and by when. */
export const requestForm = z.object({
  body: paragraphs(1, 5000),
  amountCents: optional(cents),
  quantity: optional(quantity),
  unit: line(0, 40).optional().default(''),
  wantedBy: optional(isoDate),
  formKey: line(1, 60),
})

/** Why a party proposes nothing. */
export const noProposalForm = z.object({
  reason: z.enum(['not-fitting', 'no-time', 'full', 'other']),
  note: paragraphs(0, 500).optional().default(''),
})

/** How members come to a decision; who of them was there, and who agreed. */
const howDecided = {
  why: paragraphs(1, 5000),
  decidedOn: isoDate,
  members: z
    .array(
      z.object({
        personId: z
          .string()
          .max(60)
          .transform((id) => id as PersonId),
        said: z.enum(['present', 'agreed']),
      }),
    )
    .max(200)
    .optional()
    .default([]),
  others: line(0, 500).optional().default(''),
}

export const completeDecisionForm = z.object(howDecided)

/** A decision among proposals: one of them with the mark of the terms that were seen, or none. */
export const decisionForm = z.object({
  ...howDecided,
  chosenId: optional(
    z
      .string()
      .min(1)
      .max(20)
      .transform((id) => id as ProposalId),
  ),
  seen: line(0, 64).optional().default(''),
  /** What the others hear. */
  reason: z
    .enum(['too-expensive', 'not-fitting', 'other-chosen', 'conditions', 'plan-changed', 'other'])
    .optional()
    .default('other'),
  declineOthers: z.boolean().optional().default(false),
})

export const revokeDecisionForm = z.object({ reason: paragraphs(1, 1000) })
