import type { Hub } from '#foundation'
import { draftNeed, type Need, publishNeed } from '#needs'
import { findNotices } from '#notifications'
import { draftOffer, type Offer, publishOffer } from '#offers'
import { actingFor, addMember, foundParty } from '#parties'
import { agreeToHouseRules, giveRole, introducePerson } from '#people'
import { ensureBuiltInRegions } from '#regions'
import { type Actor, type HubRole, type MemberRole, Refusal, type RegionCode, theHub } from '#vocabulary'
import { openTestHub, type TestHub } from './open-test-hub.ts'

/** A hub that knows the places that are built in, and nobody yet. */
export async function openStory(): Promise<TestHub> {
  const hub = await openTestHub()
  await ensureBuiltInRegions(hub)
  return hub
}

/** Someone who just came: signed in, without a party, and at home with the house rules. */
export async function newcomer(hub: Hub, name: string): Promise<Actor> {
  const personId = await introducePerson(hub, theHub, {
    email: `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.nl`,
    name,
    locale: 'nl',
  })
  const person: Actor = { personId, party: null, isHub: false }
  await agreeToHouseRules(hub, person)
  return person
}

/** Someone who runs the hub in these roles, and belongs to no party. */
export async function steward(hub: Hub, name: string, ...hubRoles: HubRole[]): Promise<Actor> {
  const person = await newcomer(hub, name)
  for (const role of hubRoles) await giveRole(hub, theHub, { personId: person.personId, role })
  return { ...person, hubRoles }
}

/** Someone who founded a party and acts for it. */
export async function founder(hub: Hub, name: string, party: Record<string, unknown> = {}): Promise<Actor> {
  const person = await newcomer(hub, name)
  const founded = await foundParty(hub, person, {
    kind: 'initiative',
    name: `De straat van ${name}`,
    ...(party.kind && party.kind !== 'initiative'
      ? party.kind === 'government'
        ? { region: 'GM0307' }
        : { serviceArea: ['NL'] }
      : { region: 'GM0307', phase: 'start', legalForm: 'association' }),
    ...party,
  })
  return (await actingFor(hub, person.personId!, founded.id))!
}

/** Someone who joined the party that another acts for. */
export async function colleague(hub: Hub, name: string, of: Actor, role: MemberRole): Promise<Actor> {
  const { personId } = await newcomer(hub, name)
  await addMember(hub, theHub, { id: of.party!.id, personId: personId!, role })
  return (await actingFor(hub, personId!, of.party!.id))!
}

export const solarNeed = {
  kind: 'product',
  title: 'Zonnepanelen op het dak van de school',
  description: 'We willen met de straat zonnepanelen op het dak van de school en de stroom eerlijk verdelen.',
  themes: ['energy'],
  region: 'GM0307' as RegionCode,
}

export const solarOffer = {
  kind: 'product',
  title: 'Samen eigenaar van zonnepanelen',
  description:
    'Wij leggen zonnepanelen op een gedeeld dak en verdelen de opgewekte zonnestroom per huishouden.',
  themes: ['energy'],
  serviceArea: ['PV26'] as RegionCode[],
}

export async function standingNeed(
  hub: Hub,
  actor: Actor,
  form: Record<string, unknown> = {},
): Promise<Need> {
  const { id } = await draftNeed(hub, actor, { ...solarNeed, ...form })
  return publishNeed(hub, actor, id)
}

export async function standingOffer(
  hub: Hub,
  actor: Actor,
  form: Record<string, unknown> = {},
): Promise<Offer> {
  const { id } = await draftOffer(hub, actor, { ...solarOffer, ...form })
  return publishOffer(hub, actor, id)
}

/** What someone was told, the latest first, in Dutch. */
export async function toldTo(hub: Hub, actor: Actor): Promise<string[]> {
  return (await findNotices(hub, actor, { locale: 'nl' })).cards.map(({ words }) => words)
}

/** How an act was refused, as "kind code" and the fields that it names; "done" when it was not. */
export async function refusal(act: Promise<unknown> | (() => Promise<unknown>)): Promise<string> {
  try {
    await (typeof act === 'function' ? act() : act)
    return 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [`${error.kind} ${error.code}`, ...error.fields.map(({ path }) => path)].join(' ')
  }
}
