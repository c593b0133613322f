import { startConversation } from '#conversations'
import { actOnDeal } from '#deals'
import type { Hub } from '#foundation'
import { offersByExternalId } from '#offers'
import { addMember, partiesByExternalId } from '#parties'
import { introducePerson } from '#people'
import { acceptProposal, sendProposal } from '#proposals'
import { findExperiences, replyToReview, writeReview } from '#reviews'
import { type Actor, type PartyKind, theHub } from '#vocabulary'

type Side = { party: string; kind: PartyKind; person: string }

type Experience = {
  offer: string
  giving: Side
  getting: Side
  asked: string
  proposal: Record<string, unknown>
  got: Record<string, unknown>
  gave: Record<string, unknown>
  reply?: string
}

/** What was agreed in the town before, and how both parties think back on it. */
const experiences: readonly Experience[] = [
  {
    offer: 'town:offer:35',
    giving: { party: 'town:party:kringkracht', kind: 'company', person: 'Ruben' },
    getting: { party: 'town:party:groene-gevels', kind: 'initiative', person: 'Hanneke' },
    asked: 'Wij willen met achttien huizen aan de slag met keukenafval. Is er nog een wormenhotel?',
    proposal: {
      body: 'Een wormenhotel van lariks met wormen, geplaatst op het pleintje, en een ochtend uitleg voor de hele straat.',
      amountCents: 54_500,
      quantity: 1,
      unit: 'wormenhotel',
      productType: 'waste-and-repair',
      terms: { service: 'compost', containers: 1, startCostsCents: 54_500, monthlyFeeCents: 1_500 },
    },
    got: {
      delivered: 'yes',
      again: true,
      body: 'Netjes geplaatst en goed uitgelegd. In de winter hebben de wormen wat meer hulp nodig dan we dachten: leg er karton in.',
    },
    gave: {
      delivered: 'yes',
      again: true,
      body: 'Een straat die zelf een rooster maakt voor het voeren: zo hoort het.',
    },
    reply: 'Dank voor de tip over karton. Die zetten we voortaan in de uitleg.',
  },
  {
    offer: 'town:offer:30',
    giving: { party: 'town:party:leenloods', kind: 'company', person: 'Sanne' },
    getting: { party: 'town:party:de-zwaluw', kind: 'initiative', person: 'Willem' },
    asked: 'Voor ons buurtfeest op het plein zoeken we een klein podium met licht, voor één avond.',
    proposal: {
      body: 'Podium van vier bij drie meter, twee lampen en een geluidsset. Wij brengen het en halen het op.',
      amountCents: 12_500,
      quantity: 1,
      unit: 'avond',
    },
    got: {
      delivered: 'partly',
      again: true,
      body: 'Het podium stond op tijd. De tweede lamp deed het niet. Ze hebben dat deel niet in rekening gebracht.',
    },
    gave: { delivered: 'yes', again: true, body: 'Alles kwam schoon en op tijd terug.' },
  },
]

/** Lets a few deals of the town be made, delivered and looked back on, once. */
// anyone: only whoever runs the hub starts this; the verbs that it calls ask their policies.
export async function settleExperiences(hub: Hub): Promise<void> {
  await hub.inTransaction(async (hub) => {
    for (const experience of experiences) await settleExperience(hub, experience)
  })
}

async function settleExperience(
  hub: Hub,
  { offer: key, giving, getting, ...told }: Experience,
): Promise<void> {
  const offer = (await offersByExternalId(hub, [key])).get(key)
  if (!offer || (await findExperiences(hub, theHub, { offerId: offer.id })).all) return
  const [supplier, initiative] = [await actorOf(hub, giving), await actorOf(hub, getting)]
  const { id } = await startConversation(hub, initiative, {
    about: { offer: offer.id },
    input: { body: told.asked, formKey: 'town' },
  })
  const input = { ...told.proposal, formKey: 'town' }
  const proposal = await sendProposal(hub, supplier, { id, input })
  const deal = await acceptProposal(hub, initiative, { id: proposal.id, seen: proposal.termsHash })
  await actOnDeal(hub, initiative, { id: deal.id, act: 'deliver' })
  const review = await writeReview(hub, initiative, { id: deal.id, input: told.got })
  await writeReview(hub, supplier, { id: deal.id, input: told.gave })
  if (told.reply) await replyToReview(hub, supplier, { id: review.id, input: { body: told.reply } })
}

/** Someone who owns a party of the town and speaks for it. */
async function actorOf(hub: Hub, { party, kind, person }: Side): Promise<Actor> {
  const { id } = (await partiesByExternalId(hub, [party])).get(party)!
  const email = `${person.toLowerCase()}@voorbeeld.nl`
  const personId = await introducePerson(hub, theHub, { email, name: person, locale: 'nl' })
  await addMember(hub, theHub, { id, personId, role: 'owner' })
  return { personId, party: { id, kind, role: 'owner' }, isHub: false }
}
