/**
 * Doors for tests only: a hub on a fresh database with a clock that stands still and jobs that run by hand.
 * `HUB_TEST_DATABASE=postgres` runs the same tests on a real PostgreSQL.
 */
export * from './open-test-hub.ts'
export * from './story.ts'
