/**
 * The profile of the hub itself: what it is called, what it says of itself, its logo and colour, which themes are in
 * use, and which area it serves. A municipality makes the hub its own here.
 *
 * Use *profile of the hub* (Dutch: *profiel van de hub*), *accent* (Dutch: *accentkleur*), *contrast*; avoid *branding*,
 * *settings* (how the hub runs: see foundation), *tenant*.
 */
export * from './change-profile.ts'
export * from './colour.ts'
export * from './profile.ts'
