import { z } from 'zod'
import { cents, isoDate, line, optional, paragraphs, quantity } from '#fields'
import type { FileId } from '#vocabulary'

/** Why a deal ends early, what it is disputed for, or why a milestone is sent back or dropped. */
export const whyForm = z.object({ reason: paragraphs(1, 1000) })

/** A step in which a deal is delivered. */
export const milestoneForm = z.object({
  title: line(1, 200),
  dueOn: optional(isoDate),
  amountCents: optional(cents),
  quantity: optional(quantity),
  formKey: line(1, 60),
})

export const documentsForm = z.object({
  attachmentIds: z
    .array(z.string().max(20))
    .min(1)
    .max(5)
    .transform((ids) => [...new Set(ids)] as FileId[]),
})

/** What a broker writes to both parties. */
export const noteForm = z.object({ body: paragraphs(1, 5000), formKey: line(1, 60) })
