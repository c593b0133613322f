/**
 * Which folder may import which: a folder imports the doors of folders on earlier lines only, never of its own
 * line or later. The guard test reads this list.
 */
export const levels: readonly (readonly string[])[] = [
  ['vocabulary'],
  ['fields'],
  ['foundation', 'language'],
  ['thesaurus'],
  ['regions'],
  ['people'],
  ['files', 'screening'],
  ['parties', 'profile'],
  ['listings'],
  ['needs', 'offers'],
  ['matching'],
  ['conversations'],
  ['deals'],
  ['proposals', 'funding', 'reviews', 'outcomes', 'calendars'],
  ['moderation'],
  ['searches', 'referrals'],
  ['tokens', 'exchange', 'notifications', 'stewardship'],
  ['privacy'],
  ['town'],
  ['testing'],
]
