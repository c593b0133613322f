/**
 * Privacy: which data of people the hub keeps, why and how long; everything about oneself fetched as one archive;
 * oneself erased, while what parties agreed stays without one's name; and what is forgotten by the clock. The list
 * in `inventory.ts` says it of every table, and the page, the archive and the erasure all follow it.
 *
 * Use *personal data* (Dutch: *persoonsgegevens*), *to fetch* (Dutch: *ophalen*), *to erase* (Dutch: *verwijderen*),
 * *to forget* (what the clock does), *term* (Dutch: *bewaartermijn*), *nameless* (Dutch: *zonder naam*); avoid *GDPR
 * request*, *takeout*, *anonymise*, *retention policy*.
 */
export * from './ask-to-erase.ts'
export * from './erase-person.ts'
export * from './fetch-own-data.ts'
export * from './forget-ended.ts'
export * from './inventory.ts'
export * from './retention.ts'
