/**
 * How fast the mails of a morning are made, and whether one costs more where there are more people.
 * `npm run --silent bench:digest -- [--few 5000] [--many 50000]` (DATABASE_URL for an empty PostgreSQL database, on
 * which the mails are put in the queue, too)
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings, tidyDatabase } from '@b2c/hub/foundation'
import { mailNotices } from '@b2c/hub/notifications'
import { openHub } from '@b2c/hub/open-hub'
import { sql } from 'kysely'

const { values } = parseArgs({
  options: { few: { type: 'string', default: '5000' }, many: { type: 'string', default: '50000' } },
})
const dataDir = mkdtempSync(join(tmpdir(), 'hub-digest-'))
const hub = await openHub(
  readSettings({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    DEMO: '0',
    // Nobody listens there, and no worker sends: what is measured is the making.
    ...(process.env.DATABASE_URL
      ? { DATABASE_URL: process.env.DATABASE_URL, ROLE: 'web', SMTP_URL: 'smtp://127.0.0.1:1' }
      : {}),
  }),
)
const speeds: number[] = []
for (const people of [Number(values.few), Number(values.many)]) {
  await settle(people)
  await tidyDatabase(hub)
  const before = hub.database.queryCount()
  const began = performance.now()
  const made = await mailNotices(hub)
  const seconds = (performance.now() - began) / 1000
  speeds.push(made / seconds)
  console.log(
    `${made} people mailed in ${seconds.toFixed(1)} s: ${Math.round(made / seconds)} a second, ${hub.database.queryCount() - before} queries`,
  )
}
console.log(`a second with many people to a second with few: ${(speeds[1]! / speeds[0]!).toFixed(2)}`)
await hub.close()
rmSync(dataDir, { recursive: true, force: true })

/** So many people, five to a party, each with seven things that are due: matches, deals, a message and a deadline. */
async function settle(people: number): Promise<void> {
  const { db } = hub
  const parties = Math.ceil(people / 5)
  const series = sql`generate_series(0, ${parties - 1}::integer) as party(n)`
  const id = (kind: string, n = sql`party.n`) => sql`${kind} || lpad((${n})::text, 9, '0')`
  const next = (step: number) => sql`(party.n + ${step}::integer) % ${parties}::integer`
  for (const table of ['notice', 'mail']) await sql`truncate ${sql.table(table)} cascade`.execute(db)
  await sql`
    insert into person (id, email, email_verified, name, created_at, updated_at)
    select ${id('mens', sql`n`)}, 'mens' || n || '@voorbeeld.nl', true, 'Mens ' || n, now(), now()
    from generate_series(0, ${people - 1}::integer) as n on conflict do nothing`.execute(db)
  await sql`
    insert into party (id, kind, name, slug, created_at, updated_at)
    select ${id('part')}, 'initiative', 'Straat ' || n, 'straat', now(), now()
    from ${series} on conflict do nothing`.execute(db)
  await sql`
    insert into membership (party_id, person_id, role, created_at)
    select ${id('part', sql`n / 5`)}, ${id('mens', sql`n`)}, 'editor', now()
    from generate_series(0, ${people - 1}::integer) as n on conflict do nothing`.execute(db)
  await sql`
    insert into need (id, party_id, status, kind, title, slug, description, themes, region_code, region_path,
      published_at, expires_on, created_at, updated_at)
    select ${id('need')}, ${id('part')}, 'published', 'product', 'Zonnepanelen op dak ' || n, 'dak', 'Samen.',
      '{energy}', 'NL', '{NL}', now(), current_date + 10, now(), now()
    from ${series} on conflict do nothing`.execute(db)
  await sql`
    insert into offer (id, party_id, status, kind, title, slug, description, themes, service_area, published_at,
      expires_on, created_at, updated_at)
    select ${id('offer')}, ${id('part')}, 'published', 'product', 'Panelen ' || n, 'panelen', 'Voor straten.',
      '{energy}', '{NL}', now(), current_date + 10, now(), now()
    from ${series} on conflict do nothing`.execute(db)
  await sql`
    insert into conversation (id, offer_id, title, asking_party_id, asked_party_id, status, answer_by, messages,
      started_at, last_message_at)
    select ${id('talk')}, ${id('offer')}, 'Zonnepanelen', ${id('part', next(1))}, ${id('part')}, 'asked',
      current_date + 10, 1, now(), now()
    from ${series} on conflict do nothing`.execute(db)
  await sql`
    insert into match (need_id, offer_id, score, found_at)
    select ${id('need')}, ${id('offer', sql`(party.n + step) % ${parties}::integer`)}, 0.5, now()
    from ${series} cross join generate_series(1, 3) as step on conflict do nothing`.execute(db)
  const tell = (
    kind: string,
    what: string,
    step: number,
    about: Record<string, ReturnType<typeof sql>>,
  ) => sql`
    insert into notice (person_id, kind, what, details, path, reason_key, bundle, party_id, from_party_id,
      ${sql.join(Object.keys(about).map((name) => sql.ref(name)))}, at, due_at)
    select membership.person_id, ${kind}, ${what},
      jsonb_build_object('party', 'Straat ' || party.n, 'title', 'Zonnepanelen op dak ' || party.n, 'other', 'Panelen',
        'day', (current_date + 10)::text),
      '/vragen/dak', ${`${what}:${step}`}, ${kind === 'matches' ? 'matches' : `${what}:${step}`}, membership.party_id,
      ${id('part', next(step))}, ${sql.join(Object.values(about))}, now(), now() - interval '1 minute'
    from ${series} join membership on membership.party_id = ${id('part')}`
  for (const step of [1, 2, 3]) {
    const about = { need_id: id('need'), offer_id: id('offer', next(step)) }
    await tell('matches', 'match_of_need', step, about).execute(db)
  }
  for (const step of [1, 2]) await tell('deals', 'deal_settled', step, { deal_id: sql`null` }).execute(db)
  const message = { conversation_id: id('talk'), message_number: sql`1` }
  await tell('messages', 'conversation_started', 1, message).execute(db)
  await tell('deadlines', 'need_expires', 1, { need_id: id('need') }).execute(db)
}
