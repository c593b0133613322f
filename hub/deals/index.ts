/**
 * Deals: what two parties agreed, on the terms that both saw, with the consent of both. A deal is followed until it is
 * delivered, ends early or is disputed; what was agreed does not change. It is delivered in milestones, and who differ
 * may ask a broker in.
 *
 * Use *deal* (Dutch: *afspraak*), *terms* (Dutch: *voorwaarden*), *consent* (Dutch: *akkoord*), *giving* and *getting*
 * party, *milestone* (Dutch: *stap*), *broker* (Dutch: *makelaar*); avoid *contract*, *order*, *transaction*.
 */
export * from './act-on-deal.ts'
export * from './agree-deal.ts'
export {
  askBroker,
  brokeredDealVisibleTo,
  findDealsForBroker,
  readAlong,
  takeUpDeal,
  writeNote,
} from './ask-broker.ts'
export type { Broker, DealNote } from './broker.ts'
export * from './deal.ts'
export * from './deal-documents.ts'
export { type DealPermissions, dealPermissions } from './deal-policy.ts'
export { type DealCard, dealOfProposal, termColumns, termsOfRow } from './deal-store.ts'
export {
  isMoreThanAgreed,
  type Milestone,
  type MilestoneAct,
  milestoneActs,
  milestoneLife,
} from './milestone.ts'
export { milestonesOf } from './milestone-store.ts'
export { actOnMilestone, planMilestone } from './plan-milestones.ts'
export * from './read-deal.ts'
export * from './terms.ts'
