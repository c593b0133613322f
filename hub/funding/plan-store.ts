import type { Selectable } from 'kysely'
import type { Hub, PlanLineTable, PlanSourceTable, PlanTable } from '#foundation'
import type {
  DealId,
  NeedId,
  OfferId,
  PartyId,
  PersonId,
  PlanId,
  PlanLineId,
  PlanSourceId,
  ProductType,
} from '#vocabulary'
import type { Plan, PlanLine } from './plan.ts'
import { type Source, statusOfDeal } from './source.ts'

export async function insertPlan(hub: Hub, plan: Plan, formKey: string): Promise<void> {
  await hub.db
    .insertInto('plan')
    .values({
      ...planRow(plan),
      id: plan.id,
      party_id: plan.partyId,
      created_at: plan.createdAt,
      form_key: formKey,
    })
    .execute()
}

export async function savePlan(hub: Hub, plan: Plan): Promise<void> {
  await hub.db.updateTable('plan').set(planRow(plan)).where('id', '=', plan.id).execute()
}

/** That something in the plan changed now. */
export async function touchPlan(hub: Hub, id: PlanId): Promise<void> {
  await hub.db.updateTable('plan').set({ updated_at: hub.clock.now() }).where('id', '=', id).execute()
}

export async function deletePlan(hub: Hub, id: PlanId): Promise<void> {
  await hub.db.deleteFrom('plan').where('id', '=', id).execute()
}

export async function loadPlan(hub: Hub, id: PlanId, lock = false): Promise<Plan | undefined> {
  const row = await hub.db
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && planOf(row)
}

/** The plan that a form made before, if it did. */
export async function planByKey(hub: Hub, partyId: PartyId, formKey: string): Promise<Plan | undefined> {
  const row = await hub.db
    .selectFrom('plan')
    .selectAll()
    .where('party_id', '=', partyId)
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row && planOf(row)
}

/** The plans of a party, the one that changed last first. */
export async function plansOf(hub: Hub, partyId: PartyId): Promise<Plan[]> {
  const rows = await hub.db
    .selectFrom('plan')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(planOf)
}

/** The lines of plans in the order in which they were written, those that were taken out too. */
export async function linesOf(hub: Hub, ids: readonly PlanId[]): Promise<PlanLine[]> {
  if (!ids.length) return []
  const rows = await hub.db
    .selectFrom('plan_line')
    .selectAll()
    .where('plan_id', 'in', ids)
    .orderBy('from_year')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(lineOf)
}

/** The sources of plans in the order in which they were written, those that were taken out too, with their deals. */
export async function sourcesOf(hub: Hub, ids: readonly PlanId[]): Promise<Source[]> {
  if (!ids.length) return []
  const rows = await hub.db
    .selectFrom('plan_source')
    .leftJoin('person', 'person.id', 'looked_after_by')
    .leftJoin('deal', 'deal.id', 'deal_id')
    .leftJoin('party', 'party.id', 'deal.giving_party_id')
    .selectAll('plan_source')
    .select([
      'person.name as person_name',
      'deal.amount_cents as deal_amount',
      'deal.status as deal_status',
      'deal.product_type as deal_type',
      'deal.terms as deal_terms',
      'deal.offer_id as deal_offer_id',
      'party.id as giving_id',
      'party.name as giving_name',
      'party.slug as giving_slug',
    ])
    .where('plan_id', 'in', ids)
    .orderBy('plan_source.created_at')
    .orderBy('plan_source.id')
    .execute()
  return rows.map(sourceOf)
}

export async function saveLine(hub: Hub, line: PlanLine, formKey?: string): Promise<void> {
  const row = {
    side: line.side,
    rhythm: line.rhythm,
    what: line.what,
    amount_cents: line.amountCents,
    from_year: line.fromYear,
    until_year: line.untilYear,
    note: line.note,
    removed_at: line.removedAt,
    revision: line.revision,
  }
  await (formKey === undefined
    ? hub.db.updateTable('plan_line').set(row).where('id', '=', line.id).execute()
    : hub.db
        .insertInto('plan_line')
        .values({ ...row, id: line.id, plan_id: line.planId, created_at: line.createdAt, form_key: formKey })
        .execute())
}

export async function saveSource(hub: Hub, source: Source, formKey?: string): Promise<void> {
  const { deal } = source
  const row = {
    kind: source.kind,
    name: source.name,
    amount_cents: deal ? null : source.amountCents,
    status: deal ? null : source.status,
    needs_rest: source.needsRest,
    conditions: source.conditions,
    closes_on: source.closesOn,
    starts_on: source.startsOn,
    looked_after_by: source.lookedAfterBy?.id ?? null,
    terms: JSON.stringify(deal ? {} : source.terms),
    offer_id: source.offerId,
    deal_id: deal?.id ?? null,
    removed_at: source.removedAt,
    revision: source.revision,
  }
  await (formKey === undefined
    ? hub.db.updateTable('plan_source').set(row).where('id', '=', source.id).execute()
    : hub.db
        .insertInto('plan_source')
        .values({
          ...row,
          id: source.id,
          plan_id: source.planId,
          created_at: source.createdAt,
          form_key: formKey,
        })
        .execute())
}

/** What a form wrote into a plan before, if it did. */
export async function partByKey(
  hub: Hub,
  table: 'plan_line' | 'plan_source',
  id: PlanId,
  formKey: string,
): Promise<string | undefined> {
  const row = await hub.db
    .selectFrom(table)
    .select('id')
    .where('plan_id', '=', id)
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row?.id
}

/** Forgets what was taken out of a plan before a moment. */
export async function forgetRemoved(hub: Hub, id: PlanId, before: Date): Promise<void> {
  for (const table of ['plan_line', 'plan_source'] as const) {
    await hub.db.deleteFrom(table).where('plan_id', '=', id).where('removed_at', '<', before).execute()
  }
}

export type PlanMember = { id: PersonId; name: string }

/** The members of a party, by name. */
export async function membersNamed(hub: Hub, partyId: PartyId): Promise<PlanMember[]> {
  const rows = await hub.db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name'])
    .where('party_id', '=', partyId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, name }) => ({ id: id as PersonId, name }))
}

function planRow(plan: Plan) {
  return {
    need_id: plan.needId,
    title: plan.title,
    purpose: plan.purpose,
    from_year: plan.fromYear,
    until_year: plan.untilYear,
    updated_at: plan.updatedAt,
    revision: plan.revision,
  }
}

function planOf(row: Selectable<PlanTable>): Plan {
  return {
    id: row.id as PlanId,
    partyId: row.party_id as PartyId,
    needId: row.need_id as NeedId | null,
    title: row.title,
    purpose: row.purpose,
    fromYear: row.from_year,
    untilYear: row.until_year,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
  }
}

function lineOf(row: Selectable<PlanLineTable>): PlanLine {
  return {
    id: row.id as PlanLineId,
    planId: row.plan_id as PlanId,
    side: row.side,
    rhythm: row.rhythm,
    what: row.what,
    amountCents: row.amount_cents,
    fromYear: row.from_year,
    untilYear: row.until_year,
    note: row.note,
    createdAt: row.created_at,
    removedAt: row.removed_at,
    revision: row.revision,
  }
}

type DealColumns = {
  person_name: string | null
  deal_amount: number | null
  deal_status: keyof typeof statusOfDeal | null
  deal_type: string | null
  deal_terms: unknown
  deal_offer_id: string | null
  giving_id: string | null
  giving_name: string | null
  giving_slug: string | null
}

function sourceOf(row: Selectable<PlanSourceTable> & DealColumns): Source {
  const deal = row.deal_status && {
    id: row.deal_id as DealId,
    status: row.deal_status,
    productType: row.deal_type as ProductType | null,
    offerId: row.deal_offer_id as OfferId | null,
    givingParty: { id: row.giving_id as PartyId, name: row.giving_name!, slug: row.giving_slug! },
  }
  return {
    id: row.id as PlanSourceId,
    planId: row.plan_id as PlanId,
    kind: row.kind,
    name: row.name,
    amountCents: row.amount_cents ?? row.deal_amount ?? 0,
    status: row.status ?? statusOfDeal[row.deal_status!],
    needsRest: row.needs_rest,
    conditions: row.conditions,
    closesOn: row.closes_on,
    startsOn: row.starts_on,
    lookedAfterBy: row.looked_after_by
      ? { id: row.looked_after_by as PersonId, name: row.person_name ?? '' }
      : null,
    terms: (deal ? row.deal_terms : row.terms) as Record<string, unknown>,
    offerId: row.offer_id as OfferId | null,
    deal,
    createdAt: row.created_at,
    removedAt: row.removed_at,
    revision: row.revision,
  }
}
