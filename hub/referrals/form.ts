import { z } from 'zod'
import { optional, paragraphs } from '#fields'
import type { NeedId, OfferId, PartyId } from '#vocabulary'

const id = z.string().min(1).max(20)

/** A party that is pointed to an offer or a need; the other of the two is what of its own goes with it. */
export const referralForm = z.object({
  pointsTo: z.enum(['offer', 'need']),
  partyId: id.transform((text) => text as PartyId),
  needId: optional(id.transform((text) => text as NeedId)),
  offerId: optional(id.transform((text) => text as OfferId)),
  why: paragraphs(1, 1000),
})

export const notForUsForm = z.object({
  reason: z.enum(['not-fitting', 'known', 'arranged', 'no-time', 'other']),
  note: paragraphs(0, 500).optional().default(''),
})
