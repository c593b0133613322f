import { z } from 'zod'
import { line, optional } from '#fields'
import type { OfferId } from '#vocabulary'

/** Who helped: someone through the hub, with which offer; someone elsewhere; nobody. */
export const outcomeForm = z.object({
  answer: z.enum(['hub', 'elsewhere', 'nobody']),
  offerId: optional(
    z
      .string()
      .max(20)
      .transform((id) => id as OfferId),
  ),
  note: line(0, 500).optional().default(''),
})
