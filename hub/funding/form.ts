import { z } from 'zod'
import { cents, isoDate, line, optional, paragraphs } from '#fields'
import type { DealId, NeedId, OfferId, PersonId } from '#vocabulary'

export const sourceKinds = ['own', 'grant', 'loan', 'crowdfunding', 'gift', 'deal'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** How certain a source is, the most certain first; what was refused brings nothing. */
export const sourceStatuses = ['received', 'promised', 'applied', 'hoped', 'refused'] as const
export type SourceStatus = (typeof sourceStatuses)[number]

export const lineSides = ['cost', 'income'] as const
export const lineRhythms = ['once', 'yearly'] as const

/** A plan looks ahead so many years at most, as long as the longest loan. */
export const yearsAhead = 50

const planYear = z.number().int().min(2000).max(2150)
const lineYear = z.number().int().min(2000).max(2200)
const idOf = <Id extends string>() =>
  optional(
    z
      .string()
      .max(20)
      .transform((id) => id as Id),
  ) as unknown as z.ZodType<Id | null>

const formKey = { formKey: line(1, 60) }

const plan = {
  title: line(1, 120),
  purpose: paragraphs(0, 2000).optional().default(''),
  needId: idOf<NeedId>(),
  fromYear: planYear,
  untilYear: planYear,
}

export const planForm = z.object(plan).check(yearsInOrder)
export const newPlanForm = z.object({ ...plan, ...formKey }).check(yearsInOrder)
export type PlanForm = z.output<typeof planForm>

const planLine = {
  side: z.enum(lineSides),
  rhythm: z.enum(lineRhythms),
  what: line(1, 120),
  amountCents: cents,
  fromYear: lineYear,
  untilYear: optional(lineYear),
  note: line(0, 500).optional().default(''),
}

export const planLineForm = z.object(planLine).check(lineMakesSense)
export const newPlanLineForm = z.object({ ...planLine, ...formKey }).check(lineMakesSense)
export type PlanLineForm = z.output<typeof planLineForm>

const facts = {
  needsRest: z.boolean().optional().default(false),
  conditions: paragraphs(0, 2000).optional().default(''),
  closesOn: optional(isoDate),
  lookedAfterBy: idOf<PersonId>(),
}

const moneySource = z.object({
  kind: z.enum(['own', 'grant', 'loan', 'crowdfunding', 'gift']),
  name: line(1, 120),
  amountCents: cents,
  status: z.enum(sourceStatuses),
  startsOn: optional(isoDate),
  /** Held to the form of the product type when it is written. */
  terms: z.record(z.string().max(60), z.unknown()).optional().default({}),
  offerId: idOf<OfferId>(),
  ...facts,
})

/** Of a deal the rest is read from the deal. */
const dealSource = z.object({
  kind: z.literal('deal'),
  dealId: z
    .string()
    .max(20)
    .transform((id) => id as DealId),
  ...facts,
})

export const sourceForm = z.discriminatedUnion('kind', [moneySource, dealSource])
export const newSourceForm = z.discriminatedUnion('kind', [
  moneySource.extend(formKey),
  dealSource.extend(formKey),
])
export type SourceForm = z.output<typeof sourceForm>

type Checked<Value> = z.core.ParsePayload<Value>

function yearsInOrder(payload: Checked<{ fromYear: number; untilYear: number }>) {
  const { fromYear, untilYear } = payload.value
  if (untilYear < fromYear) refuse(payload, 'untilYear', 'until_before_from')
  if (untilYear > fromYear + yearsAhead) refuse(payload, 'untilYear', 'too_many_years')
}

/** What is paid once has one year; what comes in once is a source. */
function lineMakesSense(
  payload: Checked<{ side: string; rhythm: string; fromYear: number; untilYear: number | null }>,
) {
  const { side, rhythm, fromYear, untilYear } = payload.value
  if (side === 'income' && rhythm === 'once') refuse(payload, 'rhythm', 'once_is_a_source')
  if (rhythm === 'once') payload.value.untilYear = null
  else if (untilYear !== null && untilYear < fromYear) refuse(payload, 'untilYear', 'until_before_from')
}

function refuse(payload: Checked<unknown>, field: string, code: string) {
  payload.issues.push({
    code: 'custom',
    input: payload.value,
    path: [field],
    params: { code },
    message: code,
  })
}
