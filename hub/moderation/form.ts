import { z } from 'zod'
import { emailAddress, isoDate, paragraphs } from '#fields'

export const moderationLimits = { report: 1000, words: 1000, wordsMin: 10 }

const reason = z.enum(['scam', 'hateful', 'spam', 'private', 'misplaced', 'wrong', 'other'])

/** An empty field is no address. */
const emailOrNone = z
  .union([z.literal('').transform(() => null), z.null(), emailAddress])
  .optional()
  .default(null)

/** What someone reports: why, in words if they wish, and where to tell what came of it. */
export const reportForm = z.object({
  reason,
  body: paragraphs(0, moderationLimits.report).optional().default(''),
  email: emailOrNone,
})

const note = paragraphs(0, moderationLimits.words).optional().default('')
const words = paragraphs(moderationLimits.wordsMin, moderationLimits.words)

/** What a moderator says with each decision. Days are ISO dates. */
export const decisionForms = {
  dismiss: z.object({ note }),
  show: z.object({ note }),
  ask: z.object({ reason, words, note, changeBy: isoDate }),
  warn: z.object({ reason, words, note }),
  hide: z.object({ reason, words, note }),
  suspend: z.object({ reason, words, note, suspendedUntil: isoDate }),
  uphold: z.object({ words, note }),
  reverse: z.object({ words, note }),
}

export const appealForm = z.object({ words: paragraphs(20, moderationLimits.words) })
