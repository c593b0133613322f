import { sql } from 'kysely'
import { openCalendarFeed, readCalendarFeed } from '#calendars'
import { leaveConversation, readConversation, startConversation } from '#conversations'
import { actOnDeal, addDocuments, askBroker, type Deal, takeUpDeal, writeNote } from '#deals'
import { keepAttachment } from '#files'
import { latestMails, sendMail } from '#foundation'
import { addSource, makePlan } from '#funding'
import { refuseMatch } from '#matching'
import { claimCase, decideCase, reportThing, type ThingRef } from '#moderation'
import { actOnNeed, changeNeed, draftNeed, publishNeed } from '#needs'
import { chooseRhythms, findRhythms } from '#notifications'
import { draftOffer } from '#offers'
import { tellOutcome } from '#outcomes'
import { actingFor, foundParty, inviteMember, joinParty } from '#parties'
import {
  agreeToHouseRules,
  askToSignIn,
  attempt,
  changeSelf,
  findSignedIn,
  giveRole,
  type SignedIn,
  signIn,
} from '#people'
import { askToErase } from '#privacy'
import {
  acceptProposal,
  completeDecision,
  findDecisions,
  requestProposal,
  revokeDecision,
  sendProposal,
} from '#proposals'
import { sendReferral } from '#referrals'
import { replyToReview, writeReview } from '#reviews'
import { saveSearch } from '#searches'
import { createToken } from '#tokens'
import { type Actor, theHub, visitor } from '#vocabulary'
import { twoWhoAgreed } from './agreement.ts'
import type { TestHub } from './open-test-hub.ts'
import { founder, solarNeed, solarOffer, standingNeed, standingOffer } from './story.ts'

/** Someone who did everything that one can do in the hub, and with whom. */
export type WholeLife = {
  name: string
  email: string
  headers: Headers
  signedIn: SignedIn
  actor: Actor
  /** The owner of a supplier with whom a deal was made, and of a party that this person joined. */
  supplier: Actor
  host: Actor
  deal: Deal
  /** Of the mail that asks whether they want to be erased. */
  token: string
  /** What only they can have written. */
  marks: string[]
}

/** A person who leaves something in every table that holds data of people. */
export async function wholeLife(hub: TestHub): Promise<WholeLife> {
  const name = 'Zebedeus Kwikstaart'
  const email = 'zebedeus@kwikstaart.example'
  const { headers, signedIn } = await signInFrom(hub, email, 'Koolmeesfoon')
  const self: Actor = { personId: signedIn.person.id, party: null, isHub: false }
  await changeSelf(hub, self, { name, locale: 'nl' })
  await agreeToHouseRules(hub, self)
  const party = await foundParty(hub, self, {
    kind: 'initiative',
    name: 'De Buurtschuur',
    region: 'GM0307',
    phase: 'start',
    legalForm: 'association',
    contactEmail: email,
  })
  const actor = (await actingFor(hub, self.personId!, party.id))!
  await beInvited(hub, actor, name)
  const supplier = await founder(hub, 'Leverancier', { kind: 'company' })
  const host = await founder(hub, 'Gastheer')
  const { token: invitation } = await inviteMember(hub, host, {
    id: host.party!.id,
    input: { email, role: 'editor' },
  })
  await joinParty(hub, self, invitation)
  await bring(hub, actor)
  const deal = await agree(hub, actor, supplier)
  await lookBack(hub, actor, { deal, supplier })
  await comeBetween(hub, self)
  await saveSearch(hub, actor, { list: 'needs', name: 'Zoek ooievaar', query: 'thema=energy' })
  await createToken(hub, actor, { name: 'Rekenblad reiger', scopes: ['read'] })
  await planFor(hub, actor)
  await point(hub, { ...self, hubRoles: ['broker'] }, host, supplier)
  await chooseRhythms(hub, actor, { ...(await findRhythms(hub, actor)), messages: 'weekly' })
  await giveRole(hub, theHub, { personId: self.personId, role: 'moderator' })
  await judge(hub, signedIn, host)
  await moderate(hub, self, supplier, email)
  await keepKeys(hub, signedIn)
  await hub.runJobs()
  const token = await askedToErase(hub, self, email)
  // A link to sign in that still works, and a limit that counts by network.
  await askToSignIn(hub, visitor, { input: { email }, next: '/mijn', locale: 'nl', caller: 'here' })
  await attempt(hub, { name: 'messages', most: 9, seconds: 60 }, self.personId!)
  return {
    name,
    email,
    headers,
    signedIn: (await findSignedIn(hub, headers))!,
    actor,
    supplier,
    host,
    deal,
    token,
    marks: [
      ...['Koolmeesfoon', 'Sleutel spreeuw', 'elders-eend', 'Bericht buizerd', 'Voorstel valk'],
      ...['Voorwaarde vink', 'Vraag vuurgoudhaan', 'Aanbod arend', 'Niet om nachtegaal', 'havik.pdf'],
      ...['Zoek ooievaar', 'Rekenblad reiger', '203.0.113.7', 'Anderhalf andijvie'],
      ...['Aanvraag aalscholver', 'Waarom wielewaal', 'Ook ortolaan', 'Herroepen houtduif'],
      ...['Ervaring ekster', 'Reactie ransuil', 'Afloop appelvink', 'Notitie nachtzwaluw'],
      ...['Gift gors', 'Als gans', 'Uitleg uil', 'Reden roek', 'woordwulp', 'begripbever'],
      'Wijzen wespendief',
      ...['Melding mus', 'Besluit bonte specht'],
    ],
  }
}

/** Signs in by the mailed link, on a device of this name. */
export async function signInFrom(
  hub: TestHub,
  email: string,
  device: string,
): Promise<{ headers: Headers; signedIn: SignedIn }> {
  const input = { input: { email }, next: '/mijn', locale: 'nl', caller: 'here' } as const
  const token = await tokenMailed(hub, email, () => askToSignIn(hub, visitor, input))
  const sentBy = new Headers({ 'user-agent': device })
  const { cookies } = await signIn(hub, visitor, { token, locale: 'nl', headers: sentBy })
  const headers = new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  return { headers, signedIn: (await findSignedIn(hub, headers))! }
}

/** @returns the token of the link that someone is mailed when they ask to be erased. */
export function askedToErase(hub: TestHub, actor: Actor, email: string): Promise<string> {
  return tokenMailed(hub, email, () => askToErase(hub, actor, { input: { email }, locale: 'nl' }))
}

/** The token in the link of the mail that comes from an act. */
async function tokenMailed(hub: TestHub, email: string, act: () => Promise<void>): Promise<string> {
  const before = new Set((await latestMails(hub, 500)).map(({ id }) => id))
  await act()
  const mail = (await latestMails(hub, 500)).find(({ id, to }) => to === email && !before.has(id))
  return new URL(mail!.text.match(/http\S+/)![0]).searchParams.get('token')!
}

/** Invites someone who has not come yet, with a mail that names who does. */
async function beInvited(hub: TestHub, actor: Actor, name: string): Promise<void> {
  const { invitation } = await inviteMember(hub, actor, {
    id: actor.party!.id,
    input: { email: 'gast@voorbeeld.nl', role: 'member' },
  })
  await sendMail(hub, {
    reasonKey: `invitation:${invitation.id}`,
    to: 'gast@voorbeeld.nl',
    subject: `${name} nodigt je uit`,
    text: `${name} nodigt je uit.`,
    html: `<p>${name} nodigt je uit.</p>`,
  })
}

/** Brings a file, drafts an offer, and says of someone's offer that it does not fit. */
async function bring(hub: TestHub, actor: Actor): Promise<void> {
  const bytes = Buffer.from('%PDF-1.7\n%%EOF')
  const file = await keepAttachment(hub, actor, { name: 'havik.pdf', bytes, field: 'attachments' })
  const need = await draftNeed(hub, actor, { ...solarNeed, title: 'Vraag vuurgoudhaan' })
  await changeNeed(hub, actor, {
    id: need.id,
    input: { ...solarNeed, title: 'Vraag vuurgoudhaan', attachmentIds: [file.id] },
  })
  await publishNeed(hub, actor, need.id)
  await draftOffer(hub, actor, { ...solarOffer, title: 'Aanbod arend' })
  const other = await founder(hub, 'Andere maker', { kind: 'company' })
  const offer = await standingOffer(hub, other)
  await refuseMatch(hub, actor, {
    needId: need.id,
    offerId: offer.id,
    input: { reason: 'other', note: 'Niet om nachtegaal' },
  })
}

/** Asks a supplier, proposes, agrees, and has it delivered. */
async function agree(hub: TestHub, actor: Actor, supplier: Actor): Promise<Deal> {
  const offer = await standingOffer(hub, supplier)
  const { id } = await startConversation(hub, actor, {
    about: { offer: offer.id },
    input: { body: 'Bericht buizerd', formKey: 'a' },
  })
  await hub.runJobs()
  const proposal = await sendProposal(hub, actor, {
    id,
    input: {
      body: 'Voorstel valk',
      conditions: 'Voorwaarde vink',
      amountCents: 120_000,
      quantity: 12,
      unit: 'Anderhalf andijvie',
      startsOn: '2026-06-01',
      endsOn: '2026-07-01',
      validUntil: '2026-06-01',
      formKey: 'b',
    },
  })
  const deal = await acceptProposal(hub, supplier, { id: proposal.id, seen: proposal.termsHash })
  await readConversation(hub, actor, { id })
  await leaveConversation(hub, actor, { id, leave: true })
  return actOnDeal(hub, actor, { id: deal.id, act: 'deliver' })
}

/** Says why they chose it and takes it back, tells how it went and what came of it, and keeps its dates. */
async function lookBack(
  hub: TestHub,
  actor: Actor,
  { deal, supplier }: { deal: Deal; supplier: Actor },
): Promise<void> {
  const { id } = (await findDecisions(hub, actor))[0]!
  const members = [{ personId: actor.personId, said: 'agreed' }]
  const how = { why: 'Waarom wielewaal', decidedOn: '2026-05-05', members, others: 'Ook ortolaan' }
  await completeDecision(hub, actor, { id, input: how })
  await revokeDecision(hub, actor, { id, input: { reason: 'Herroepen houtduif' } })
  const bytes = Buffer.from('%PDF-1.7\n%%EOF')
  const file = await keepAttachment(hub, actor, { name: 'haan.pdf', bytes, field: 'attachments' })
  await addDocuments(hub, actor, { id: deal.id, input: { attachmentIds: [file.id] } })
  const review = { delivered: 'yes', again: true }
  await writeReview(hub, actor, { id: deal.id, input: { ...review, body: 'Ervaring ekster' } })
  const theirs = await writeReview(hub, supplier, { id: deal.id, input: { ...review, body: 'Prima' } })
  await replyToReview(hub, actor, { id: theirs.id, input: { body: 'Reactie ransuil' } })
  await requestProposal(hub, actor, {
    where: { conversation: deal.conversationId },
    input: {
      ...{ body: 'Aanvraag aalscholver', amountCents: 500, quantity: 1, unit: 'keer' },
      ...{ wantedBy: '2026-09-01', formKey: 'c' },
    },
  })
  const need = await standingNeed(hub, actor)
  await actOnNeed(hub, actor, { id: need.id, act: 'withdraw' })
  await tellOutcome(hub, actor, {
    about: { needId: need.id },
    input: { answer: 'elsewhere', note: 'Afloop appelvink' },
  })
  await readCalendarFeed(hub, visitor, await openCalendarFeed(hub, actor))
}

/** Reads along with two who differ, as a broker of the hub. */
async function comeBetween(hub: TestHub, self: Actor): Promise<void> {
  const { street, deal } = await twoWhoAgreed(hub, 'Ruzie')
  await actOnDeal(hub, street, { id: deal.id, act: 'dispute', input: { reason: 'Niemand kwam.' } })
  await askBroker(hub, street, deal.id)
  const broker: Actor = { ...self, hubRoles: ['broker'] }
  await takeUpDeal(hub, broker, deal.id)
  await writeNote(hub, broker, { id: deal.id, input: { body: 'Notitie nachtzwaluw', formKey: 'a' } })
}

/** Looks after a part of the money of a plan. */
async function planFor(hub: TestHub, actor: Actor): Promise<void> {
  const form = { title: 'De schuur', fromYear: 2027, untilYear: 2031, formKey: 'a' }
  const plan = await makePlan(hub, actor, form)
  const source = { kind: 'gift', name: 'Gift gors', amountCents: 50_000, status: 'hoped' }
  await addSource(hub, actor, {
    plan: plan.id,
    input: { ...source, conditions: 'Als gans', lookedAfterBy: actor.personId, formKey: 'b' },
  })
}

/** Points a party to someone's offer, as a broker of the hub. */
async function point(hub: TestHub, broker: Actor, to: Actor, supplier: Actor): Promise<void> {
  const { id: offerId } = await standingOffer(hub, supplier)
  const why = 'Wijzen wespendief'
  await sendReferral(hub, broker, { pointsTo: 'offer', partyId: to.party!.id, offerId, why })
}

/** Looks at who a party is, by an address of their own, and at a word. */
async function judge(hub: TestHub, { person }: SignedIn, host: Actor): Promise<void> {
  const now = hub.clock.now()
  await sql`insert into verification (id, party_id, ground, status, name, explanation, email, asked_by, asked_at, decided_by, decided_at, reason)
    values ('verification', ${host.party!.id}, 'government-domain', 'refused', 'Gastheer', 'Uitleg uil', ${person.email},
      ${person.id}, ${now}, ${person.id}, ${now}, 'Reden roek')`.execute(hub.db)
  await sql`insert into thesaurus_proposal (word, concept, decided_by, decided_at)
    values ('woordwulp', 'begripbever', ${person.id}, ${now})`.execute(hub.db)
}

/** Reports a party, with an account and without, decides about it, and has its offer in hand. */
async function moderate(hub: TestHub, self: Actor, supplier: Actor, email: string): Promise<void> {
  const moderator: Actor = { ...self, hubRoles: ['moderator'] }
  const report = (actor: Actor, thing: ThingRef) =>
    reportThing(hub, actor, {
      thing,
      input: { reason: 'wrong', body: 'Melding mus', email: actor.personId ? '' : email },
      caller: 'here',
      locale: 'nl',
    })
  const party: ThingRef = { kind: 'party', id: supplier.party!.id }
  await report(visitor, party)
  const id = await report(self, party)
  const input = { reason: 'wrong', words: 'Besluit bonte specht', note: 'Gezien' }
  await decideCase(hub, moderator, { id, act: 'warn', input })
  const { id: offer } = await standingOffer(hub, supplier)
  await claimCase(hub, moderator, await report(self, { kind: 'offer', id: offer }))
}

/** What a browser or another service would leave: there is none here. */
async function keepKeys(hub: TestHub, { person, sessionId }: SignedIn): Promise<void> {
  await sql`update person_session set ip_address = '203.0.113.7', acting_for = 'de-schuur' where id = ${sessionId}`.execute(
    hub.db,
  )
  await sql`insert into passkey (id, person_id, name, public_key, credential_id, counter, device_type, backed_up, created_at)
    values ('key', ${person.id}, 'Sleutel spreeuw', 'geheim-sleutel', 'geheim-bewijs', 0, 'multiDevice', true, ${hub.clock.now()})`.execute(
    hub.db,
  )
  await sql`insert into person_account (id, person_id, account_id, provider_id, access_token, created_at, updated_at)
    values ('account', ${person.id}, 'elders-eend', 'eherkenning', 'geheim-token', ${hub.clock.now()}, ${hub.clock.now()})`.execute(
    hub.db,
  )
  await sql`insert into forget_warning (subject_kind, subject_id, warned_on) values ('person', ${person.id}, '2026-05-01')`.execute(
    hub.db,
  )
}
