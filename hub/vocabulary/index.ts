/**
 * The words of the hub: what parties, needs and offers are called and counted by, the identifiers, the events
 * and the ways to say no. Every other folder stands on this one; it knows nothing itself.
 *
 * Use *party*, *need*, *offer*, *match*, *region*; avoid *user*, *client*, *request*, *listing*, *area*.
 */
export * from './actor.ts'
export * from './events.ts'
export * from './ids.ts'
export * from './refusal.ts'
export * from './terms.ts'
