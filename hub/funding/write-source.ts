import { dealVisibleTo } from '#deals'
import { checked } from '#fields'
import type { Hub } from '#foundation'
import { offerVisibleTo } from '#offers'
import {
  type Actor,
  allow,
  type DealId,
  newId,
  type PersonId,
  type PlanId,
  type PlanSourceId,
  Refusal,
} from '#vocabulary'
import { newSourceForm, type SourceForm, sourceForm } from './form.ts'
import type { Plan } from './plan.ts'
import { mayChangePlan } from './plan-policy.ts'
import { membersNamed, partByKey, saveSource, sourcesOf, touchPlan } from './plan-store.ts'
import { planVisibleTo } from './read-plan.ts'
import { type AgreedSource, type Source, statusOfDeal, typeOf, yieldOf } from './source.ts'
import { sourceTerms } from './source-terms.ts'
import { mostParts } from './write-line.ts'

/**
 * Adds a source to a plan. The same form adds one source, however often it is sent, and a deal counts once.
 * @param input the shape of `newSourceForm`.
 */
export async function addSource(
  hub: Hub,
  actor: Actor,
  { plan: id, input }: { plan: PlanId; input: unknown },
): Promise<void> {
  const { formKey, ...form } = checked(newSourceForm, input)
  await hub.inTransaction(async (hub) => {
    const plan = await planVisibleTo(hub, actor, id, true)
    allow(mayChangePlan(actor, plan))
    if (await partByKey(hub, 'plan_source', id, formKey)) return
    const sources = await sourcesOf(hub, [id])
    if (sources.length >= mostParts) throw new Refusal('too-many', 'plan_too_long')
    const told = await toldBy(hub, actor, plan, form)
    refuseTwice(sources, told.deal?.id)
    const source: Source = {
      ...told,
      id: newId(),
      planId: id,
      createdAt: hub.clock.now(),
      removedAt: null,
      revision: 1,
    }
    await saveSource(hub, source, formKey)
    await touchPlan(hub, id)
    await hub.record(actor, 'plan.changed', plan, { what: 'source', part: source.id })
  })
}

/**
 * Changes a source of a plan.
 * @param input the shape of `sourceForm`; of a deal, the deal stays the same.
 * @param revision the one that the writer saw: another's save in between is refused as a conflict.
 */
export async function changeSource(
  hub: Hub,
  actor: Actor,
  {
    plan: id,
    source: sourceId,
    input,
    revision,
  }: { plan: PlanId; source: PlanSourceId; input: unknown; revision: number },
): Promise<void> {
  const form = checked(sourceForm, input)
  await hub.inTransaction(async (hub) => {
    const plan = await planVisibleTo(hub, actor, id, true)
    allow(mayChangePlan(actor, plan))
    const source = (await sourcesOf(hub, [id])).find((one) => one.id === sourceId && !one.removedAt)
    if (!source) throw new Refusal('not-found', 'plan_part_not_found')
    if (revision !== source.revision) throw new Refusal('conflict', 'changed_meanwhile')
    if (source.deal?.id !== (form.kind === 'deal' ? form.dealId : undefined)) {
      throw new Refusal('conflict', 'source_is_fixed')
    }
    const told = await toldBy(hub, actor, plan, form, source)
    await saveSource(hub, { ...source, ...told, revision: revision + 1 })
    await touchPlan(hub, id)
    await hub.record(actor, 'plan.changed', plan, { what: 'source', part: source.id })
  })
}

type Told = Omit<Source, 'id' | 'planId' | 'createdAt' | 'removedAt' | 'revision'>

/** A source as its form tells it, with what is read elsewhere: its deal, its terms, who looks after it. */
async function toldBy(
  hub: Hub,
  actor: Actor,
  plan: Plan,
  { lookedAfterBy, ...form }: SourceForm,
  before?: Source,
): Promise<Told> {
  const person = await member(hub, plan, lookedAfterBy, before)
  if (form.kind === 'deal') {
    const { dealId, ...facts } = form
    return { ...facts, ...(await agreed(hub, actor, plan, dealId)), lookedAfterBy: person, startsOn: null }
  }
  if (form.offerId !== null && form.offerId !== before?.offerId)
    await offerVisibleTo(hub, actor, form.offerId)
  const type = typeOf({ kind: form.kind, deal: null })
  const terms = sourceTerms(type, form.terms, form.amountCents)
  if (yieldOf({ ...form, terms }).netCents <= 0) throw wrong('amountCents', 'fees_above_amount')
  const startsOn = form.kind === 'loan' ? form.startsOn : null
  return { ...form, terms, startsOn, lookedAfterBy: person, deal: null }
}

/** What a source takes from a deal by which money comes to the initiative. */
async function agreed(hub: Hub, actor: Actor, plan: Plan, id: DealId) {
  const deal = await dealVisibleTo(hub, actor, id)
  if (deal.gettingPartyId !== plan.partyId || deal.amountCents === null) {
    throw wrong('dealId', 'deal_gives_no_money')
  }
  const { status, productType, offerId } = deal
  const givingParty: AgreedSource['givingParty'] = { id: deal.givingPartyId, name: '', slug: '' }
  return {
    name: deal.title,
    amountCents: deal.amountCents,
    status: statusOfDeal[status],
    terms: deal.terms,
    offerId: null,
    deal: { id, status, productType, offerId, givingParty },
  }
}

/** Someone of the initiative, or who already looked after it. */
async function member(
  hub: Hub,
  { partyId }: Plan,
  id: PersonId | null,
  before?: Source,
): Promise<Source['lookedAfterBy']> {
  if (id === null) return null
  if (before?.lookedAfterBy?.id === id) return before.lookedAfterBy
  const found = (await membersNamed(hub, partyId)).find((one) => one.id === id)
  if (!found) throw wrong('lookedAfterBy', 'member_not_found')
  return found
}

/** @throws Refusal 'conflict' when a deal already stands in the plan. */
export function refuseTwice(sources: readonly Source[], dealId: DealId | undefined): void {
  if (dealId && sources.some(({ deal, removedAt }) => deal?.id === dealId && !removedAt)) {
    throw new Refusal('conflict', 'deal_counts_once')
  }
}

function wrong(path: string, code: string): Refusal {
  return new Refusal('invalid', 'form_invalid', { fields: [{ path, code }] })
}
