import { z } from 'zod'
import { line, paragraphs } from '#fields'
import type { FileId } from '#vocabulary'

/** A message: what is written, its attachments, and a key that is the same when one button is pressed twice. */
export const messageForm = z.object({
  body: paragraphs(1, 5000),
  attachmentIds: z
    .array(z.string().max(20))
    .max(5)
    .transform((ids) => ids as FileId[])
    .optional()
    .default([]),
  formKey: line(1, 60),
})

export const declineForm = z.object({
  reason: z.enum(['not-fitting', 'no-time', 'full', 'elsewhere', 'other']),
  note: paragraphs(0, 500).optional().default(''),
})
