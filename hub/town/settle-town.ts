import { fileURLToPath } from 'node:url'
import { type ImportReport, importFiles } from '#exchange'
import type { Hub } from '#foundation'
import { keepMatchesOfNeed, keepMatchesOfOffer, recountLexemes } from '#matching'
import { findNeeds } from '#needs'
import { tellOfMatches } from '#notifications'
import { findOffers } from '#offers'
import { actingFor, addMember, partiesByExternalId, verifyExample } from '#parties'
import { giveRole, introducePerson } from '#people'
import { ensureBuiltInRegions } from '#regions'
import { type HubRole, theHub } from '#vocabulary'
import { planOfStreet } from './plan-of-street.ts'
import { settleExperiences } from './settle-experiences.ts'
import { settleReferrals } from './settle-referrals.ts'
import { hasParties, spreadOver } from './town-store.ts'

/** The lines of the town: parties first, since needs and offers only mention them. */
export const townFiles = ['parties', 'needs', 'offers'].map((name) =>
  fileURLToPath(new URL(`./${name}.jsonl`, import.meta.url)),
)

const inhabitants = [
  { email: 'amina@voorbeeld.nl', name: 'Amina', party: 'Straatstroom Soesterkwartier', id: 'straatstroom' },
  { email: 'bram@voorbeeld.nl', name: 'Bram', party: 'Daglicht Verdeelstroom', id: 'daglicht' },
  { email: 'carla@voorbeeld.nl', name: 'Carla', party: 'Gemeente Eemstede (voorbeeld)', id: 'gemeente' },
]

/** As whom a newcomer can sign in, and the party that each of them owns. */
export const townPeople: readonly { email: string; name: string; party: string }[] = inhabitants.map(
  ({ email, name, party }) => ({ email, name, party }),
)

/** Who runs the hub of the town, and in which roles. */
export const townStewards: readonly { email: string; name: string; roles: readonly HubRole[] }[] = [
  { email: 'dewi@voorbeeld.nl', name: 'Dewi', roles: ['administrator'] },
  { email: 'evert@voorbeeld.nl', name: 'Evert', roles: ['moderator', 'broker'] },
]

/** How far back the oldest listing of the town was published. */
const liveliestDays = 60

/** Whether any party lives in this hub: the town settles only where nobody does. */
// anyone: it tells nothing of anyone.
export async function isSettled(hub: Hub): Promise<boolean> {
  return hasParties(hub)
}

/**
 * Brings the demo town into a hub, whole or not at all: its parties, needs and offers, three people who own a
 * party and two who run the hub. Done again it brings the town up to date.
 */
// anyone: only whoever runs the hub starts this; the verbs that it calls ask their policies.
export async function settleTown(hub: Hub): Promise<ImportReport> {
  await ensureBuiltInRegions(hub)
  const { report, owned } = await hub.inTransaction(async (hub) => {
    const since = hub.clock.now()
    const report = await importFiles(hub, theHub, { files: townFiles })
    await spreadOver(hub, liveliestDays, since)
    const parties = await partiesByExternalId(
      hub,
      inhabitants.map(({ id }) => `town:party:${id}`),
    )
    for (const { email, name, id } of inhabitants) {
      const personId = await introducePerson(hub, theHub, { email, name, locale: 'nl' })
      const party = parties.get(`town:party:${id}`)!.id
      await addMember(hub, theHub, { id: party, personId, role: 'owner' })
      if (id === 'straatstroom') await planOfStreet(hub, (await actingFor(hub, personId, party))!)
    }
    for (const { id } of parties.values()) await verifyExample(hub, theHub, id)
    for (const { email, name, roles } of townStewards) {
      const personId = await introducePerson(hub, theHub, { email, name, locale: 'nl' })
      for (const role of roles) await giveRole(hub, theHub, { personId, role })
    }
    return { report, owned: [...parties.values()].map(({ id }) => id) }
  })
  await settleExperiences(hub)
  await settleReferrals(hub)
  await recountLexemes(hub, true)
  for (const id of owned) {
    for (const { id: need } of (await findNeeds(hub, theHub, { partyId: id })).cards)
      await keepMatchesOfNeed(hub, need)
    for (const { id: offer } of (await findOffers(hub, theHub, { partyId: id })).cards) {
      await keepMatchesOfOffer(hub, offer)
    }
  }
  await tellOfMatches(hub)
  return report
}
