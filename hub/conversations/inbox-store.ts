import { type RawBuilder, sql } from 'kysely'
import type { Hub } from '#foundation'
import type { ConversationId, PartyId, PersonId } from '#vocabulary'
import type { Conversation } from './conversation.ts'
import { wordOf } from './conversation-store.ts'
import type { ConversationView } from './form.ts'

/** How one conversation stands in a person's list. */
export type ConversationCard = {
  id: ConversationId
  title: string
  status: Conversation['status']
  otherParty: { id: PartyId; name: string; slug: string }
  /** The first words of the last message, at most 140 characters. */
  last: string
  lastByUs: boolean
  lastMessageAt: Date
  unread: number
  /** Whether the other party waits for an answer. */
  asksAnswer: boolean
  /** The latest message in which the words stand that were searched, and what stands around them. */
  found: { number: number; excerpt: string } | null
}

/** Whose conversations, and which of them. */
export type ConversationSelection = {
  partyId: PartyId
  personId: PersonId
  /** Words of a message, or a part of the title or of the other party's name. */
  text: string | null
  view: ConversationView
}

/** One page of a party's conversations, the latest first. One query. */
export async function selectConversations(
  hub: Hub,
  {
    after,
    limit,
    ...selection
  }: ConversationSelection & { after: { key: string; id: string } | null; limit: number },
): Promise<{ card: ConversationCard; key: string }[]> {
  const { partyId, personId, text } = selection
  const rows = sql`${chosen(selection)} ${cursor(after)} order by last_message_at desc, id desc limit ${limit}`
  const { rows: found } = await sql<{
    id: string
    title: string
    status: Conversation['status']
    other_id: string
    other_name: string
    other_slug: string
    last: string | null
    last_by_us: boolean
    last_message_at: Date
    key: string
    unread: number
    asks_answer: boolean
    found_number: number | null
    excerpt: string | null
  }>`
    with ${searched(selection)} mine as (
      (select * from conversation where asking_party_id = ${partyId} ${rows})
      union all
      (select * from conversation where asked_party_id = ${partyId} ${rows})
    )
    select mine.id, mine.title, mine.status, party.id as other_id, party.name as other_name, party.slug as other_slug,
      case when message.hidden_at is null or message.party_id = ${partyId} then left(message.body, 140) end as last, mine.last_party_id = ${partyId} as last_by_us, mine.last_message_at,
      mine.last_message_at::text as key, greatest(0, mine.messages - coalesce(reader.read_number, 0)) as unread,
      ${asksAnswer(partyId)} as asks_answer, ${
        text
          ? sql`hit.number as found_number, ts_headline('simple', hit.body, ${wordsOf(text)}, ${plain}) as excerpt`
          : sql`null::integer as found_number, null as excerpt`
      }
    from mine
    join party on party.id = case when asking_party_id = ${partyId} then asked_party_id else asking_party_id end
    left join message on message.conversation_id = mine.id and message.number = mine.messages
    left join conversation_reader as reader on reader.conversation_id = mine.id and reader.person_id = ${personId}
    ${
      text
        ? sql`left join found on found.conversation_id = mine.id
    left join message as hit on hit.conversation_id = mine.id and hit.number = found.number`
        : sql``
    }
    order by mine.last_message_at desc, mine.id desc
    limit ${limit}`.execute(hub.db)
  return found.map((row) => ({
    key: row.key,
    card: {
      id: row.id as ConversationId,
      title: row.title,
      status: row.status,
      otherParty: { id: row.other_id as PartyId, name: row.other_name, slug: row.other_slug },
      last: row.last ?? '',
      lastByUs: row.last_by_us,
      lastMessageAt: row.last_message_at,
      unread: row.unread,
      asksAnswer: row.asks_answer,
      found: row.found_number === null ? null : { number: row.found_number, excerpt: row.excerpt ?? '' },
    },
  }))
}

/** How many conversations each view holds, and a text that is another one after each change of the list. One query. */
export async function countConversations(
  hub: Hub,
  { partyId, personId, text }: Omit<ConversationSelection, 'view'>,
): Promise<{ counts: Record<ConversationView, number>; state: string }> {
  const rows = chosen({ partyId, personId, text, view: 'all' })
  const columns = sql`id, status, messages, last_party_id, last_message_at, ended_at`
  const { rows: found } = await sql<Record<ConversationView, number> & { state: string }>`
    with ${searched({ partyId, text })} mine as (
      select ${columns} from conversation where asking_party_id = ${partyId} ${rows}
      union all
      select ${columns} from conversation where asked_party_id = ${partyId} ${rows}
    )
    select count(*)::int as all, count(*) filter (where ${asksAnswer(partyId)})::int as answer,
      count(*) filter (where messages > coalesce(reader.read_number, 0) and reader.left_at is null)::int as unread,
      count(*) filter (where ended_at is not null)::int as ended,
      concat_ws(' ', sum(messages), sum(reader.read_number), max(last_message_at), max(ended_at),
        count(*) filter (where status = 'open'), count(*) filter (where status = 'asked')) as state
    from mine
    left join conversation_reader as reader on reader.conversation_id = mine.id and reader.person_id = ${personId}`.execute(
    hub.db,
  )
  const { state, ...counts } = found[0]!
  return { counts, state }
}

/** In how many conversations of a party there is something that a person has not read and not left. */
export function unreadConversations(partyId: PartyId, personId: PersonId): RawBuilder<number> {
  return sql<number>`(
    select count(*)::int from (
      select id, messages from conversation where asking_party_id = ${partyId}
      union all
      select id, messages from conversation where asked_party_id = ${partyId}
    ) as mine
    left join conversation_reader as reader on reader.conversation_id = mine.id and reader.person_id = ${personId}
    where mine.messages > coalesce(reader.read_number, 0) and reader.left_at is null)`
}

const cursor = (after: { key: string; id: string } | null) =>
  after ? sql`and (last_message_at, id) < (${after.key}::timestamptz, ${after.id})` : sql``

/** Whether the other party wrote last, in a conversation that goes on. */
const asksAnswer = (partyId: PartyId) => sql`status in ('asked', 'open') and last_party_id <> ${partyId}`

/** What narrows the rows of `conversation` down to those of a view and a text. */
function chosen({ partyId, personId, text, view }: ConversationSelection): RawBuilder<unknown> {
  const part = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const conditions = [
    ...(view === 'answer' ? [asksAnswer(partyId)] : []),
    ...(view === 'ended' ? [sql`ended_at is not null`] : []),
    ...(view === 'unread'
      ? [
          sql`messages > coalesce((select case when left_at is null then read_number else messages end
            from conversation_reader where conversation_id = conversation.id and person_id = ${personId}), 0)`,
        ]
      : []),
    ...(text
      ? [
          sql`(title ilike ${part} or id in (select conversation_id from found)
            or case when asking_party_id = ${partyId} then asked_party_id else asking_party_id end
              in (select id from party where name ilike ${part}))`,
        ]
      : []),
  ]
  return conditions.length ? sql`and ${sql.join(conditions, sql` and `)}` : sql``
}

/** The latest message of each of a party's conversations that holds the words, and is not hidden from them. */
function searched({ partyId, text }: Pick<ConversationSelection, 'partyId' | 'text'>): RawBuilder<unknown> {
  if (!text) return sql``
  return sql`found as (
      select conversation_id, max(number) as number from message
      where words @@ (${`'${wordOf(partyId)}'`}::tsquery && ${wordsOf(text)})
        and (hidden_at is null or party_id = ${partyId})
      group by conversation_id
    ),`
}

/** All of the words that someone types; the last may not be finished. Null where there are none. */
function wordsOf(text: string): RawBuilder<unknown> {
  return sql`(nullif(plainto_tsquery('simple', unaccent(${text}))::text, '') || ':*')::tsquery`
}

const plain = 'StartSel="", StopSel="", MaxWords=24, MinWords=12'
