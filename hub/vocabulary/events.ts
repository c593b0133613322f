/** Everything that can happen, in the past tense. What follows from each stands in `reactions.ts`. */
export const eventNames = [
  'person.signed-in',
  'person.changed',
  'person.role-given',
  'person.role-taken',
  'party.founded',
  'party.changed',
  'party.member-invited',
  'party.member-joined',
  'party.member-left',
  'party.role-changed',
  'need.drafted',
  'need.changed',
  'need.published',
  'need.paused',
  'need.resumed',
  'need.renewed',
  'need.part-met',
  'need.fulfilled',
  'need.withdrawn',
  'need.expired',
  'offer.drafted',
  'offer.changed',
  'offer.published',
  'offer.paused',
  'offer.resumed',
  'offer.renewed',
  'offer.withdrawn',
  'offer.expired',
  'offer.place-taken',
  'offer.place-freed',
  'match.refused',
  'match.refusal-undone',
  'conversation.started',
  'conversation.message-sent',
  'conversation.accepted',
  'conversation.declined',
  'conversation.closed',
  'conversation.lapsed',
  'conversation.admitted',
  'conversation.left',
  'party.blocked',
  'party.unblocked',
  'proposal.sent',
  'proposal.accepted',
  'proposal.declined',
  'proposal.withdrawn',
  'proposal.expired',
  'deal.agreed',
  'deal.delivered',
  'deal.ended',
  'deal.disputed',
  'deal.settled',
  'plan.made',
  'plan.changed',
  'plan.removed',
  'token.created',
  'token.revoked',
  'search.saved',
  'search.removed',
] as const
export type EventName = (typeof eventNames)[number]

/** What is between people, or their own: no visitor's page shows it. */
const unseenSubjects = new Set(['person', 'conversation', 'proposal', 'deal', 'plan', 'token', 'search'])

/** Of what visitors see, what changes nothing that they see. */
const unseenChanges: ReadonlySet<EventName> = new Set([
  'party.member-invited',
  'party.member-joined',
  'party.member-left',
  'party.role-changed',
  'party.blocked',
  'party.unblocked',
  'need.drafted',
  'offer.drafted',
])

/** Whether pages that were kept for visitors are as true after it as before. */
export function isUnseen(name: EventName): boolean {
  return unseenChanges.has(name) || unseenSubjects.has(name.slice(0, name.indexOf('.')))
}
