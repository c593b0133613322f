import { type Selectable, sql } from 'kysely'
import type { Hub, ModerationCaseTable } from '#foundation'
import type { Sign } from '#screening'
import type { CaseId, Locale, PartyId, PersonId } from '#vocabulary'
import type { Case, CaseAct, CaseReason, CaseStatus, ThingKind, ThingRef } from './case.ts'

export async function insertCase(hub: Hub, one: Case): Promise<boolean> {
  const row = await hub.db
    .insertInto('moderation_case')
    .values(rowOf(one))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveCase(hub: Hub, one: Case): Promise<void> {
  const { id, ...rest } = rowOf(one)
  await hub.db.updateTable('moderation_case').set(rest).where('id', '=', id).execute()
}

/** One case; `lock` keeps others from deciding meanwhile. */
export async function loadCase(hub: Hub, id: CaseId, lock = false): Promise<Case | undefined> {
  const row = await hub.db
    .selectFrom('moderation_case')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && caseOf(row)
}

/** The latest case about one thing in one of these states, locked. */
export async function caseAbout(
  hub: Hub,
  { kind, id }: ThingRef,
  statuses: readonly CaseStatus[],
): Promise<Case | undefined> {
  const row = await hub.db
    .selectFrom('moderation_case')
    .selectAll()
    .where('thing_kind', '=', kind)
    .where('thing_id', '=', id)
    .where('status', 'in', statuses)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row && caseOf(row)
}

/** Whether another case keeps the same thing, or the same party, out of sight. */
export async function hiddenByOthers(
  hub: Hub,
  { id, thing, partyId }: Case,
): Promise<{ thing: boolean; party: boolean }> {
  const { rows } = await sql<{ thing: boolean; party: boolean }>`
    select
      coalesce(bool_or(hides_thing and thing_kind = ${thing.kind} and thing_id = ${thing.id}), false) as thing,
      coalesce(bool_or(hides_party or (hides_thing and thing_kind = 'party')), false) as party
    from moderation_case
    where party_id = ${partyId} and id <> ${id} and (hides_thing or hides_party)`.execute(hub.db)
  return rows[0]!
}

export type QueuedCase = Case & {
  partyName: string | null
  firstReportedAt: Date | null
  claimedByName: string | null
  reasons: CaseReason[]
}

const inQueue = {
  waiting: ['open', 'appealed'],
  asked: ['asked'],
  decided: ['dismissed', 'warned', 'hidden', 'suspended', 'upheld', 'shown', 'reversed', 'ended'],
} as const satisfies Record<string, readonly CaseStatus[]>
export type QueueName = keyof typeof inQueue

/** One page of the queue, the most urgent first; of what is decided the latest first. One query. */
export async function selectQueue(
  hub: Hub,
  { queue, offset, limit }: { queue: QueueName; offset: number; limit: number },
): Promise<QueuedCase[]> {
  const rows = await hub.db
    .with('found', (db) => {
      const found = db
        .selectFrom('moderation_case')
        .select('id')
        .where('status', 'in', inQueue[queue])
        .offset(offset)
        .limit(limit)
      return queue === 'decided'
        ? found.orderBy('opened_at', 'desc').orderBy('id')
        : found.orderBy('urgency', 'desc').orderBy('opened_at').orderBy('id')
    })
    .selectFrom('found')
    .innerJoin('moderation_case', 'moderation_case.id', 'found.id')
    .leftJoin('party', 'party.id', 'moderation_case.party_id')
    .leftJoin('person', 'person.id', 'moderation_case.claimed_by')
    .selectAll('moderation_case')
    .select(['party.name as party_name', 'person.name as claimed_by_name'])
    .select([
      sql<Date | null>`(select min(at) from moderation_report where case_id = moderation_case.id)`.as(
        'first_at',
      ),
      sql<CaseReason[]>`array(select distinct reason from moderation_report
        where case_id = moderation_case.id order by reason)`.as('reasons'),
    ])
    .orderBy(queue === 'decided' ? sql`moderation_case.opened_at desc` : sql`urgency desc, opened_at`)
    .orderBy('moderation_case.id')
    .execute()
  return rows.map((row) => ({
    ...caseOf(row),
    partyName: row.party_name,
    firstReportedAt: row.first_at,
    claimedByName: row.claimed_by_name,
    reasons: row.reasons,
  }))
}

/** How many cases stand in each queue. One query. */
export async function countQueues(hub: Hub): Promise<Record<QueueName, number>> {
  const { rows } = await sql<Record<QueueName, number>>`
    select count(*) filter (where status in ('open', 'appealed'))::int as waiting,
      count(*) filter (where status = 'asked')::int as asked,
      count(*) filter (where status not in ('open', 'appealed', 'asked'))::int as decided
    from moderation_case`.execute(hub.db)
  return rows[0]!
}

/** What else came in about a party, the latest first. */
export async function casesOfParty(hub: Hub, partyId: PartyId, limit: number): Promise<Case[]> {
  const rows = await hub.db
    .selectFrom('moderation_case')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(caseOf)
}

/** Cases whose term is over: what was not changed in time, and suspensions that end. */
export async function casesPastTheirTerm(
  hub: Hub,
  today: string,
): Promise<{ unchanged: CaseId[]; suspended: CaseId[] }> {
  const unchanged = await hub.db
    .selectFrom('moderation_case')
    .select('id')
    .where('status', '=', 'asked')
    .where('change_by', '<', today)
    .execute()
  const suspended = await hub.db
    .selectFrom('moderation_case')
    .select('id')
    .where('hides_party', '=', true)
    .where('suspended_until', '<', today)
    .execute()
  return {
    unchanged: unchanged.map(({ id }) => id as CaseId),
    suspended: suspended.map(({ id }) => id as CaseId),
  }
}

export type Report = {
  id: string
  personId: PersonId | null
  /** Of who reported while signed in. */
  personName: string | null
  email: string | null
  locale: Locale
  reason: CaseReason
  body: string
  snapshot: Record<string, unknown>
  at: Date
}

/** Keeps a report; whoever reports the same again says it in new words, and what it was about stays as it first was. */
export async function saveReport(
  hub: Hub,
  caseId: CaseId,
  report: Omit<Report, 'personName'> & { reporterKey: string },
): Promise<void> {
  const { reason, body, email } = report
  await hub.db
    .insertInto('moderation_report')
    .values({
      id: report.id,
      case_id: caseId,
      reporter_key: report.reporterKey,
      person_id: report.personId,
      email,
      locale: report.locale,
      reason,
      body,
      snapshot: JSON.stringify(report.snapshot),
      at: report.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'reporter_key'])
        .doUpdateSet({ reason, body, ...(email === null ? {} : { email }) }),
    )
    .execute()
}

/** What was reported in a case, the oldest first. */
export async function reportsOf(hub: Hub, caseId: CaseId, limit: number): Promise<Report[]> {
  const rows = await hub.db
    .selectFrom('moderation_report')
    .leftJoin('person', 'person.id', 'moderation_report.person_id')
    .selectAll('moderation_report')
    .select(['person.name as person_name', 'person.email as person_email'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('moderation_report.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id as PersonId | null,
    personName: row.person_id && (row.person_name || row.person_email),
    email: row.email,
    locale: row.locale,
    reason: row.reason,
    body: row.body,
    snapshot: row.snapshot,
    at: row.at,
  }))
}

/** Why a case was reported, once for each reporter. */
export async function reasonsOf(hub: Hub, caseId: CaseId): Promise<CaseReason[]> {
  const rows = await hub.db
    .selectFrom('moderation_report')
    .select('reason')
    .where('case_id', '=', caseId)
    .execute()
  return rows.map(({ reason }) => reason)
}

/** Who reported is forgotten once the case has rested for long: what was reported stays. */
export async function forgetReportersBefore(hub: Hub, moment: Date): Promise<void> {
  await sql`
    update moderation_report set reporter_key = null, person_id = null, email = null
    where (reporter_key is not null or person_id is not null or email is not null) and case_id in (
      select id from moderation_case where status not in ('open', 'asked', 'appealed')
        and (select max(at) from moderation_act where case_id = moderation_case.id) < ${moment})`.execute(
    hub.db,
  )
}

export type DoneAct = {
  id: number
  act: CaseAct
  reason: CaseReason | null
  words: string
  note: string
  personId: PersonId | null
  personName: string | null
  at: Date
}

export async function insertAct(
  hub: Hub,
  caseId: CaseId,
  done: Pick<DoneAct, 'act' | 'personId'> & Partial<Pick<DoneAct, 'reason' | 'words' | 'note'>>,
): Promise<void> {
  await hub.db
    .insertInto('moderation_act')
    .values({
      case_id: caseId,
      act: done.act,
      reason: done.reason ?? null,
      words: done.words ?? '',
      note: done.note ?? '',
      person_id: done.personId,
      at: hub.clock.now(),
    })
    .execute()
}

/** All that was done in a case, the oldest first. */
export async function actsOf(hub: Hub, caseId: CaseId): Promise<DoneAct[]> {
  const rows = await hub.db
    .selectFrom('moderation_act')
    .leftJoin('person', 'person.id', 'moderation_act.person_id')
    .selectAll('moderation_act')
    .select('person.name as person_name')
    .where('case_id', '=', caseId)
    .orderBy('moderation_act.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    act: row.act as CaseAct,
    reason: row.reason,
    words: row.words,
    note: row.note,
    personId: row.person_id as PersonId | null,
    personName: row.person_name,
    at: row.at,
  }))
}

/** Whether anyone else than this person moderates. */
export async function hasOtherModerators(hub: Hub, personId: PersonId): Promise<boolean> {
  const row = await hub.db
    .selectFrom('hub_role')
    .select('person_id')
    .where('role', 'in', ['moderator', 'administrator'])
    .where('person_id', '<>', personId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whose picture it is: of whoever brought it for a party, or of the party that it stands on. */
export async function partyOfPicture(hub: Hub, fileId: string): Promise<PartyId | null> {
  const { rows } = await sql<{ party_id: string }>`
    select party_id from need where picture_id = ${fileId}
    union all select party_id from offer where picture_id = ${fileId}
    union all select id from party where picture_id = ${fileId}
    union all select party_id from file where id = ${fileId} and party_id is not null
    limit 1`.execute(hub.db)
  return (rows[0]?.party_id ?? null) as PartyId | null
}

function rowOf(one: Case) {
  return {
    id: one.id,
    thing_kind: one.thing.kind,
    thing_id: one.thing.id,
    title: one.title.slice(0, 200),
    party_id: one.partyId,
    status: one.status,
    hides_thing: one.hidesThing,
    hides_party: one.hidesParty,
    stood_on: JSON.stringify(one.stoodOn),
    change_by: one.changeBy,
    suspended_until: one.suspendedUntil,
    signs: JSON.stringify(one.signs),
    reports: one.reports,
    urgency: one.urgency,
    opened_at: one.openedAt,
    last_reported_at: one.lastReportedAt,
    changed_at: one.changedAt,
    claimed_by: one.claimedBy,
    claimed_at: one.claimedAt,
  }
}

function caseOf(row: Selectable<ModerationCaseTable>): Case {
  return {
    id: row.id as CaseId,
    thing: { kind: row.thing_kind as ThingKind, id: row.thing_id },
    title: row.title,
    partyId: row.party_id as PartyId | null,
    status: row.status,
    hidesThing: row.hides_thing,
    hidesParty: row.hides_party,
    stoodOn: row.stood_on as Case['stoodOn'],
    changeBy: row.change_by,
    suspendedUntil: row.suspended_until,
    signs: row.signs as Sign[],
    reports: row.reports,
    urgency: row.urgency,
    openedAt: row.opened_at,
    lastReportedAt: row.last_reported_at,
    changedAt: row.changed_at,
    claimedBy: row.claimed_by as PersonId | null,
    claimedAt: row.claimed_at,
  }
}
