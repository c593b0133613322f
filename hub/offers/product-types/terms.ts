import { z } from 'zod'
import { cleanText, isoDate, line, paragraphs } from '#fields'

/** How a field is filled in, and how its value is shown. */
export const fieldInputs = [
  'euro',
  'percent',
  'integer',
  'decimal',
  'months',
  'date',
  'text',
  'boolean',
  'choice',
  'list',
] as const
export type FieldInput = (typeof fieldInputs)[number]

/** What a plain number counts; its words are `product_types.units.<unit>.one` and `.other`. */
export const units = [
  'wattPeak',
  'kilowattPeak',
  'kilowattHours',
  'kilowattHoursPerKilowattPeak',
  'squareMetres',
  'litres',
  'minutes',
  'hours',
  'hoursPerWeek',
  'days',
  'weeks',
  'years',
  'timesPerYear',
  'persons',
  'households',
  'connections',
  'dwellings',
  'shares',
  'centsPerKilowattHour',
] as const
export type Unit = (typeof units)[number]

/**
 * One term of a product type: how it is typed, shown and checked, said once. `bare` is the schema of its value,
 * `schema` the same or, unless the term is required, with leaving it out (or null) allowed.
 */
export type FieldSpec<Bare extends z.ZodType = z.ZodType, Schema extends z.ZodType = z.ZodType> = {
  input: FieldInput
  unit?: Unit
  choices?: readonly string[]
  /** In the unit of the stored value: euro cents for `euro`. */
  min?: number
  max?: number
  decimals?: number
  maxLength?: number
  multiline?: boolean
  required: boolean
  bare: Bare
  schema: Schema
}

type LeftOut<Bare extends z.ZodType> = z.ZodOptional<z.ZodType<z.output<Bare>, z.input<Bare> | null>>
type OptionalSpec<Bare extends z.ZodType> = FieldSpec<Bare, LeftOut<Bare>>
type NumberLimits = { min?: number; max?: number; unit?: Unit }

/** An amount in whole euro cents, by default from one cent to a billion euros. */
export function euro({ min = 1, max = 100_000_000_000 }: NumberLimits = {}) {
  return spec('euro', z.number().int().min(min).max(max), { min, max })
}

/** A percentage with at most three decimals; a rate is a percentage a year. */
export function percent({ min = 0, max = 100 }: NumberLimits = {}) {
  return spec('percent', decimals(z.number().min(min).max(max), 3), { min, max, decimals: 3 })
}

/** A whole number. */
export function integer({ min = 0, max = 1_000_000, unit }: NumberLimits = {}) {
  return spec('integer', z.number().int().min(min).max(max), { min, max, unit })
}

/** A number with at most so many decimals. */
export function decimal(places: number, { min = 0, max = 1_000_000, unit }: NumberLimits = {}) {
  return spec('decimal', decimals(z.number().min(min).max(max), places), {
    min,
    max,
    unit,
    decimals: places,
  })
}

/** A number of whole months, at most fifty years. */
export function months({ min = 1, max = 600 }: NumberLimits = {}) {
  return spec('months', z.number().int().min(min).max(max), { min, max })
}

/** An ISO date. */
export function date() {
  return spec('date', isoDate)
}

/** One line of text. */
export function text(maxLength = 120) {
  return spec('text', line(1, maxLength), { maxLength })
}

/** Text of several lines. */
export function longText(maxLength = 1000) {
  return spec('text', paragraphs(1, maxLength), { maxLength, multiline: true })
}

/** Postcodes of four digits, as "3811, 3812". */
export function postcodes(maxLength = 200) {
  const digits = z
    .string()
    .max(maxLength * 4)
    .transform((typed) => (cleanText(typed).match(/[^\s,;]+/g) ?? []).join(', '))
    .pipe(z.string().min(1).max(maxLength))
    .refine((codes) => codes.split(', ').every((code) => /^[1-9]\d{3}$/.test(code)), {
      params: { code: 'not_postcode_digits' },
    })
  return spec('text', digits, { maxLength })
}

/** Yes or no; left out when it was not said. */
export function yesNo() {
  return spec('boolean', z.boolean())
}

/** One of a few. */
export function choice<const Choices extends readonly [string, ...string[]]>(...choices: Choices) {
  return spec('choice', z.enum(choices), { choices })
}

/** Some of a few, each once. */
export function list<const Choices extends readonly [string, ...string[]]>(...choices: Choices) {
  const several = z
    .array(z.enum(choices))
    .min(1)
    .max(choices.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, { params: { code: 'chosen_twice' } })
  return spec('list', several, { choices })
}

/** A term without which an offer of its type means nothing. */
export function required<Bare extends z.ZodType>(optional: OptionalSpec<Bare>): FieldSpec<Bare, Bare> {
  return { ...optional, required: true, schema: optional.bare }
}

function spec<Bare extends z.ZodType>(
  input: FieldInput,
  bare: Bare,
  limits: Partial<FieldSpec> = {},
): OptionalSpec<Bare> {
  return { ...limits, input, required: false, bare, schema: leftOut(bare) }
}

/** What a form gave as null is left out, so that stored terms hold only what was said. */
export function leftOut<Bare extends z.ZodType>(bare: Bare): LeftOut<Bare> {
  const schema = bare
    .nullish()
    .transform((value) => value ?? undefined)
    .optional()
  return schema as unknown as LeftOut<Bare>
}

function decimals(schema: z.ZodNumber, places: number): z.ZodNumber {
  return schema.refine((value) => Number(value.toFixed(places)) === value, {
    params: { code: 'too_many_decimals', values: { decimals: places } },
  })
}
