import type { Selectable } from 'kysely'
import type { Hub, MilestoneTable } from '#foundation'
import type { DealId, MilestoneId, PartyId } from '#vocabulary'
import type { Milestone } from './milestone.ts'

/** @returns false when the same form was sent before. */
export async function insertMilestone(hub: Hub, milestone: Milestone, formKey: string): Promise<boolean> {
  const row = await hub.db
    .insertInto('milestone')
    .values({
      ...changing(milestone),
      id: milestone.id,
      deal_id: milestone.dealId,
      number: milestone.number,
      title: milestone.title,
      due_on: milestone.dueOn,
      amount_cents: milestone.amountCents,
      quantity: milestone.quantity === null ? null : milestone.quantity.toFixed(2),
      added_by_party_id: milestone.addedByPartyId,
      form_key: formKey,
    })
    .onConflict((conflict) => conflict.columns(['deal_id', 'form_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveMilestone(hub: Hub, milestone: Milestone): Promise<void> {
  await hub.db.updateTable('milestone').set(changing(milestone)).where('id', '=', milestone.id).execute()
}

/** To which deal a milestone belongs. */
export async function dealOfMilestone(hub: Hub, id: MilestoneId): Promise<DealId | undefined> {
  const row = await hub.db.selectFrom('milestone').select('deal_id').where('id', '=', id).executeTakeFirst()
  return row?.deal_id as DealId | undefined
}

/** The milestones of a deal, in the order in which they were planned. One query. */
export async function milestonesOf(hub: Hub, dealId: DealId): Promise<Milestone[]> {
  const rows = await hub.db
    .selectFrom('milestone')
    .selectAll()
    .where('deal_id', '=', dealId)
    .orderBy('number')
    .execute()
  return rows.map(milestoneOf)
}

function changing({ status, note, doneOn, confirmedOn }: Milestone) {
  return { status, note, done_on: doneOn, confirmed_on: confirmedOn }
}

function milestoneOf(row: Selectable<MilestoneTable>): Milestone {
  return {
    id: row.id as MilestoneId,
    dealId: row.deal_id as DealId,
    number: row.number,
    status: row.status,
    title: row.title,
    dueOn: row.due_on,
    amountCents: row.amount_cents,
    quantity: row.quantity === null ? null : Number(row.quantity),
    note: row.note,
    addedByPartyId: row.added_by_party_id as PartyId,
    doneOn: row.done_on,
    confirmedOn: row.confirmed_on,
  }
}
