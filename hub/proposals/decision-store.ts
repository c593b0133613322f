import type { Selectable } from 'kysely'
import type { DecisionTable, Hub } from '#foundation'
import type { DecisionId, NeedId, PartyId, PersonId, ProposalId } from '#vocabulary'
import type { Decision, SaidByMember, Seen } from './decision.ts'

export async function insertDecision(hub: Hub, decision: Decision): Promise<void> {
  const { id, partyId, needId, title, seen, madeBy, madeAt, chosenId } = decision
  await hub.db
    .insertInto('decision')
    .values({
      ...changing(decision),
      id,
      party_id: partyId,
      need_id: needId,
      title,
      chosen_id: chosenId,
      seen: JSON.stringify(seen),
      made_by: madeBy,
      made_at: madeAt,
    })
    .execute()
  await insertMembers(hub, decision)
}

/** Saves how it fares; what lay before those who decided stays as it was. */
export async function saveDecision(hub: Hub, decision: Decision): Promise<void> {
  await hub.db.updateTable('decision').set(changing(decision)).where('id', '=', decision.id).execute()
  await hub.db.deleteFrom('decision_member').where('decision_id', '=', decision.id).execute()
  await insertMembers(hub, decision)
}

export async function loadDecision(hub: Hub, id: DecisionId, lock = false): Promise<Decision | undefined> {
  const row = await hub.db
    .selectFrom('decision')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) return undefined
  const members = await hub.db
    .selectFrom('decision_member')
    .select(['person_id', 'said'])
    .where('decision_id', '=', id)
    .orderBy('number')
    .execute()
  return decisionOf(
    row,
    members.map(({ person_id, said }) => ({ personId: person_id as PersonId | null, said })),
  )
}

/** The decision in which a proposal was chosen. */
export async function decisionAbout(hub: Hub, chosenId: ProposalId): Promise<DecisionId | undefined> {
  const row = await hub.db
    .selectFrom('decision')
    .select('id')
    .where('chosen_id', '=', chosenId)
    .executeTakeFirst()
  return row?.id as DecisionId | undefined
}

/** What a party decided, the latest first; about one need, or all. One query. */
export async function decisionsOf(
  hub: Hub,
  partyId: PartyId,
  needId: NeedId | null,
): Promise<Pick<Decision, 'id' | 'title' | 'status' | 'chosenId' | 'decidedOn'>[]> {
  const rows = await hub.db
    .selectFrom('decision')
    .select(['id', 'title', 'status', 'chosen_id', 'decided_on'])
    .where('party_id', '=', partyId)
    .$if(needId !== null, (query) => query.where('need_id', '=', needId))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id as DecisionId,
    title: row.title,
    status: row.status,
    chosenId: row.chosen_id as ProposalId | null,
    decidedOn: row.decided_on,
  }))
}

async function insertMembers(hub: Hub, { id, members }: Decision): Promise<void> {
  if (!members.length) return
  await hub.db
    .insertInto('decision_member')
    .values(
      members.map(({ personId, said }, index) => ({
        decision_id: id,
        number: index + 1,
        person_id: personId,
        said,
      })),
    )
    .execute()
}

function changing(decision: Decision) {
  return {
    status: decision.status,
    decided_on: decision.decidedOn,
    why: decision.why,
    others: decision.others,
    completed_by: decision.completedBy,
    completed_at: decision.completedAt,
    revoked_by: decision.revokedBy,
    revoked_at: decision.revokedAt,
    revoked_why: decision.revokedWhy,
  }
}

function decisionOf(row: Selectable<DecisionTable>, members: SaidByMember[]): Decision {
  return {
    id: row.id as DecisionId,
    partyId: row.party_id as PartyId,
    needId: row.need_id as NeedId | null,
    title: row.title,
    status: row.status,
    chosenId: row.chosen_id as ProposalId | null,
    seen: row.seen as Seen,
    decidedOn: row.decided_on,
    why: row.why,
    members,
    others: row.others,
    madeBy: row.made_by as PersonId | null,
    madeAt: row.made_at,
    completedBy: row.completed_by as PersonId | null,
    completedAt: row.completed_at,
    revokedBy: row.revoked_by as PersonId | null,
    revokedAt: row.revoked_at,
    revokedWhy: row.revoked_why,
  }
}
