import type { Hub } from '#foundation'
import { resolveRegion } from '#regions'
import {
  type Actor,
  allow,
  type PartyId,
  type PartyKind,
  type PersonId,
  Refusal,
  type RegionCode,
  type Theme,
} from '#vocabulary'
import { partyVisibleTo, shownTo } from './load-party.ts'
import type { Party } from './party.ts'
import { maySeeMembers } from './party-policy.ts'
import {
  countParties,
  type Invitation,
  type Member,
  type Membership,
  membershipsOf,
  membersOf,
  openInvitations,
  type PartySelection,
  type PartySort,
  selectParties,
} from './party-store.ts'

export type PartyQuery = {
  text?: string
  kinds?: readonly PartyKind[]
  themes?: readonly Theme[]
  /** At home in this region, or working there. */
  region?: RegionCode
  /** By itself by name. */
  sort?: PartySort
  after?: string
  limit?: number
}

/** Beyond this many the exact number tells nobody anything. */
const countCeiling = 1000

/** Parties by name, or the newest first. Two queries, however many there are. */
// anyone: parties that are not hidden are for everyone.
export async function findParties(
  hub: Hub,
  actor: Actor,
  query: PartyQuery,
): Promise<{ cards: Party[]; total: number; isMore: boolean; next: string | null }> {
  const size = Math.min(Math.max(Math.trunc(query.limit ?? 24) || 24, 1), 100)
  const sort = query.sort ?? 'name'
  const selection: PartySelection = {
    kinds: query.kinds ?? [],
    themes: query.themes ?? [],
    regionPath: query.region && query.region !== 'NL' ? await pathFrom(hub, query.region) : null,
    text: query.text?.trim().slice(0, 120) || null,
    sort,
    after: query.after === undefined ? null : readCursor(query.after, sort),
    limit: size + 1,
  }
  const rows = await selectParties(hub, selection)
  const count = await countParties(hub, selection, countCeiling + 1)
  const last = rows[size - 1]
  return {
    cards: rows.slice(0, size).map((party) => shownTo(actor, party)),
    total: Math.min(count, countCeiling),
    isMore: count > countCeiling,
    next: rows.length > size && last ? cursorAt(last, sort) : null,
  }
}

/** The region itself first, then those around it. */
async function pathFrom(hub: Hub, region: RegionCode): Promise<RegionCode[]> {
  const place = await resolveRegion(hub, region)
  return place ? [region, ...place.path.filter((code) => code !== region)] : [region]
}

function cursorAt(party: Party, sort: PartySort): string {
  const key = sort === 'newest' ? party.createdAt.toISOString() : party.name.toLowerCase()
  return Buffer.from(JSON.stringify([key, party.id])).toString('base64url')
}

function readCursor(cursor: string, sort: PartySort): { key: string; id: string } {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const fits = sort === 'name' ? typeof key === 'string' : isMoment(key)
    if (fits && typeof id === 'string' && !`${key}${id}`.includes('\0')) return { key, id }
  } catch {
    // Told below.
  }
  throw new Refusal('invalid', 'cursor_unknown', { fields: [{ path: 'after', code: 'cursor_unknown' }] })
}

function isMoment(key: unknown): boolean {
  return typeof key === 'string' && !Number.isNaN(Date.parse(key)) && new Date(key).toISOString() === key
}

/** The parties that the person who is signed in belongs to. */
// anyone: one's own memberships.
export async function findMemberships(hub: Hub, actor: Actor): Promise<Membership[]> {
  return actor.personId ? membershipsOf(hub, actor.personId) : []
}

/** Who is a member, and who was invited: for members. */
export async function findMembers(
  hub: Hub,
  actor: Actor,
  id: PartyId,
): Promise<{ members: Member[]; invitations: Invitation[] }> {
  const party = await partyVisibleTo(hub, actor, id)
  allow(maySeeMembers(actor, party))
  return { members: await membersOf(hub, id), invitations: await openInvitations(hub, id) }
}

/**
 * The actor that a person becomes when acting for a party.
 * @returns null when the person is no member of it.
 */
// anyone: tells only of the person's own membership.
export async function actingFor(hub: Hub, personId: PersonId, partyId: PartyId): Promise<Actor | null> {
  const membership = (await membershipsOf(hub, personId)).find(({ party }) => party.id === partyId)
  return (
    (membership && {
      personId,
      party: { id: partyId, kind: membership.party.kind, role: membership.role },
      isHub: false,
    }) ??
    null
  )
}
