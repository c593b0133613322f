import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { closeCalendarFeed, findCalendarFeed, openCalendarFeed, readCalendarFeed } from '#calendars'
import {
  actOnConversation,
  admitWaiting,
  blockParty,
  findBlocked,
  findConversations,
  findConversationsAbout,
  lapseConversations,
  leaveConversation,
  readConversation,
  sendMessage,
  startConversation,
  unblockParty,
} from '#conversations'
import {
  actOnDeal,
  actOnMilestone,
  addDocuments,
  askBroker,
  findDeals,
  findDealsForBroker,
  planMilestone,
  readAlong,
  readDeal,
  removeDocument,
  takeUpDeal,
  writeNote,
} from '#deals'
import { backUp, checkTruths, exportAll, importFiles, restoreBackup } from '#exchange'
import { findFiles, forgetUnusedFiles, keepAttachment, keepPicture, readFile } from '#files'
import {
  deliverMail,
  eventsOf,
  type Hub,
  latestMails,
  mailById,
  secretOf,
  sendMail,
  startQueue,
} from '#foundation'
import {
  addLine,
  addSource,
  changeLine,
  changePlan,
  changeSource,
  findPlans,
  makePlan,
  readPlan,
  removePart,
  removePlan,
  restorePart,
} from '#funding'
import { writeCursor } from '#listings'
import {
  findAlmostMatchesOfNeed,
  findMatchesOfNeed,
  findMatchesOfOffer,
  findMatchesOfSentence,
  findNeedsLike,
  findNewMatches,
  findRefused,
  keepMatchesAnew,
  openMatch,
  recountLexemes,
  refuseMatch,
  seeMatches,
  undoMatchRefusal,
  weighExposure,
} from '#matching'
import {
  appealCase,
  claimCase,
  type Decision,
  decideCase,
  findCases,
  findLog,
  findOwnNotices,
  forgetReporters,
  keepTerms,
  readCase,
  readOwnCase,
  reportThing,
  type ThingKind,
} from '#moderation'
import {
  actOnNeed,
  changeNeed,
  draftNeed,
  expireNeeds,
  findNeeds,
  findNumbers,
  findOwnNeeds,
  findPlaces,
  meetNeedInPart,
  partsOf,
  removeNeedDraft,
  revisionsOf as revisionsOfNeed,
} from '#needs'
import {
  chooseRhythms,
  countNews,
  findNotices,
  findRhythms,
  forgetNotices,
  mailNotices,
  openNotice,
  seeNotices,
  tellOfMatches,
  tellOfSearches,
  warnOfExpiry,
} from '#notifications'
import {
  actOnOffer,
  changeOffer,
  draftOffer,
  expireOffers,
  findOffers,
  findOwnOffers,
  removeOfferDraft,
  revisionsOf as revisionsOfOffer,
} from '#offers'
import { askedOfNeed, isAskedOfConversation, tellOutcome } from '#outcomes'
import {
  askVerification,
  cancelVerification,
  changeParty,
  changeRole,
  confirmVerification,
  countVerificationsAsked,
  factsOf,
  findInvitation,
  findMembers,
  findMembershipsOf,
  findOwnVerification,
  findParties,
  findPartiesToJudge,
  findPartyNamed,
  findPartyToJudge,
  findVerifications,
  hideParty,
  inviteMember,
  joinParty,
  judgeVerification,
  partiesNamed,
  partyVisibleTo,
  removeMember,
  showParty,
  withdrawInvitation,
} from '#parties'
import {
  actFor,
  agreeToHouseRules,
  askToSignIn,
  blockPerson,
  changeSelf,
  endSessionsOf,
  findConsents,
  findPeople,
  findPerson,
  findSessions,
  findSignedIn,
  giveRole,
  loadPeople,
  loadPerson,
  personByEmail,
  removePasskey,
  revokeSession,
  signIn,
  takeRole,
  unblockPerson,
} from '#people'
import { confirmErasure, eraseAgain, fetchOwnData, findObstacles, forgetEnded } from '#privacy'
import { changeProfile, plainProfile, profileOf } from '#profile'
import {
  acceptProposal,
  actOnRequest,
  compareProposals,
  completeDecision,
  decide,
  declineProposal,
  expireProposals,
  expireRequests,
  findDecisions as findMade,
  lastProposal,
  lastRequest,
  readDecision,
  requestProposal,
  sendProposal,
} from '#proposals'
import {
  expireReferrals,
  findReferrals,
  findWaitingReferrals,
  overtakeReferrals,
  refuseReferral,
  seeReferrals,
  sendReferral,
} from '#referrals'
import {
  countryShapes,
  findRegions,
  loadRegions,
  municipalitiesAround,
  neighboursOf,
  regionsWithin,
} from '#regions'
import {
  findExperiences,
  hideReview,
  publishReviews,
  replyToReview,
  reviewsOfDeal,
  writeReview,
} from '#reviews'
import { forgetMarks } from '#screening'
import { findSearches, removeSearch, saveSearch } from '#searches'
import {
  dismissWord,
  findAttention,
  findDecisions,
  findEvents,
  findJobs,
  findMails,
  findMissingWords,
  proposeWord,
  reopenWord,
  retryJob,
  retryMail,
} from '#stewardship'
import {
  askedToErase,
  founder,
  newcomer,
  refusal,
  signInFrom,
  solarNeed,
  solarOffer,
  standingNeed,
  standingOffer,
  steward,
  type TestHub,
  twoWhoAgreed,
  twoWhoTalk,
} from '#testing'
import { actorOfToken, createToken, findTokens, revokeToken } from '#tokens'
import { isSettled } from '#town'
import { type Actor, type CaseId, type DealId, newId, type RegionCode, theHub, visitor } from '#vocabulary'
import { latestDecisions } from '../moderation/log-store.ts'
import { spreadOver } from '../town/town-store.ts'

const amersfoort = 'GM0307' as RegionCode
const point = { latitude: 52.16, longitude: 5.38, km: 10 }

/**
 * A story in which every store sends every query that it has. It knows few needs and offers on purpose: how candidates
 * are asked for then depends on nothing but the code.
 * @param hub knows the regions that are built in.
 * @param other knows nothing yet: a backup is brought back there.
 */
export async function sendEveryQuery(hub: TestHub, other: Hub): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-every-query-'))
  try {
    const amina = await founder(hub, 'Amina', { households: 40 })
    const daglicht = await founder(hub, 'Daglicht', { kind: 'company' })
    await people(hub)
    await parties(hub, amina)
    await verifications(hub)
    await searchesAndTokens(hub, amina)
    await needs(hub, amina)
    await offers(hub, daglicht)
    await matches(hub, amina, daglicht)
    await conversations(hub, amina, daglicht)
    await agreements(hub)
    await referrals(hub, amina, daglicht)
    await plans(hub, amina)
    await privacy(hub, amina)
    await moderation(hub, amina)
    await mails(hub)
    await notices(hub, amina)
    await exchange(hub, other, folder)
    await places(hub, folder)
    await stewards(hub)
    await upkeep(hub)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function people(hub: TestHub): Promise<void> {
  const headers = await signedIn(hub, 'joost@voorbeeld.nl')
  const me = (await findSignedIn(hub, headers))!
  await actFor(hub, me, null)
  await changeSelf(hub, { ...visitor, personId: me.person.id }, { name: 'Joost', locale: 'nl' })
  await loadPerson(hub, me.person.id)
  await loadPeople(hub, [me.person.id])
  await personByEmail(hub, me.person.email)
  await giveRole(hub, theHub, { personId: me.person.id, role: 'broker' })
  await takeRole(hub, theHub, { personId: me.person.id, role: 'broker' })
  await findSessions(hub, me)
  await refusal(removePasskey(hub, me, 'none'))
  await refusal(revokeSession(hub, me, 'none'))
  await revokeSession(hub, me, 'others')
}

async function signedIn(hub: Hub, email: string): Promise<Headers> {
  await askToSignIn(hub, visitor, { input: { email }, next: '/mijn', locale: 'nl', caller: 'here' })
  const [mail] = await latestMails(hub, 1)
  const token = new URL(mail!.text.match(/http\S+/)![0]).searchParams.get('token')!
  const { cookies } = await signIn(hub, visitor, { token, locale: 'nl', headers: new Headers() })
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

async function parties(hub: Hub, amina: Actor): Promise<void> {
  const { id } = amina.party!
  const bram = await newcomer(hub, 'Bram')
  const invite = (email: string) => inviteMember(hub, amina, { id, input: { email, role: 'member' } })
  const { token } = await invite('bram@voorbeeld.nl')
  await findInvitation(hub, visitor, token)
  await joinParty(hub, bram, token)
  const { invitation } = await invite('carla@voorbeeld.nl')
  await findMembers(hub, amina, id)
  await withdrawInvitation(hub, amina, { id, invitationId: invitation.id })
  await changeRole(hub, amina, { id, personId: bram.personId!, role: 'editor' })
  await removeMember(hub, amina, { id, personId: bram.personId! })
  const party = await partyVisibleTo(hub, amina, id)
  await changeParty(hub, amina, { id, input: { ...party, phase: 'running' } })
  await partiesNamed(hub, [id])
  const { next } = await findParties(hub, visitor, { limit: 1 })
  await findParties(hub, visitor, { after: next! })
  const newest = await findParties(hub, visitor, { sort: 'newest', limit: 1 })
  await findParties(hub, visitor, { sort: 'newest', after: newest.next! })
  await findParties(hub, visitor, {
    text: 'straat',
    kinds: ['initiative'],
    themes: ['energy'],
    region: amersfoort,
  })
}

async function verifications(hub: Hub): Promise<void> {
  const moderator = await steward(hub, 'Moos', 'moderator')
  const gemeente = await founder(hub, 'Gemeente', { kind: 'government' })
  const { id } = gemeente.party!
  const ask = () =>
    askVerification(hub, gemeente, {
      id,
      input: { ground: 'government-domain', email: 'griffie@eemstede.nl' },
    })
  await ask()
  await cancelVerification(hub, gemeente, id)
  const { verification, token } = await ask()
  await confirmVerification(hub, visitor, token!)
  await countVerificationsAsked(hub)
  await judgeVerification(hub, moderator, {
    id: verification.id,
    input: { act: 'grant', ground: 'government-domain', facts: factsOf(verification), note: 'Gebeld.' },
  })
  const party = await partyVisibleTo(hub, gemeente, id)
  await changeParty(hub, gemeente, { id, input: { ...party, name: 'Gemeente Eemstede' } })
  await findOwnVerification(hub, gemeente, id)
  await findVerifications(hub, moderator, { status: 'asked' })
  await findVerifications(hub, moderator, { status: 'asked', after: verification.id })
  await findVerifications(hub, moderator, { status: 'lapsed', after: verification.id })
  await hideParty(hub, moderator, { id, input: { reason: 'Doet zich voor als een ander.' } })
  await showParty(hub, moderator, id)
}

async function searchesAndTokens(hub: Hub, amina: Actor): Promise<void> {
  const search = await saveSearch(hub, amina, { list: 'needs', name: 'Zon', query: 'thema=energy' })
  await findSearches(hub, amina)
  await removeSearch(hub, amina, search.id)
  const { token, secret } = await createToken(hub, amina, { name: 'Rekenblad', scopes: ['read'] })
  await findTokens(hub, amina)
  await actorOfToken(hub, secret)
  await revokeToken(hub, amina, token.id)
}

async function needs(hub: TestHub, amina: Actor): Promise<void> {
  const { id } = await draftNeed(hub, amina, { ...solarNeed, ...(await pictureAndPlan(hub, amina)) })
  await actOnNeed(hub, amina, { id, act: 'publish' })
  await changeNeed(hub, amina, { id, input: { ...solarNeed, amountCents: 500_000 } })
  await meetNeedInPart(hub, amina, { id, input: { byName: 'Het buurtfonds', amountCents: 100_000 } })
  await partsOf(hub, id)
  await revisionsOfNeed(hub, id)
  await eventsOf(hub, 'need', id)
  await removeNeedDraft(hub, amina, (await draftNeed(hub, amina, solarNeed)).id)
  await standingNeed(hub, amina)
  await findOwnNeeds(hub, amina)
  await findNumbers(hub, visitor)
  await findPlaces(hub, visitor)
  const { next } = await findNeeds(hub, visitor, { limit: 1 })
  await findNeeds(hub, visitor, { after: next! })
  await findNeeds(hub, visitor, { sort: 'soonest' })
  await findNeeds(hub, visitor, { near: point, sort: 'nearest' })
  await findNeeds(hub, visitor, {
    text: 'zonnepanelen',
    themes: ['energy'],
    kinds: ['product'],
    phases: ['start'],
    region: amersfoort,
    partyId: amina.party!.id,
  })
}

async function pictureAndPlan(hub: TestHub, actor: Actor) {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'green' } })
    .png()
    .toBuffer()
  const picture = await keepPicture(hub, actor, { name: 'dak.png', bytes, field: 'picture' })
  const pdf = Buffer.from('%PDF-1.7\n%%EOF')
  const plan = await keepAttachment(hub, actor, { name: 'plan.pdf', bytes: pdf, field: 'attachments' })
  await keepPicture(hub, actor, { name: 'nergens.png', bytes, field: 'picture' })
  await findFiles(hub, actor, [plan.id])
  await readFile(hub, actor, { id: picture.id })
  return { pictureId: picture.id, attachmentIds: [plan.id] }
}

async function offers(hub: TestHub, daglicht: Actor): Promise<void> {
  const { id } = await standingOffer(hub, daglicht, await pictureAndPlan(hub, daglicht))
  await changeOffer(hub, daglicht, { id, input: { ...solarOffer, capacity: 10 } })
  await revisionsOfOffer(hub, id)
  await removeOfferDraft(hub, daglicht, (await draftOffer(hub, daglicht, solarOffer)).id)
  await standingOffer(hub, daglicht)
  await findOwnOffers(hub, daglicht)
  const { next } = await findOffers(hub, visitor, { limit: 1 })
  await findOffers(hub, visitor, { after: next! })
  await findOffers(hub, visitor, { sort: 'soonest' })
  await findOffers(hub, visitor, { near: point })
  await findOffers(hub, visitor, {
    text: 'zonnepanelen',
    themes: ['energy'],
    kinds: ['product'],
    productTypes: ['shared-solar'],
    legalForms: ['association'],
    region: amersfoort,
    partyId: daglicht.party!.id,
  })
}

async function matches(hub: TestHub, amina: Actor, daglicht: Actor): Promise<void> {
  const need = await standingNeed(hub, amina, { kind: 'finance', amountCents: 500_000 })
  const limits = { kind: 'finance', householdsMin: 5, amountMaxCents: 900_000 }
  const offer = await standingOffer(hub, daglicht, limits)
  await recountLexemes(hub, true)
  await keepMatchesAnew(hub)
  await findMatchesOfSentence(hub, visitor, { sentence: { text: 'zonnepanelen op de school' } })
  const found = await findMatchesOfNeed(hub, amina, { id: need.id })
  await findMatchesOfOffer(hub, daglicht, { id: offer.id })
  await findAlmostMatchesOfNeed(hub, amina, { id: need.id })
  const { title, description: text } = solarNeed
  await findNeedsLike(hub, visitor, { title, text })
  await findNeedsLike(hub, visitor, { title, text, except: need.id })
  await findNewMatches(hub, amina)
  await findNewMatches(hub, daglicht)
  await seeMatches(hub, amina, { side: 'need', id: need.id, matches: found })
  await seeMatches(hub, daglicht, { side: 'offer', id: offer.id })
  await openMatch(hub, amina, offer.id)
  await weighExposure(hub)
  const pair = { needId: need.id, offerId: offer.id }
  await refuseMatch(hub, amina, { ...pair, input: { reason: 'too-far' } })
  await findRefused(hub, amina, need.id)
  await undoMatchRefusal(hub, amina, pair)
  await actOnNeed(hub, amina, { id: need.id, act: 'withdraw' })
  await actOnOffer(hub, daglicht, { id: offer.id, act: 'withdraw' })
  await hub.runJobs()
}

async function conversations(hub: TestHub, amina: Actor, daglicht: Actor): Promise<void> {
  const { id: needId } = await standingNeed(hub, amina)
  const { id: offerId } = await standingOffer(hub, daglicht, { capacity: 1 })
  const carla = await founder(hub, 'Carla')
  const about = { offer: offerId, ownNeed: needId }
  const { attachmentIds } = await pictureAndPlan(hub, amina)
  const asked = await startConversation(hub, amina, {
    about,
    input: { body: 'Past dit?', formKey: '1', attachmentIds },
  })
  const { id } = asked
  await readFile(hub, daglicht, { id: attachmentIds[0]! })
  await startConversation(hub, amina, { about, input: { body: 'Nog iets', formKey: '2' } })
  const waiting = await startConversation(hub, carla, {
    about: { offer: offerId },
    input: { body: 'Wij ook', formKey: '1' },
  })
  await hub.runJobs()
  await sendMessage(hub, daglicht, { id, input: { body: 'Zeker', formKey: '3' } })
  await readConversation(hub, amina, { id })
  await readConversation(hub, amina, { id, before: 3 })
  await findConversationsAbout(hub, amina, { needId })
  await findConversationsAbout(hub, amina, { offerId })
  const { cards } = await findConversations(hub, daglicht)
  const first = cards[0]!
  const after = writeCursor({ key: first.lastMessageAt.toISOString(), id: first.id })
  for (const view of ['all', 'answer', 'unread', 'ended']) {
    await findConversations(hub, daglicht, { view })
    await findConversations(hub, daglicht, { view, text: 'zonnepanelen', after })
  }
  await leaveConversation(hub, amina, { id, leave: true })
  const input = { body: 'Wij doen het', amountCents: 100_000, formKey: '9', validUntil: '2026-05-06' }
  await sendProposal(hub, daglicht, { id, input })
  await sendProposal(hub, daglicht, { id, input: { ...input, formKey: '10' } })
  hub.clock.set('2026-05-07')
  await expireProposals(hub)
  hub.clock.set('2026-05-05')
  const last = await sendProposal(hub, daglicht, { id, input: { ...input, formKey: '11' } })
  await compareProposals(hub, amina, needId)
  const deal = await acceptProposal(hub, amina, { id: last.id, seen: last.termsHash })
  await lastProposal(hub, amina, id)
  await readDeal(hub, amina, deal.id)
  await findDeals(hub, amina)
  await actOnDeal(hub, amina, { id: deal.id, act: 'deliver' })
  await actOnConversation(hub, amina, { id, act: 'close' })
  await actOnConversation(hub, daglicht, { id: waiting.id, act: 'decline', input: { reason: 'full' } })
  await hub.runJobs()
  await lapseConversations(hub)
  await admitWaiting(hub, offerId)
  await blockParty(hub, daglicht, carla.party!.id)
  await findBlocked(hub, daglicht)
  await unblockParty(hub, daglicht, carla.party!.id)
  await actOnNeed(hub, amina, { id: needId, act: 'withdraw' })
  await actOnOffer(hub, daglicht, { id: offerId, act: 'withdraw' })
  await hub.runJobs()
}

async function agreements(hub: TestHub): Promise<void> {
  await asked(hub)
  const { supplier, street, needId, id: talk, deal } = await twoWhoAgreed(hub, 'Joost')
  const { id } = deal
  const [decision] = await findMade(hub, street)
  await findMade(hub, street, { needId })
  const how = { why: 'Het past.', decidedOn: '2026-05-05' }
  const members = [{ personId: street.personId, said: 'agreed' }]
  await completeDecision(hub, street, { id: decision!.id, input: { ...how, members } })
  await readDecision(hub, street, decision!.id)
  await planMilestone(hub, supplier, { id, input: { title: 'Stap', amountCents: 100, formKey: '1' } })
  const [step] = (await readDeal(hub, street, id)).milestones
  await actOnMilestone(hub, street, { id: step!.id, act: 'confirm' })
  const { attachmentIds } = await pictureAndPlan(hub, supplier)
  await addDocuments(hub, supplier, { id, input: { attachmentIds } })
  await removeDocument(hub, supplier, { id, fileId: attachmentIds[0]! })
  const broker = await steward(hub, 'Makelaar', 'broker')
  await actOnDeal(hub, street, { id, act: 'dispute', input: { reason: 'Niets gezien.' } })
  await askBroker(hub, street, id)
  await findDealsForBroker(hub, broker)
  await takeUpDeal(hub, broker, id)
  await writeNote(hub, broker, { id, input: { body: 'Ik bel.', formKey: '1' } })
  await readDeal(hub, broker, id)
  await readAlong(hub, broker, { id })
  await refusal(readFile(hub, broker, { id: attachmentIds[0]! }))
  const secret = await openCalendarFeed(hub, street)
  await findCalendarFeed(hub, street)
  await readCalendarFeed(hub, visitor, secret)
  await closeCalendarFeed(hub, street)
  await actOnDeal(hub, street, { id, act: 'end', input: { reason: 'Het lukt niet.' } })
  const review = { delivered: 'no', again: false, body: 'Er kwam niets.' }
  await writeReview(hub, street, { id, input: review })
  await publishReviews(hub)
  await writeReview(hub, supplier, { id, input: review })
  const { ours } = await reviewsOfDeal(hub, street, id)
  await replyToReview(hub, supplier, { id: ours!.id, input: { body: 'Jammer.' } })
  await findExperiences(hub, visitor, { partyId: supplier.party!.id })
  await findExperiences(hub, visitor, { offerId: newId() })
  await hideReview(hub, theHub, { id: ours!.id, hidden: true })
  await hideReview(hub, theHub, { id: ours!.id, hidden: false })
  await actOnNeed(hub, street, { id: needId, act: 'withdraw' })
  await askedOfNeed(hub, street, needId)
  await tellOutcome(hub, street, { about: { needId }, input: { answer: 'nobody' } })
  hub.clock.set('2026-06-30')
  await isAskedOfConversation(hub, street, talk)
  hub.clock.set('2026-05-05')
  await hub.runJobs()
}

async function asked(hub: TestHub): Promise<void> {
  const { supplier, street, needId, id } = await twoWhoTalk(hub, 'Fatima')
  const input = { body: 'Wat kost het?', wantedBy: '2026-05-06', formKey: '1' }
  await requestProposal(hub, street, { where: { conversation: id }, input })
  const { request } = (await lastRequest(hub, street, id))!
  hub.clock.set('2026-05-07')
  await expireRequests(hub)
  hub.clock.set('2026-05-05')
  await refusal(actOnRequest(hub, street, { id: request.id, act: 'withdraw' }))
  const proposal = await sendProposal(hub, supplier, { id, input: { body: 'Zo', formKey: '2' } })
  await declineProposal(hub, street, { id: proposal.id, input: { reason: 'other' } })
  const chosen = await sendProposal(hub, supplier, { id, input: { body: 'Of zo', formKey: '3' } })
  const choice = { chosenId: chosen.id, seen: chosen.termsHash }
  await decide(hub, street, { needId, input: { ...choice, why: 'Dit past.', decidedOn: '2026-05-05' } })
  await hub.runJobs()
}

async function referrals(hub: TestHub, amina: Actor, daglicht: Actor): Promise<void> {
  const { id: needId } = await standingNeed(hub, amina)
  const { id: offerId } = await standingOffer(hub, daglicht)
  const fund = await founder(hub, 'Fonds', { kind: 'institution' })
  const evert = await steward(hub, 'Evert', 'broker')
  const toOffer = { pointsTo: 'offer', partyId: amina.party!.id, offerId, why: 'Past bij jullie dak.' }
  const sent = await sendReferral(hub, fund, toOffer)
  await sendReferral(hub, fund, toOffer)
  const toNeed = { pointsTo: 'need', partyId: daglicht.party!.id, needId, why: 'Zij zoeken jullie.' }
  await sendReferral(hub, evert, toNeed)
  await seeReferrals(hub, amina, await findWaitingReferrals(hub, amina, { offerId }))
  await findWaitingReferrals(hub, daglicht, { needId })
  await findWaitingReferrals(hub, daglicht)
  await refuseReferral(hub, amina, { id: sent.id, input: { reason: 'known' } })
  await findReferrals(hub, fund, { side: 'sent' })
  const after = writeCursor({ key: sent.sentAt.toISOString(), id: sent.id })
  await findReferrals(hub, evert, { side: 'sent', after })
  await findReferrals(hub, amina, { side: 'received' })
  await hub.runJobs()
  await overtakeReferrals(hub, needId)
  await expireReferrals(hub)
  await startConversation(hub, amina, {
    about: { offer: offerId },
    input: { body: 'Toch iets voor ons', formKey: '1' },
  })
  await hub.runJobs()
  await actOnNeed(hub, amina, { id: needId, act: 'withdraw' })
  await actOnOffer(hub, daglicht, { id: offerId, act: 'withdraw' })
  await hub.runJobs()
}

async function plans(hub: Hub, amina: Actor): Promise<void> {
  const [deal] = await findDeals(hub, amina)
  const form = { title: 'Panelen', fromYear: 2027, untilYear: 2031 }
  const made = await makePlan(hub, amina, { ...form, formKey: '1' })
  const plan = made.id
  await changePlan(hub, amina, { id: plan, input: form, revision: made.revision })
  const cost = { side: 'cost', rhythm: 'once', what: 'Panelen', amountCents: 100_000, fromYear: 2027 }
  await addLine(hub, amina, { plan, input: { ...cost, formKey: '2' } })
  await addSource(hub, amina, { plan, input: { kind: 'deal', dealId: deal!.id, formKey: '3' } })
  const { lines, sources } = await readPlan(hub, amina, plan)
  const [line, source] = [lines[0]!.id, sources[0]!.id]
  await changeLine(hub, amina, { plan, line, input: cost, revision: 1 })
  const input = { kind: 'deal', dealId: deal!.id, lookedAfterBy: amina.personId }
  await changeSource(hub, amina, { plan, source, input, revision: 1 })
  await removePart(hub, amina, { plan, part: line })
  await restorePart(hub, amina, { plan, part: line })
  await findPlans(hub, amina)
  await removePlan(hub, amina, plan)
}

/** What earlier parts of the story told is mailed, put off for a while, and seen. */
async function notices(hub: TestHub, amina: Actor): Promise<void> {
  const rhythms = await findRhythms(hub, amina)
  await chooseRhythms(hub, amina, { ...rhythms, messages: 'daily' })
  await tellOfMatches(hub)
  await saveSearch(hub, amina, { list: 'needs', name: 'Zon', query: 'thema=energy' })
  await hub.db.updateTable('saved_search').set({ match: null }).execute()
  await tellOfSearches(hub)
  hub.clock.set('2026-05-06')
  await mailNotices(hub)
  await findNotices(hub, amina, { locale: 'nl' })
  await findNotices(hub, amina, { locale: 'nl', after: writeCursor({ key: '1', id: '' }) })
  await countNews(hub, amina)
  await countNews(hub, { ...amina, party: null })
  await refusal(openNotice(hub, amina, '1'))
  await seeNotices(hub, amina, 'all')
  await seeNotices(hub, amina, { dealId: 'none' as DealId })
  await forgetNotices(hub)
  hub.clock.set('2026-05-05')
}

async function privacy(hub: TestHub, amina: Actor): Promise<void> {
  const { signedIn: me } = await signInFrom(hub, 'zwaantje@voorbeeld.nl', 'here')
  const self: Actor = { ...visitor, personId: me.person.id }
  await agreeToHouseRules(hub, self)
  await findConsents(hub, self)
  for await (const _ of await fetchOwnData(hub, me));
  const { id } = amina.party!
  const owner = await founder(hub, 'Zwaan')
  const { token: invitation } = await inviteMember(hub, amina, {
    id,
    input: { email: 'zwaan@voorbeeld.nl', role: 'member' },
  })
  await joinParty(hub, owner, invitation)
  await draftNeed(hub, owner, solarNeed)
  const offer = await standingOffer(hub, owner)
  const about = { offer: offer.id }
  await startConversation(hub, amina, { about, input: { body: 'Past dit?', formKey: 'z' } })
  await findObstacles(hub, owner)
  await confirmErasure(hub, visitor, await askedToErase(hub, owner, 'zwaan@voorbeeld.nl'))
  await eraseAgain(hub, theHub)
}

async function moderation(hub: TestHub, amina: Actor): Promise<void> {
  const mila = await steward(hub, 'Mila', 'moderator')
  const kees = await founder(hub, 'Kees', { kind: 'company' })
  const { pictureId } = await pictureAndPlan(hub, amina)
  const need = await standingNeed(hub, amina, { pictureId })
  const offer = await standingOffer(hub, kees)
  const talk = await startConversation(hub, kees, {
    about: { need: need.id },
    input: { body: 'Dit past bij jullie', formKey: '1' },
  })
  const report = (actor: Actor, kind: ThingKind, id: string) =>
    reportThing(hub, actor, {
      thing: { kind, id },
      input: { reason: 'scam', email: actor.personId ? '' : 'buur@voorbeeld.nl' },
      caller: '::1',
      locale: 'nl',
    })
  const why = { reason: 'scam', words: 'Dit is niet echt.' }
  const decide = (id: CaseId, act: Decision, input: object) => decideCase(hub, mila, { id, act, input })
  const picture = await report(visitor, 'picture', pictureId)
  await claimCase(hub, mila, picture)
  for (const [kind, id] of [
    ['offer', offer.id],
    ['need', need.id],
    ['message', `${talk.id}:1`],
  ] as const) {
    const one = await report(kind === 'message' ? amina : visitor, kind, id)
    await decide(one, 'hide', why)
    await findOwnNotices(hub, kees)
    await decide(one, 'show', {})
  }
  await decide(picture, 'hide', why)
  await readFile(hub, mila, { id: pictureId })
  await decide(picture, 'show', {})
  const party = await report(visitor, 'party', kees.party!.id)
  await decide(party, 'suspend', { ...why, suspendedUntil: '2026-06-01' })
  await appealCase(hub, kees, { id: party, input: { words: 'Wij zijn wel degelijk echt.' } })
  for (const queue of ['waiting', 'decided'] as const) await findCases(hub, mila, { queue })
  await readCase(hub, mila, party)
  await readOwnCase(hub, kees, party)
  await hub.runJobs()
  await keepTerms(hub)
  await forgetReporters(hub, hub.clock.now())
  await forgetMarks(hub, hub.clock.now())
  await findLog(hub, visitor)
  // The log tells lines once enough was decided.
  const period = { from: '2026-01', to: '2026-12' }
  await latestDecisions(hub, period, { kinds: ['need'], acts: ['hide'], reasons: ['scam'], limit: 1 })
}

async function mails(hub: TestHub): Promise<void> {
  await sendMail(hub, {
    reasonKey: 'every-query',
    to: 'a@voorbeeld.nl',
    subject: 'Dag',
    text: 'Dag',
    html: '<p>Dag</p>',
  })
  const [mail] = await latestMails(hub, 1)
  await mailById(hub, mail!.id)
  const by = (smtpUrl: string): Hub => ({ ...hub, settings: { ...hub.settings, smtpUrl } })
  await deliverMail(by('smtp://127.0.0.1:1'), mail!.id).catch(() => {})
  const office = await postOffice()
  await deliverMail(by(office.address), mail!.id)
  office.close()
}

/** A mail server that says yes to everything. */
async function postOffice(): Promise<{ address: string; close(): void }> {
  const server = createServer((socket) => {
    let isBody = false
    socket.write('220 good day\r\n')
    socket.on('data', (data) => {
      const text = data.toString()
      if (isBody && !text.endsWith('\r\n.\r\n')) return
      isBody = !isBody && text.startsWith('DATA')
      socket.write(isBody ? '354 go on\r\n' : '250 yes\r\n')
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { address: `smtp://127.0.0.1:${port}`, close: () => server.close() }
}

async function exchange(hub: Hub, other: Hub, folder: string): Promise<void> {
  const listing = {
    kind: 'product',
    themes: ['energy'],
    title: 'Panelen',
    description: 'Panelen op het dak.',
  }
  const rows = [
    { ...listing, id: 'n', initiative: { name: 'Straat', region: amersfoort } },
    { ...listing, id: 'o', party: { name: 'Daglicht', kind: 'company' }, regions: [amersfoort] },
  ]
  const path = join(folder, 'rows.jsonl')
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'))
  await importFiles(hub, theHub, { files: [path] })
  await isSettled(hub)
  await spreadOver(hub, 60, hub.clock.now())
  await checkTruths(hub, theHub)
  for (const what of ['parties', 'needs', 'offers'] as const)
    for await (const _ of exportAll(hub, theHub, what));
  await secretOf(hub.db)
  const lines: string[] = []
  await backUp(hub, theHub, async (line) => {
    lines.push(line)
  })
  const read = async function* () {
    yield* lines
  }
  await restoreBackup(other, theHub, read())
}

async function places(hub: Hub, folder: string): Promise<void> {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const boundary = { type: 'Point', id: 'PV26', coordinates: [5.2, 52.1] }
  const provincies = { type: 'GeometryCollection', geometries: [boundary] }
  write('regions.csv', 'code,kind,name,parent_code,lat,lon\nPV26,provincie,Utrecht,,52.1,5.2')
  write('pc4.csv', 'pc4,plaats,gm_code,wk_code,lat,lon\n3812,Amersfoort,GM0307,,52.2,5.4')
  write('provincies.topojson', JSON.stringify({ type: 'Topology', arcs: [], objects: { provincies } }))
  await loadRegions(hub, { kind: 'folder', folder })
  await findRegions(hub, { text: 'Amersfoort' })
  await findRegions(hub, { text: 'Utrecht', kinds: ['province'] })
  await findRegions(hub, { text: '3812' })
  await regionsWithin(hub, amersfoort)
  await neighboursOf(hub, amersfoort)
  await municipalitiesAround(hub, point)
  await countryShapes(hub)
}

async function stewards(hub: TestHub): Promise<void> {
  const dewi = await steward(hub, 'Dewi', 'administrator')
  const { personId } = await newcomer(hub, 'Rob')
  await findPeople(hub, dewi, { text: 'rob', only: 'roles', after: personId! })
  await findPeople(hub, dewi, { only: 'blocked' })
  await findPerson(hub, dewi, personId!)
  await blockPerson(hub, dewi, { id: personId!, input: { reason: 'Stuurt reclame.' } })
  await unblockPerson(hub, dewi, personId!)
  await endSessionsOf(hub, dewi, personId!)
  await findMembershipsOf(hub, dewi, personId!)
  const { rows: parties } = await findPartiesToJudge(hub, dewi, {})
  await findPartiesToJudge(hub, dewi, { text: 'straat', only: 'hidden', after: parties[0]!.id })
  await findPartiesToJudge(hub, dewi, { only: 'verified' })
  await findPartyNamed(hub, dewi, 'De straat van Amina')
  await findPartyToJudge(hub, dewi, parties[0]!.id)
  const queue = await startQueue(hub.database, hub.log, false)
  await queue.add(hub.db, [{ work: 'mail', data: { id: 'none' } }])
  await findAttention(hub, dewi)
  for (const state of ['waiting', 'failed', 'sent'] as const) await findMails(hub, dewi, { state })
  await findMails(hub, dewi, { state: 'waiting', after: 'none' })
  const { rows: jobs } = await findJobs(hub, dewi, { state: 'waiting' })
  await findJobs(hub, dewi, { state: 'running', after: jobs[0]!.id })
  await findJobs(hub, dewi, { state: 'failed' })
  await retryJob(hub, dewi, jobs[0]!.id)
  const { rows: mails } = await findMails(hub, dewi, { state: 'waiting' })
  const sending = { ...hub, settings: { ...hub.settings, smtpUrl: 'smtp://127.0.0.1' } }
  await retryMail(sending, dewi, mails[0]!.id)
  await findEvents(hub, dewi, {})
  const partyId = parties[0]!.id
  const period = { from: '2026-05-01', until: '2026-05-31' }
  await findEvents(hub, dewi, { kind: 'party', personId: personId!, partyId, ...period, after: 9 })
  await findMissingWords(hub, dewi)
  await findMissingWords(hub, dewi, { after: 'school' })
  await proposeWord(hub, dewi, { word: 'zonnefolie', concept: 'pv' })
  await findDecisions(hub, dewi, { areProposals: true })
  await findDecisions(hub, dewi, { areProposals: false })
  await dismissWord(hub, dewi, { word: 'zonnefolie' })
  await reopenWord(hub, dewi, { word: 'zonnefolie' })
  await changeProfile(hub, dewi, { ...plainProfile, name: 'De Eemhub' })
  await profileOf(hub)
  await queue.stop()
}

async function upkeep(hub: TestHub): Promise<void> {
  hub.clock.set('2026-05-07')
  await forgetUnusedFiles(hub)
  hub.clock.set('2026-10-25')
  await warnOfExpiry(hub)
  hub.clock.set('2027-01-01')
  await expireNeeds(hub)
  await expireOffers(hub)
  const late = await founder(hub, 'Laat')
  await draftNeed(hub, late, solarNeed)
  await newcomer(hub, 'Stil')
  hub.clock.set('2028-12-10')
  await forgetEnded(hub)
  hub.clock.set('2029-01-15')
  await forgetEnded(hub)
}
