import { type Selectable, sql } from 'kysely'
import type { DealTable, Hub, TermColumns } from '#foundation'
import type {
  ConversationId,
  DealId,
  FileId,
  NeedId,
  OfferId,
  PartyId,
  PersonId,
  ProductType,
  ProposalId,
} from '#vocabulary'
import type { Consent, Deal } from './deal.ts'
import type { Terms } from './terms.ts'

export async function insertDeal(hub: Hub, deal: Deal, consents: readonly Consent[]): Promise<void> {
  await hub.db.insertInto('deal').values(rowOf(deal)).execute()
  await hub.db
    .insertInto('deal_consent')
    .values(
      consents.map(({ partyId, personId, at, termsHash }) => ({
        deal_id: deal.id,
        party_id: partyId,
        person_id: personId,
        at,
        terms_hash: termsHash,
      })),
    )
    .execute()
}

/** Of a deal only how it fares changes: what was agreed stays as it was. */
export async function saveDealState(hub: Hub, { id, status, reason, endedAt }: Deal): Promise<void> {
  await hub.db.updateTable('deal').set({ status, reason, ended_at: endedAt }).where('id', '=', id).execute()
}

export async function loadDeal(hub: Hub, id: DealId, lock = false): Promise<Deal | undefined> {
  const row = await hub.db
    .selectFrom('deal')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && dealOf(row)
}

/** The deal that a proposal led to. */
export async function dealOfProposal(hub: Hub, proposalId: ProposalId): Promise<Deal | undefined> {
  const row = await hub.db
    .selectFrom('deal')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
  return row && dealOf(row)
}

export async function consentsOf(hub: Hub, id: DealId): Promise<(Consent & { personName: string })[]> {
  const rows = await hub.db
    .selectFrom('deal_consent')
    .leftJoin('person', 'person.id', 'deal_consent.person_id')
    .select(['party_id', 'person_id', 'at', 'terms_hash', 'person.name'])
    .where('deal_id', '=', id)
    .orderBy('at')
    .orderBy('party_id')
    .execute()
  return rows.map((row) => ({
    partyId: row.party_id as PartyId,
    personId: row.person_id as PersonId | null,
    personName: row.name ?? '',
    at: row.at,
    termsHash: row.terms_hash,
  }))
}

export type DealCard = Pick<Deal, 'id' | 'title' | 'status' | 'amountCents' | 'endsOn' | 'agreedAt'> & {
  otherParty: string
  isGiving: boolean
}

/** A party's deals, the latest first. One query. */
export async function dealsOfParty(hub: Hub, partyId: PartyId, limit: number): Promise<DealCard[]> {
  const rows = await hub.db
    .selectFrom('deal')
    .innerJoin('party', (join) =>
      join.on(
        sql<boolean>`party.id = case when giving_party_id = ${partyId} then getting_party_id else giving_party_id end`,
      ),
    )
    .select(['deal.id', 'title', 'status', 'amount_cents', 'ends_on', 'agreed_at', 'giving_party_id'])
    .select('party.name')
    .where(sql<boolean>`${partyId} in (giving_party_id, getting_party_id)`)
    .orderBy('agreed_at', 'desc')
    .orderBy('deal.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id as DealId,
    title: row.title,
    status: row.status,
    amountCents: row.amount_cents,
    endsOn: row.ends_on,
    agreedAt: row.agreed_at,
    otherParty: row.name,
    isGiving: row.giving_party_id === partyId,
  }))
}

/** Terms as columns. */
export function termColumns({
  productType,
  terms,
  amountCents,
  quantity,
  unit,
  startsOn,
  endsOn,
  body,
  conditions,
  attachmentIds,
}: Terms) {
  return {
    product_type: productType,
    terms: JSON.stringify(terms),
    amount_cents: amountCents,
    quantity: quantity === null ? null : quantity.toFixed(2),
    unit,
    starts_on: startsOn,
    ends_on: endsOn,
    body,
    conditions,
    attachments: attachmentIds,
  }
}

/** Columns as terms. */
export function termsOfRow(row: Omit<Selectable<TermColumns>, 'terms_hash'>): Terms {
  return {
    productType: row.product_type as ProductType | null,
    terms: row.terms as Record<string, unknown>,
    amountCents: row.amount_cents,
    quantity: row.quantity === null ? null : Number(row.quantity),
    unit: row.unit,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    body: row.body,
    conditions: row.conditions,
    attachmentIds: row.attachments as FileId[],
  }
}

function rowOf(deal: Deal) {
  return {
    ...termColumns(deal),
    id: deal.id,
    proposal_id: deal.proposalId,
    conversation_id: deal.conversationId,
    need_id: deal.needId,
    offer_id: deal.offerId,
    title: deal.title,
    giving_party_id: deal.givingPartyId,
    getting_party_id: deal.gettingPartyId,
    status: deal.status,
    reason: deal.reason,
    terms_hash: deal.termsHash,
    agreed_at: deal.agreedAt,
    ended_at: deal.endedAt,
  }
}

function dealOf(row: Selectable<DealTable>): Deal {
  return {
    ...termsOfRow(row),
    id: row.id as DealId,
    proposalId: row.proposal_id as ProposalId,
    conversationId: row.conversation_id as ConversationId,
    needId: row.need_id as NeedId | null,
    offerId: row.offer_id as OfferId | null,
    title: row.title,
    givingPartyId: row.giving_party_id as PartyId,
    gettingPartyId: row.getting_party_id as PartyId,
    status: row.status,
    reason: row.reason,
    termsHash: row.terms_hash,
    agreedAt: row.agreed_at,
    endedAt: row.ended_at,
  }
}
