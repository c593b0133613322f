import { z } from 'zod'
import { paragraphs } from '#fields'

/** How it went, in three short questions. */
export const reviewForm = z.object({
  delivered: z.enum(['yes', 'partly', 'no']),
  again: z.boolean(),
  body: paragraphs(1, 1000),
})

export const replyForm = z.object({ body: paragraphs(1, 1000) })
