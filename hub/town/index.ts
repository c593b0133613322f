/**
 * The town: invented initiatives, suppliers and governments in the streets of a real municipality, all marked as
 * examples, so that a newcomer finds a hub that lives. For whoever opens a fresh hub to see what it does.
 *
 * Use *town*, *example*, *to settle*; avoid *fixture*, *seed*, *mock*.
 */
export * from './settle-town.ts'
