import { admitWaiting } from '#conversations'
import { dealVisibleTo } from '#deals'
import type { Hub, HubEvent, Reaction, Reactions } from '#foundation'
import { keepMatchesOfNeed, keepMatchesOfOffer, keepMatchesOfParty } from '#matching'
import { followChange, openHeldCase, type ThingKind } from '#moderation'
import { redocumentNeedsOf } from '#needs'
import {
  tellOfBroker,
  tellOfDeal,
  tellOfDecision,
  tellOfMessage,
  tellOfMilestone,
  tellOfProposal,
  tellOfReferral,
  tellOfRequest,
  tellOfReview,
  tellOfStanding,
  tellOfTurn,
} from '#notifications'
import { followReferrals, overtakeReferrals } from '#referrals'
import type { Sign } from '#screening'
import {
  type CaseId,
  type ConversationId,
  type DealId,
  type NeedId,
  type OfferId,
  type PartyId,
  type ProposalId,
  type ReferralId,
  type RequestId,
  type ReviewId,
  theHub,
} from '#vocabulary'

const matchNeed: Reaction = {
  name: 'match-need',
  react: (hub: Hub, { subjectId }: HubEvent) => keepMatchesOfNeed(hub, subjectId as NeedId),
}

const matchOffer: Reaction = {
  name: 'match-offer',
  react: (hub: Hub, { subjectId }: HubEvent) => keepMatchesOfOffer(hub, subjectId as OfferId),
}

/** A party's phase and legal form count in how its needs are found and matched. */
const renewNeedsOfParty: Reaction = {
  name: 'renew-needs-of-party',
  async react(hub: Hub, { subjectId }: HubEvent) {
    for (const id of await redocumentNeedsOf(hub, subjectId as PartyId)) await keepMatchesOfNeed(hub, id)
  },
}

/** An offer may have more places than it had. */
const admitWaitingForOffer: Reaction = {
  name: 'admit-waiting',
  react: (hub: Hub, { subjectId }: HubEvent) => admitWaiting(hub, subjectId as OfferId),
}

/** Whoever has not looked since the last mail about a conversation hears that there is something new. */
const tellOfMessageSent: Reaction = {
  name: 'tell-of-message',
  react: (hub: Hub, { subjectId, details }: HubEvent) =>
    tellOfMessage(hub, { id: subjectId as ConversationId, number: details.number as number }),
}

const tellOfEnd: Reaction = {
  name: 'tell-of-turn',
  react: (hub: Hub, { id, name, subjectId }: HubEvent) =>
    tellOfTurn(hub, { id: subjectId as ConversationId, event: name, eventId: id }),
}

const tellOfProposalActed: Reaction = {
  name: 'tell-of-proposal',
  react: (hub: Hub, { id, name, subjectId }: HubEvent) =>
    tellOfProposal(hub, { id: subjectId as ProposalId, event: name, eventId: id }),
}

const tellOfDealActed: Reaction = {
  name: 'tell-of-deal',
  react: (hub: Hub, { id, name, subjectId, partyId }: HubEvent) =>
    tellOfDeal(hub, { id: subjectId as DealId, event: name, eventId: id, by: partyId as PartyId | null }),
}

/** Whoever pointed one of two parties to the other hears what comes of it. */
const followTalk: Reaction = {
  name: 'follow-talk',
  react: (hub: Hub, { subjectId }: HubEvent) => followReferrals(hub, subjectId as ConversationId),
}

const followDeal: Reaction = {
  name: 'follow-deal',
  async react(hub: Hub, { subjectId }: HubEvent) {
    await followReferrals(hub, (await dealVisibleTo(hub, theHub, subjectId as DealId)).conversationId)
  },
}

const overtakeReferralsToNeed: Reaction = {
  name: 'overtake-referrals',
  react: (hub: Hub, { subjectId }: HubEvent) => overtakeReferrals(hub, subjectId as NeedId),
}

const tellOfReferralActed: Reaction = {
  name: 'tell-of-referral',
  react: (hub: Hub, { id, name, subjectId }: HubEvent) =>
    tellOfReferral(hub, { id: subjectId as ReferralId, event: name, eventId: id }),
}

/** A party that is out of sight matches nothing, and matches again once it is back. */
const matchParty: Reaction = {
  name: 'match-party',
  react: (hub: Hub, { subjectId }: HubEvent) => keepMatchesOfParty(hub, subjectId as PartyId),
}

const tellOfPartyJudged: Reaction = {
  name: 'tell-of-standing',
  react: (hub: Hub, { id, name, subjectId }: HubEvent) =>
    tellOfStanding(hub, { id: subjectId as PartyId, event: name, eventId: id }),
}

const tellOfRequestDeclined: Reaction = {
  name: 'tell-of-request',
  react: (hub: Hub, { id, subjectId }: HubEvent) =>
    tellOfRequest(hub, { id: subjectId as RequestId, eventId: id }),
}

const tellOfMilestoneActed: Reaction = {
  name: 'tell-of-milestone',
  react: (hub: Hub, { id, name, partyId, details }: HubEvent) =>
    tellOfMilestone(hub, {
      dealId: details.deal as DealId,
      event: name,
      eventId: id,
      by: partyId as PartyId | null,
    }),
}

const tellOfBrokerActed: Reaction = {
  name: 'tell-of-broker',
  react: (hub: Hub, { id, name, subjectId, partyId }: HubEvent) =>
    tellOfBroker(hub, { id: subjectId as DealId, event: name, eventId: id, by: partyId as PartyId | null }),
}

const tellOfReviewShown: Reaction = {
  name: 'tell-of-review',
  react: (hub: Hub, { id, subjectId }: HubEvent) =>
    tellOfReview(hub, { id: subjectId as ReviewId, eventId: id }),
}

/** What was decided in a case of moderation is told with that case. */
const tellOfPartyHidden: Reaction = {
  name: 'tell-of-party-hidden',
  async react(hub: Hub, { id, name, subjectId, byHub }: HubEvent) {
    if (!byHub) await tellOfStanding(hub, { id: subjectId as PartyId, event: name, eventId: id })
  },
}

const holdThing: Reaction = {
  name: 'hold-thing',
  react: (hub: Hub, { subjectKind, subjectId, details }: HubEvent) =>
    openHeldCase(hub, {
      thing: { kind: subjectKind as ThingKind, id: subjectId },
      signs: details.signs as Sign[],
    }),
}

/** What moderators asked to change, or took out of sight, comes before them again once it is changed. */
const followThing: Reaction = {
  name: 'follow-thing',
  react: (hub: Hub, { subjectKind, subjectId }: HubEvent) =>
    followChange(hub, { kind: subjectKind as ThingKind, id: subjectId }),
}

const tellOfCase: Reaction = {
  name: 'tell-of-decision',
  react: (hub: Hub, { id, name, subjectId }: HubEvent) =>
    tellOfDecision(hub, { id: subjectId as CaseId, event: name, eventId: id }),
}

/** What follows from each event, all of it. A job runs after the act is saved, and again if it fails. */
export const reactions: Reactions = {
  'person.signed-in': [],
  'person.changed': [],
  'person.rhythms-chosen': [],
  'person.role-given': [],
  'person.role-taken': [],
  'person.blocked': [],
  'person.unblocked': [],
  'person.signed-out': [],
  'person.agreed': [],
  'person.data-fetched': [],
  'person.erased': [],
  'party.founded': [],
  'party.changed': [renewNeedsOfParty, followThing],
  'party.ended': [],
  'party.member-invited': [],
  'party.member-joined': [],
  'party.member-left': [],
  'party.role-changed': [],
  'party.held': [holdThing],
  'party.verification-asked': [],
  'party.verification-confirmed': [],
  'party.verification-cancelled': [],
  'party.verified': [tellOfPartyJudged],
  'party.verification-refused': [tellOfPartyJudged],
  'party.verification-withdrawn': [tellOfPartyJudged],
  'party.verification-lapsed': [tellOfPartyJudged],
  'party.hidden': [matchParty, tellOfPartyHidden],
  'party.shown': [matchParty, tellOfPartyHidden],
  'need.drafted': [],
  'need.changed': [matchNeed, followThing],
  'need.published': [matchNeed],
  'need.paused': [matchNeed],
  'need.resumed': [matchNeed],
  'need.renewed': [matchNeed],
  'need.part-met': [],
  'need.part-given-back': [],
  'need.fulfilled': [matchNeed, overtakeReferralsToNeed],
  'need.withdrawn': [matchNeed],
  'need.expired': [matchNeed],
  'need.held': [matchNeed, holdThing],
  'need.hidden': [matchNeed],
  'need.shown': [matchNeed],
  'offer.drafted': [],
  'offer.changed': [matchOffer, followThing, admitWaitingForOffer],
  'offer.published': [matchOffer],
  'offer.paused': [matchOffer],
  'offer.resumed': [matchOffer, admitWaitingForOffer],
  'offer.renewed': [matchOffer, admitWaitingForOffer],
  'offer.withdrawn': [matchOffer],
  'offer.expired': [matchOffer],
  'offer.place-taken': [matchOffer],
  'offer.place-freed': [matchOffer],
  'offer.held': [matchOffer, holdThing],
  'offer.hidden': [matchOffer],
  'offer.shown': [matchOffer],
  'picture.hidden': [],
  'picture.shown': [],
  'match.refused': [],
  'match.refusal-undone': [],
  'conversation.started': [followTalk],
  'conversation.message-sent': [tellOfMessageSent],
  'conversation.accepted': [],
  'conversation.declined': [tellOfEnd],
  'conversation.closed': [],
  'conversation.lapsed': [tellOfEnd],
  'conversation.admitted': [tellOfEnd],
  'conversation.left': [],
  'conversation.message-hidden': [],
  'conversation.message-shown': [],
  'party.blocked': [],
  'party.unblocked': [],
  'proposal.sent': [tellOfProposalActed],
  'proposal.accepted': [tellOfProposalActed],
  'proposal.declined': [tellOfProposalActed],
  'proposal.withdrawn': [],
  'proposal.expired': [tellOfProposalActed],
  'request.asked': [],
  'request.answered': [],
  'request.declined': [tellOfRequestDeclined],
  'request.withdrawn': [],
  'request.expired': [],
  'decision.made': [],
  'decision.completed': [],
  'decision.revoked': [],
  'deal.agreed': [followDeal],
  'deal.delivered': [tellOfDealActed, followDeal],
  'deal.ended': [tellOfDealActed],
  'deal.disputed': [tellOfDealActed],
  'deal.settled': [tellOfDealActed],
  'plan.made': [],
  'plan.changed': [],
  'plan.removed': [],
  'deal.document-added': [],
  'deal.document-removed': [],
  'deal.broker-asked': [tellOfBrokerActed],
  'deal.broker-came': [tellOfBrokerActed],
  'deal.broker-wrote': [tellOfBrokerActed],
  'milestone.planned': [],
  'milestone.done': [tellOfMilestoneActed],
  'milestone.confirmed': [],
  'milestone.sent-back': [tellOfMilestoneActed],
  'milestone.dropped': [],
  'review.written': [],
  'review.published': [tellOfReviewShown],
  'review.withdrawn': [],
  'review.replied': [],
  'review.hidden': [],
  'review.shown': [],
  'outcome.told': [],
  'calendar.opened': [],
  'calendar.closed': [],
  'referral.sent': [tellOfReferralActed],
  'referral.seen': [],
  'referral.followed': [],
  'referral.agreed': [tellOfReferralActed],
  'referral.delivered': [],
  'referral.refused': [tellOfReferralActed],
  'referral.withdrawn': [],
  'referral.overtaken': [],
  'referral.expired': [],
  'case.opened': [],
  'case.reported': [],
  'case.claimed': [],
  'case.released': [],
  'case.dismissed': [tellOfCase],
  'case.change-asked': [tellOfCase],
  'case.changed': [],
  'case.warned': [tellOfCase],
  'case.hidden': [tellOfCase],
  'case.suspended': [tellOfCase],
  'case.lapsed': [tellOfCase],
  'case.shown': [tellOfCase],
  'case.ended': [tellOfCase],
  'case.appealed': [],
  'case.upheld': [tellOfCase],
  'case.reversed': [tellOfCase],
  'token.created': [],
  'token.revoked': [],
  'search.saved': [],
  'search.removed': [],
  'mail.retried': [],
  'job.retried': [],
  'word.proposed': [],
  'word.dismissed': [],
  'word.reopened': [],
  'hub.profile-changed': [],
}
