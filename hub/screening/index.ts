/**
 * Screening: the first look at what newcomers place, by signs that each say why they count. What has too many signs is
 * held: it waits out of sight until a moderator has looked. For everyone who reads lists, and so that an honest first
 * need or offer is never kept waiting.
 *
 * Use *sign* (Dutch: *teken*), *first look*, *to hold* (Dutch: *wordt bekeken*), *newcomer*; avoid *spam score*, *filter*,
 * *block*.
 */
export * from './first-look.ts'
export * from './sign.ts'
