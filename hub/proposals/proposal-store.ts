import type { Selectable } from 'kysely'
import { termColumns, termsOfRow } from '#deals'
import type { Hub, ProposalTable } from '#foundation'
import type { ConversationId, NeedId, OfferId, PartyId, PersonId, ProposalId } from '#vocabulary'
import type { NotChosenReason, Proposal } from './proposal.ts'

export async function insertProposal(hub: Hub, proposal: Proposal, formKey: string): Promise<void> {
  await hub.db
    .insertInto('proposal')
    .values({
      ...termColumns(proposal),
      id: proposal.id,
      conversation_id: proposal.conversationId,
      number: proposal.number,
      from_party_id: proposal.fromPartyId,
      to_party_id: proposal.toPartyId,
      need_id: proposal.needId,
      offer_id: proposal.offerId,
      status: proposal.status,
      valid_until: proposal.validUntil,
      terms_hash: proposal.termsHash,
      reason: proposal.reason,
      note: proposal.note,
      sent_by: proposal.sentBy,
      sent_at: proposal.sentAt,
      ended_at: proposal.endedAt,
      form_key: formKey,
    })
    .execute()
}

/** Of a proposal only how it fares changes: its wording stays as it was sent. */
export async function saveProposalState(
  hub: Hub,
  { id, status, reason, note, endedAt }: Proposal,
): Promise<void> {
  await hub.db
    .updateTable('proposal')
    .set({ status, reason, note, ended_at: endedAt })
    .where('id', '=', id)
    .execute()
}

export async function loadProposal(hub: Hub, id: ProposalId, lock = false): Promise<Proposal | undefined> {
  const row = await hub.db
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && proposalOf(row)
}

/** The proposals of a conversation, the first first. */
export async function proposalsOf(hub: Hub, id: ConversationId): Promise<Proposal[]> {
  const rows = await hub.db
    .selectFrom('proposal')
    .selectAll()
    .where('conversation_id', '=', id)
    .orderBy('number')
    .execute()
  return rows.map(proposalOf)
}

/** The proposal that a form sent before, if it did. */
export async function proposalByKey(
  hub: Hub,
  id: ConversationId,
  formKey: string,
): Promise<Proposal | undefined> {
  const row = await hub.db
    .selectFrom('proposal')
    .selectAll()
    .where('conversation_id', '=', id)
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row && proposalOf(row)
}

/** What was last proposed for a need in each conversation, the latest first; what was replaced is left out. */
export async function proposalsForNeed(
  hub: Hub,
  needId: NeedId,
): Promise<(Proposal & { party: { id: PartyId; name: string; slug: string } })[]> {
  const rows = await hub.db
    .selectFrom('proposal')
    .innerJoin('need', 'need.id', 'proposal.need_id')
    .innerJoin('party', (join) =>
      join.on((on) =>
        on.or([
          on.and([
            on('party.id', '=', on.ref('from_party_id')),
            on('party.id', '<>', on.ref('need.party_id')),
          ]),
          on.and([on('party.id', '=', on.ref('to_party_id')), on('party.id', '<>', on.ref('need.party_id'))]),
        ]),
      ),
    )
    .selectAll('proposal')
    .select(['party.id as other_id', 'party.name as other_name', 'party.slug as other_slug'])
    .where('proposal.need_id', '=', needId)
    .where('proposal.status', '<>', 'replaced')
    .orderBy('sent_at', 'desc')
    .orderBy('proposal.id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    ...proposalOf(row),
    party: { id: row.other_id as PartyId, name: row.other_name, slug: row.other_slug },
  }))
}

export async function overdueProposals(hub: Hub, today: string): Promise<ProposalId[]> {
  const rows = await hub.db
    .selectFrom('proposal')
    .select('id')
    .where('status', '=', 'sent')
    .where('valid_until', '<', today)
    .execute()
  return rows.map(({ id }) => id as ProposalId)
}

function proposalOf(row: Selectable<ProposalTable>): Proposal {
  return {
    ...termsOfRow(row),
    id: row.id as ProposalId,
    conversationId: row.conversation_id as ConversationId,
    number: row.number,
    fromPartyId: row.from_party_id as PartyId,
    toPartyId: row.to_party_id as PartyId,
    needId: row.need_id as NeedId | null,
    offerId: row.offer_id as OfferId | null,
    status: row.status,
    validUntil: row.valid_until,
    termsHash: row.terms_hash,
    reason: row.reason as NotChosenReason | null,
    note: row.note,
    sentBy: row.sent_by as PersonId | null,
    sentAt: row.sent_at,
    endedAt: row.ended_at,
  }
}
