import { z } from 'zod'
import { cleanText, line, optional, regionCode } from '#fields'
import { type FileId, type Theme, themes } from '#vocabulary'
import { type Colour, contrastOnPaper, leastContrast } from './colour.ts'

export const profileLimits = { name: 40, about: 200 }

const colour = z
  .string()
  .transform((text) => cleanText(text).toLowerCase())
  .refine((text) => /^#[0-9a-f]{6}$/.test(text), { params: { code: 'not_a_colour' } })
  .transform((text) => text as Colour)
  .superRefine((text, context) => {
    if (!/^#[0-9a-f]{6}$/.test(text)) return
    const contrast = contrastOnPaper(text)
    if (contrast >= leastContrast) return
    const values = { contrast: (Math.floor(contrast * 10) / 10).toFixed(1) }
    context.addIssue({ code: 'custom', params: { code: 'colour_too_light', values } })
  })

const orNone = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.union([z.null(), schema]))

/** What an administrator says of the hub. Empty is: as it comes. */
export const profileForm = z.object({
  name: orNone(line(2, profileLimits.name)),
  about: z.object({ nl: orNone(line(2, profileLimits.about)), en: orNone(line(2, profileLimits.about)) }),
  accent: orNone(colour),
  themes: z
    .array(z.enum(themes))
    .min(1)
    .transform((list): Theme[] => themes.filter((theme) => list.includes(theme))),
  region: orNone(regionCode),
  pictureId: optional(
    z
      .string()
      .max(20)
      .transform((id) => id as FileId),
  ),
})
