/**
 * The words of the hub: what parties, needs and offers are counted by, who acts, the identifiers, the events and the
 * ways to say no. For every other folder, since all stand on this one; it knows none of them.
 *
 * Use *theme* (Dutch: *thema*), *kind* (Dutch: *soort*), *phase* (Dutch: *fase*), *legal form* (Dutch: *rechtsvorm*),
 * *actor* (who does something, and for which party), *refusal* (an expected no); avoid *category*, *stage*, *error* for
 * what is no fault.
 */
export * from './actor.ts'
export * from './events.ts'
export * from './ids.ts'
export * from './refusal.ts'
export * from './terms.ts'
