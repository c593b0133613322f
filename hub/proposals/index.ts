/**
 * Proposals: what one party of a conversation proposes to the other, in terms of a product type, with counter-proposals
 * and what changed in each. Who sends has said yes to these terms; who accepts makes a deal of them.
 *
 * Use *proposal* (Dutch: *voorstel*), *counter-proposal* (Dutch: *tegenvoorstel*), *terms*, *to accept*, *to decline*,
 * *to withdraw*; avoid *bid*, *quote*, *tender*.
 */
export * from './act-on-proposal.ts'
export * from './proposal.ts'
export { type ProposalPermissions, proposalPermissions } from './proposal-policy.ts'
export * from './read-proposals.ts'
export * from './send-proposal.ts'
