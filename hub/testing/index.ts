/**
 * What tests begin with, and nothing else uses: a hub on a fresh database with a clock that stands still and jobs that
 * run by hand, people who found a party, ask and offer, someone who did everything, and a PDOK of its own. `HUB_TEST_DATABASE=postgres` runs the same tests on a real
 * PostgreSQL.
 *
 * Use *story* (people and what they do, told by the hub's own verbs), *founder*, *newcomer*, *steward* (who runs the hub); avoid *mock*, *fixture*,
 * *setup*.
 */
export * from './agreement.ts'
export * from './open-test-hub.ts'
export * from './replayed-pdok.ts'
export * from './story.ts'
export * from './whole-life.ts'
