import { z } from 'zod'
import { cents, isoDate, kind, line, optional, paragraphs, quantity, regionCode, themeList } from '#fields'
import { type FileId, type RegionCode, type Theme, themes } from '#vocabulary'

export const needLimits = {
  title: 120,
  titleMin: 8,
  description: 5000,
  descriptionMin: 30,
  unit: 40,
  attachments: 5,
}

const fileId = z
  .string()
  .max(20)
  .transform((id) => id as FileId)

const facts = {
  amountCents: optional(cents),
  quantity: optional(quantity),
  unit: line(0, needLimits.unit).optional().default(''),
  wantedBy: optional(isoDate),
  pictureId: optional(fileId),
  pictureAlt: line(0, 200).optional().default(''),
  attachmentIds: z.array(fileId).max(needLimits.attachments).optional().default([]),
}

/** A need as it may stand before everyone. */
export const needForm = z
  .object({
    kind,
    title: line(needLimits.titleMin, needLimits.title),
    description: paragraphs(needLimits.descriptionMin, needLimits.description),
    themes: themeList,
    region: regionCode,
    ...facts,
  })
  .refine((need) => need.quantity === null || need.unit !== '', {
    path: ['unit'],
    params: { code: 'unit_needed' },
  })

/** A need that is still being written: anything may be missing, but what is there has its form. */
export const needDraftForm = z.object({
  kind: optional(kind),
  title: line(0, needLimits.title).optional().default(''),
  description: paragraphs(0, needLimits.description).optional().default(''),
  themes: z
    .array(z.enum(themes))
    .max(3)
    .optional()
    .default([])
    .transform((list): Theme[] => [...new Set(list)]),
  region: optional(regionCode) as unknown as z.ZodType<RegionCode | null>,
  ...facts,
})

export type NeedForm = z.output<typeof needForm>
export type NeedDraftForm = z.output<typeof needDraftForm>

/** A part of a need that someone met: an amount, a quantity, or both. */
export const needPartForm = z
  .object({
    byName: line(1, 120),
    amountCents: optional(cents),
    quantity: optional(quantity),
    note: line(0, 500).optional().default(''),
  })
  .refine((part) => part.amountCents !== null || part.quantity !== null, {
    path: ['amountCents'],
    params: { code: 'part_empty' },
  })
export type NeedPartForm = z.output<typeof needPartForm>
