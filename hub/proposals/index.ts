/**
 * Proposals: what one party of a conversation proposes to the other, in terms of a product type, with counter-proposals
 * and what changed in each. Who sends has said yes to these terms; who accepts makes a deal of them. A proposal can be
 * asked for, and what a party chose or declined is kept as its decision.
 *
 * Use *proposal* (Dutch: *voorstel*), *counter-proposal* (Dutch: *tegenvoorstel*), *request* (Dutch: *aanvraag*),
 * *decision* (Dutch: *besluit*), *terms*, *to accept*, *to decline*, *to withdraw*; avoid *bid*, *quote*, *tender*.
 */
export * from './accept-proposal.ts'
export { declineProposal, expireProposals, withdrawProposal } from './act-on-proposal.ts'
export { completeDecision, decide, decisionVisibleTo, revokeDecision } from './decide.ts'
export { type Decision, type DecisionStatus, decisionLife, type Seen, type SeenProposal } from './decision.ts'
export * from './lack.ts'
export * from './proposal.ts'
export { type ProposalPermissions, proposalPermissions } from './proposal-policy.ts'
export * from './read-decision.ts'
export * from './read-proposals.ts'
export { type NoProposalReason, noProposalReasons, type Request, requestLife } from './request.ts'
export {
  actOnRequest,
  expireRequests,
  lastRequest,
  mayRequestIn,
  requestProposal,
  requestVisibleTo,
} from './request-proposal.ts'
export * from './send-proposal.ts'
