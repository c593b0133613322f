import type { Selectable } from 'kysely'
import type { Hub, ProposalRequestTable } from '#foundation'
import type { ConversationId, PartyId, PersonId, RequestId } from '#vocabulary'
import type { NoProposalReason, Request } from './request.ts'

/** @returns false when the same form was sent before, or a request stands already. */
export async function insertRequest(hub: Hub, request: Request, formKey: string): Promise<boolean> {
  const row = await hub.db
    .insertInto('proposal_request')
    .values({
      id: request.id,
      conversation_id: request.conversationId,
      from_party_id: request.fromPartyId,
      to_party_id: request.toPartyId,
      status: request.status,
      body: request.body,
      amount_cents: request.amountCents,
      quantity: request.quantity === null ? null : request.quantity.toFixed(2),
      unit: request.unit,
      wanted_by: request.wantedBy,
      reason: request.reason,
      note: request.note,
      asked_by: request.askedBy,
      asked_at: request.askedAt,
      ended_at: request.endedAt,
      form_key: formKey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveRequestState(
  hub: Hub,
  { id, status, reason, note, endedAt }: Request,
): Promise<void> {
  await hub.db
    .updateTable('proposal_request')
    .set({ status, reason, note, ended_at: endedAt })
    .where('id', '=', id)
    .execute()
}

export async function loadRequest(hub: Hub, id: RequestId): Promise<Request | undefined> {
  const row = await hub.db.selectFrom('proposal_request').selectAll().where('id', '=', id).executeTakeFirst()
  return row && requestOf(row)
}

/** The last request of a conversation. */
export async function latestRequest(hub: Hub, id: ConversationId): Promise<Request | undefined> {
  const row = await hub.db
    .selectFrom('proposal_request')
    .selectAll()
    .where('conversation_id', '=', id)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && requestOf(row)
}

export async function overdueRequests(hub: Hub, today: string): Promise<RequestId[]> {
  const rows = await hub.db
    .selectFrom('proposal_request')
    .select('id')
    .where('status', '=', 'asked')
    .where('wanted_by', '<', today)
    .execute()
  return rows.map(({ id }) => id as RequestId)
}

function requestOf(row: Selectable<ProposalRequestTable>): Request {
  return {
    id: row.id as RequestId,
    conversationId: row.conversation_id as ConversationId,
    fromPartyId: row.from_party_id as PartyId,
    toPartyId: row.to_party_id as PartyId,
    status: row.status,
    body: row.body,
    amountCents: row.amount_cents,
    quantity: row.quantity === null ? null : Number(row.quantity),
    unit: row.unit,
    wantedBy: row.wanted_by,
    reason: row.reason as NoProposalReason | null,
    note: row.note,
    askedBy: row.asked_by as PersonId | null,
    askedAt: row.asked_at,
    endedAt: row.ended_at,
  }
}
