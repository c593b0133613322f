import { z } from 'zod'
import type { Kind, LegalForm, Phase, ProductType, Theme } from '#vocabulary'
import { type FieldInput, type FieldSpec, leftOut, type Unit } from './terms.ts'

export type FieldSpecs = Record<string, FieldSpec>

/** The terms of a product type as they are kept. */
type TermsOf<Specs extends FieldSpecs> = z.output<z.ZodObject<ShapeOf<Specs>>>

type ShapeOf<Specs extends FieldSpecs> = { [Name in keyof Specs]: Specs[Name]['schema'] }

/** One field of the terms, in the order in which it is asked and shown. Text keys are whole message keys. */
export type Field = {
  name: string
  input: FieldInput
  required: boolean
  labelKey: string
  /** Not every field has help; `helpKey` is there only where it has. */
  helpKey?: string
  unit?: Unit
  /** The word for more than one; a `Measure` has the word that fits its value. */
  unitKey?: string
  choices?: readonly FieldChoice[]
  /** Limits in the unit of the stored value: euro cents for `euro`. */
  min?: number
  max?: number
  decimals?: number
  maxLength?: number
  multiline?: boolean
}
export type FieldChoice = { value: string; textKey: string }

/** A value with what is needed to write it in the reader's language. Euros are whole cents. */
export type Measure =
  | { as: 'euro' | 'percent' | 'months'; value: number }
  | { as: 'integer' | 'decimal'; value: number; unitKey?: string }
  | { as: 'date' | 'text'; value: string }
  | { as: 'boolean'; value: boolean }
  | { as: 'choice'; value: string; textKey: string }
  | { as: 'list'; values: readonly FieldChoice[] }

/** A sentence for a card: the message and the values of its placeholders. */
export type Fact = { textKey: string; values: Record<string, Measure> }

/** What terms themselves say about who may apply; what is left out is open to all. Amounts in euro cents. */
export type Eligibility = {
  phases?: Phase[]
  legalForms?: LegalForm[]
  amountMinCents?: number
  amountMaxCents?: number
  householdsMin?: number
  householdsMax?: number
}

/** Gives an offer its typed terms. The modules in this folder are all there are. */
export type ProductTypeModule<Specs extends FieldSpecs = FieldSpecs> = {
  type: ProductType
  nameKey: string
  aboutKey: string
  /** The kinds an offer of this type may well have, the usual one first. */
  kinds: readonly Kind[]
  defaultKind: Kind
  /** Themes to propose; none for a type that serves all. */
  themes: readonly Theme[]
  /** Refuses unknown fields, numbers out of bounds, and a least above its most. */
  terms: z.ZodObject<ShapeOf<Specs>>
  /** The same for a draft: anything may be missing, and what belongs together is not held together yet. */
  draftTerms: z.ZodObject<{ [Name in keyof Specs]: z.ZodOptional<Specs[Name]['bare']> }>
  fields: readonly Field[]
  eligibility(terms: TermsOf<Specs>): Eligibility
  /** What has to be arranged before the offer can be taken, for "what is still missing". */
  conditions(terms: TermsOf<Specs>): Fact[]
  /** At most three facts, the most telling first. */
  card(terms: TermsOf<Specs>): Fact[]
  /**
   * Only where residents take part: what each of them pays of an amount, by their shares.
   * Whole euro cents in, whole euro cents out; the parts add up to the whole.
   */
  divide?(totalCents: number, shares: readonly number[], terms: TermsOf<Specs>): number[]
}

/** A fact before its type is known: its key, then the values of its placeholders. Nothing when not worth telling. */
type Told = readonly [key: string, values?: Record<string, Measure>] | false | undefined
type Wrong<Specs> = { field: keyof Specs & string; code: string }

type Description<Specs extends FieldSpecs> = {
  type: ProductType
  kinds: readonly [Kind, ...Kind[]]
  themes: readonly Theme[]
  fields: Specs
  /** Names of fields that have a help text. */
  help?: readonly (keyof Specs & string)[]
  /** Pairs of which the first may not exceed the second. */
  ordered?: readonly (readonly [least: keyof Specs & string, most: keyof Specs & string])[]
  /** What else cannot be true together. */
  wrong?(terms: TermsOf<Specs>): (Wrong<Specs> | false)[]
  eligibility?(terms: TermsOf<Specs>): Eligibility
  conditions?(terms: TermsOf<Specs>): Told[]
  card(terms: TermsOf<Specs>): Told[]
  divide?(totalCents: number, shares: readonly number[], terms: TermsOf<Specs>): number[]
}

/** A module from its description: schemas, fields and text keys follow from one list of terms. */
export function productType<const Specs extends FieldSpecs>(
  description: Description<Specs>,
): ProductTypeModule<Specs> {
  const { type, kinds, themes, fields: specs, help = [], divide } = description
  const prefix = textPrefix(type)
  const tell = (told: Told[]): Fact[] =>
    told
      .filter((fact) => fact !== false && fact !== undefined)
      .map(([key, values = {}]) => ({
        textKey: `${prefix}.cards.${key}`,
        values: choicesNamed(prefix, values),
      }))
  return {
    type,
    nameKey: `${prefix}.name`,
    aboutKey: `${prefix}.about`,
    kinds,
    defaultKind: kinds[0],
    themes,
    terms: termsSchema(description),
    draftTerms: z.strictObject(
      mapped(specs, (spec) => leftOut(spec.bare)),
    ) as unknown as ProductTypeModule<Specs>['draftTerms'],
    fields: Object.entries(specs).map(([name, spec]) => fieldOf(prefix, name, spec, help.includes(name))),
    eligibility: (terms) => withoutUndefined(description.eligibility?.(terms) ?? {}),
    conditions: (terms) => tell(description.conditions?.(terms) ?? []),
    card: (terms) => tell(description.card(terms)).slice(0, 3),
    ...(divide && { divide }),
  }
}

/** Whole euro cents. */
export const euros = (value: number): Measure => ({ as: 'euro', value })
export const percentage = (value: number): Measure => ({ as: 'percent', value })
export const inMonths = (value: number): Measure => ({ as: 'months', value })
export const count = (value: number): Measure => ({ as: 'integer', value })
/** A fact about a number of things, in the words for one or for more: `cards.<key>.one` or `.other`. */
export const counted = (key: string, name: string, value: number): [string, Record<string, Measure>] => [
  `${key}.${value === 1 ? 'one' : 'other'}`,
  { [name]: count(value) },
]
export const number = (value: number): Measure => ({ as: 'decimal', value })
export const day = (value: string): Measure => ({ as: 'date', value })
export const words = (value: string): Measure => ({ as: 'text', value })
export const chosen = (value: string): Measure => ({ as: 'choice', value, textKey: '' })
export const chosenOf = (values: readonly string[]): Measure => ({
  as: 'list',
  values: values.map((value) => ({ value, textKey: '' })),
})

/** The value of a field with what is needed to write it. */
export function measureOf(field: Field, value: unknown): Measure {
  const named = (one: unknown): FieldChoice =>
    field.choices?.find((choice) => choice.value === one) ?? { value: String(one), textKey: '' }
  switch (field.input) {
    case 'euro':
    case 'percent':
    case 'months':
      return { as: field.input, value: value as number }
    case 'integer':
    case 'decimal':
      return withoutUndefined({
        as: field.input,
        value: value as number,
        unitKey: unitKey(field.unit, value),
      })
    case 'date':
    case 'text':
      return { as: field.input, value: value as string }
    case 'boolean':
      return { as: 'boolean', value: value as boolean }
    case 'choice':
      return { as: 'choice', ...named(value) }
    case 'list':
      return { as: 'list', values: (value as unknown[]).map(named) }
  }
}

function textPrefix(type: ProductType): string {
  return `product_types.${type.replaceAll('-', '_')}`
}

function unitKey(unit: Unit | undefined, value?: unknown): string | undefined {
  return unit && `product_types.units.${unit}.${value === 1 ? 'one' : 'other'}`
}

function choiceKey(prefix: string, value: string): string {
  return `${prefix}.choices.${value.replaceAll('-', '_')}`
}

function choicesNamed(prefix: string, values: Record<string, Measure>): Record<string, Measure> {
  return mapped(values, (measure): Measure => {
    if (measure.as === 'choice') return { ...measure, textKey: choiceKey(prefix, measure.value) }
    if (measure.as !== 'list') return measure
    return {
      as: 'list',
      values: measure.values.map(({ value }) => ({ value, textKey: choiceKey(prefix, value) })),
    }
  })
}

function fieldOf(prefix: string, name: string, spec: FieldSpec, hasHelp: boolean): Field {
  const { bare, schema, choices, unit, ...shown } = spec
  const key = `${prefix}.fields.${name}`
  return withoutUndefined({
    name,
    ...shown,
    labelKey: `${key}.label`,
    helpKey: hasHelp ? `${key}.help` : undefined,
    unit,
    unitKey: unitKey(unit),
    choices: choices?.map((value) => ({ value, textKey: choiceKey(prefix, value) })),
  })
}

function termsSchema<const Specs extends FieldSpecs>({ fields, ordered = [], wrong }: Description<Specs>) {
  return z
    .strictObject(mapped(fields, (spec) => spec.schema) as ShapeOf<Specs>)
    .superRefine((checked, context) => {
      const terms = checked as TermsOf<Specs>
      const values = checked as Record<string, unknown>
      const found = [
        ...ordered
          .filter(([least, most]) => isAbove(values[least], values[most]))
          .map(([, field]) => ({ field, code: 'most_below_least' })),
        ...(wrong?.(terms).filter((each) => each !== false) ?? []),
      ]
      for (const { field, code } of found) {
        context.addIssue({ code: 'custom', path: [field], params: { code }, message: code })
      }
    }) as z.ZodObject<ShapeOf<Specs>>
}

function isAbove(least: unknown, most: unknown): boolean {
  if (typeof least === 'string' && typeof most === 'string') return least > most
  return typeof least === 'number' && typeof most === 'number' && least > most
}

function mapped<Value, Result>(
  record: Record<string, Value>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value
}
