import { z } from 'zod'
import { line, paragraphs } from '#fields'
import type { FileId } from '#vocabulary'

export const conversationViews = ['all', 'answer', 'unread', 'ended'] as const
export type ConversationView = (typeof conversationViews)[number]

/** A message: what is written, its attachments, and a key that is the same when one button is pressed twice. */
export const messageForm = z.object({
  // Signs that join others show nothing by themselves: a message of only those is empty.
  body: paragraphs(0, 5000)
    .transform((text) => (/[^\s\p{M}\p{Cf}]/u.test(text) ? text : ''))
    .pipe(z.string().min(1)),
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

/** Which conversations are looked for, and where the page begins. */
export const inboxForm = z.object({
  text: line(0, 120)
    .optional()
    .default('')
    .transform((text) => text || null),
  view: z.enum(conversationViews).optional().default('all'),
  after: z.string().max(300).optional(),
})
