import { findDeals } from '@b2c/hub/deals'
import { type Plan, type PlanLine, type Source, sourceKinds, sourceTermNames, typeOf } from '@b2c/hub/funding'
import { findOwnNeeds } from '@b2c/hub/needs'
import type { Actor, ProductType } from '@b2c/hub/vocabulary'
import { error, redirect } from '@sveltejs/kit'
import { hasText, text, to } from '#lib/text.ts'
import { hub } from './door.ts'
import { centsOf, numberOf, orNull, textOf } from './form-data.ts'
import { termsFrom } from './offer-form.ts'
import { type TermField, termFields, termValues } from './offer-values.ts'
import { plainEuros } from './plain.ts'

type Values = Record<string, string | string[]>
type Options = { value: string; name: string }[]

/** Plans are for people who are signed in and act for an initiative; others are led to where they can. */
export function mustPlan({ signedIn, actor }: App.Locals, url: URL): void {
  if (!signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname + url.search)}`))
  if (!actor.party) redirect(303, to('/mijn'))
}

/** What someone wants to put into a plan, from the page of an offer or a deal: where that is done, and its query. */
export function wishOf({ searchParams }: URL): { path: string; query: string } | null {
  const [offer, deal] = [searchParams.get('aanbod'), searchParams.get('afspraak')]
  if (offer) return { path: 'bronnen/nieuw', query: `aanbod=${encodeURIComponent(offer)}` }
  if (!deal) return null
  const query = `afspraak=${encodeURIComponent(deal)}`
  return searchParams.get('als') === 'kosten'
    ? { path: 'regels/nieuw', query: `${query}&als=kosten` }
    : { path: 'bronnen/nieuw', query }
}

/** A plan as its form gives it, in the shape that the hub checks. */
export function planFrom(form: FormData): Record<string, unknown> {
  return {
    title: textOf(form, 'title'),
    purpose: textOf(form, 'purpose'),
    needId: orNull(form, 'needId'),
    fromYear: numberOf(form, 'fromYear'),
    untilYear: numberOf(form, 'untilYear'),
    formKey: textOf(form, 'formKey'),
  }
}

export function planValues(
  plan: Pick<Plan, 'title' | 'purpose' | 'needId' | 'fromYear' | 'untilYear'>,
): Values {
  return {
    title: plan.title,
    purpose: plan.purpose,
    needId: plan.needId ?? '',
    fromYear: String(plan.fromYear),
    untilYear: String(plan.untilYear),
  }
}

/** The needs that a plan may be tied to: those that stand, and the one that it is tied to already. */
export async function needOptions(actor: Actor, chosen: string | null): Promise<Options> {
  return (await findOwnNeeds(hub(), actor))
    .filter(({ id, status }) => status === 'published' || id === chosen)
    .map(({ id, title }) => ({ value: id, name: title }))
}

/** A line of a plan as its form gives it, in the shape that the hub checks. */
export function lineFrom(form: FormData): Record<string, unknown> {
  const side = textOf(form, 'side')
  return {
    side,
    rhythm: side === 'income' ? 'yearly' : textOf(form, 'rhythm'),
    what: textOf(form, 'what'),
    amountCents: centsOf(form, 'amountCents'),
    fromYear: numberOf(form, 'fromYear'),
    untilYear: numberOf(form, 'untilYear'),
    note: textOf(form, 'note'),
    formKey: textOf(form, 'formKey'),
  }
}

export function lineValues(line: PlanLine): Values {
  return {
    side: line.side,
    rhythm: line.rhythm,
    what: line.what,
    amountCents: plainEuros(line.amountCents),
    fromYear: String(line.fromYear),
    untilYear: line.untilYear === null ? '' : String(line.untilYear),
    note: line.note,
  }
}

/** A source as its form gives it, in the shape that the hub checks. */
export function sourceFrom(form: FormData): Record<string, unknown> {
  const kind = sourceKinds.find((one) => one === textOf(form, 'kind'))
  const type = kind ? typeOf({ kind, deal: null }) : null
  const facts = {
    kind,
    needsRest: textOf(form, 'needsRest') === 'yes',
    conditions: textOf(form, 'conditions'),
    closesOn: orNull(form, 'closesOn'),
    lookedAfterBy: orNull(form, 'lookedAfterBy'),
    formKey: textOf(form, 'formKey'),
  }
  if (kind === 'deal') return { ...facts, dealId: textOf(form, 'dealId') }
  return {
    ...facts,
    name: textOf(form, 'name'),
    amountCents: centsOf(form, 'amountCents'),
    status: textOf(form, 'status'),
    startsOn: orNull(form, 'startsOn'),
    terms: type ? termsFrom(form, type) : {},
    offerId: orNull(form, 'offerId'),
  }
}

type Told = Partial<
  Pick<Source, 'name' | 'status' | 'needsRest' | 'conditions' | 'startsOn' | 'lookedAfterBy'>
> &
  Pick<Source, 'kind' | 'closesOn' | 'terms' | 'offerId'> & {
    amountCents: number | null
    deal?: Source['deal']
  }

export function sourceValues(source: Told): Values {
  return {
    kind: source.kind,
    name: source.name ?? '',
    amountCents: plainEuros(source.amountCents),
    status: source.status ?? 'hoped',
    needsRest: source.needsRest ? 'yes' : '',
    conditions: source.conditions ?? '',
    closesOn: source.closesOn ?? '',
    startsOn: source.startsOn ?? '',
    lookedAfterBy: source.lookedAfterBy?.id ?? '',
    offerId: source.offerId ?? '',
    dealId: source.deal?.id ?? '',
    ...(source.kind === 'deal' ? {} : termValues(typeOf({ kind: source.kind, deal: null }), source.terms)),
  }
}

/** The terms that a source of this product type asks for, as fields. */
export function sourceTermFields(type: ProductType | null): TermField[] {
  const names = sourceTermNames(type).map((name) => `terms.${name}`)
  return termFields(type ?? '')
    .filter(({ name }) => names.includes(name))
    .map((field) => ({ ...field, help: helpOf(field) }))
}

/** Who fills a plan in gets the money; the words of a product type speak to who gives it. */
function helpOf({ name, help }: TermField): string | undefined {
  const key = `funding.term_help.${name.slice('terms.'.length)}`
  return hasText(key) ? text(key) : help
}

/** The deals by which money comes to the party acted for. */
export async function dealOptions(actor: Actor): Promise<Options> {
  return (await findDeals(hub(), actor))
    .filter(({ isGiving, amountCents, status }) => !isGiving && amountCents !== null && status !== 'ended')
    .map(({ id, title, otherParty }) => ({ value: id, name: `${title} (${otherParty})` }))
}

/** One part of a plan by the identifier in an address. */
export function partOf<Part extends { id: string }>(parts: readonly Part[], id: string): Part {
  return parts.find((one) => one.id === id) ?? error(404, { message: text('refusals.plan_part_not_found') })
}
