import { z } from 'zod'
import { cents, isoDate, line, optional, paragraphs, quantity } from '#fields'
import { productTypes } from '#vocabulary'

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
