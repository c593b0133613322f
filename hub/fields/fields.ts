import { z } from 'zod'
import { isRegionCode, kinds, type RegionCode, themes } from '#vocabulary'

/** Control and formatting characters that nobody types on purpose and that can hide or reverse text. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g

/** A text as it is kept: composed, well-formed, one sort of line end, nothing invisible, no space around it. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, '').normalize('NFC').trim()
}

/** One line of text. */
export function line(min: number, max: number) {
  return z
    .string()
    .max(max * 4)
    .transform((text) => cleanText(text).replace(/\s+/g, ' '))
    .pipe(z.string().min(min).max(max))
}

/** Text of several lines. */
export function paragraphs(min: number, max: number) {
  return z
    .string()
    .max(max * 4)
    .transform((text) => cleanText(text).replace(/\n{3,}/g, '\n\n'))
    .pipe(z.string().min(min).max(max))
}

/** Whole euro cents, from one cent to a billion euros. */
export const cents = z.number().int().min(1).max(100_000_000_000)

/** A count of households. */
export const householdCount = z.number().int().min(1).max(1_000_000)

/** An ISO date between 1900 and 2200. */
export const isoDate = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', { params: { code: 'not_a_date' } })

/** A quantity of something: at most two decimals. */
export const quantity = z
  .number()
  .positive()
  .max(1_000_000_000)
  .transform((amount) => Math.round(amount * 100) / 100)
  .pipe(z.number().positive())

export const regionCode = z
  .string()
  .refine((text): text is RegionCode => isRegionCode(text), { params: { code: 'not_a_region' } })
  .transform((text) => text as RegionCode)

export const kind = z.enum(kinds)

/** One to three themes, each once. */
export const themeList = z
  .array(z.enum(themes))
  .transform((list) => [...new Set(list)])
  .pipe(z.array(z.enum(themes)).min(1).max(3))

/** A web address that a person can follow. */
export const webAddress = z
  .string()
  .max(300)
  .transform((text) => {
    const clean = cleanText(text)
    return clean === '' || /^[a-z][a-z0-9+.-]*:/i.test(clean) ? clean : `https://${clean}`
  })
  .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }))

export const emailAddress = z
  .string()
  .max(254)
  .transform((text) => cleanText(text).toLowerCase())
  .pipe(z.email())

/** The eight digits of a company in the Dutch register, leading zeros kept. */
export const kvkNumber = z
  .string()
  .transform((text) => text.replace(/[\s.]/g, ''))
  .pipe(z.string().regex(/^\d{8}$/))
  .refine((digits) => digits !== '00000000', { params: { code: 'not_a_kvk_number' } })

/** A number that a form gave as text or left empty: an empty field is no number, not zero. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([z.null(), schema])
    .optional()
    .default(null as never)
}
