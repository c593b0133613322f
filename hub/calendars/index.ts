/**
 * Calendars: the dates of what was agreed, for the calendar that people already use: as a file of one deal, and as a feed
 * of one person at an address that nobody can guess and that its person can end.
 *
 * Use *calendar* (Dutch: *agenda*), *feed* (Dutch: *agenda-adres*), *entry*; avoid *event* (that is what happened in the
 * hub), *appointment*.
 */
export * from './calendar.ts'
export * from './calendar-feed.ts'
