import { lapseConversations } from '#conversations'
import { forgetUnusedFiles } from '#files'
import { type Hub, type Scheduled, tidyDatabase } from '#foundation'
import { keepMatchesAnew, recountLexemes, weighExposure } from '#matching'
import { keepTerms } from '#moderation'
import { expireNeeds } from '#needs'
import { mailNotices, tellOfMatches, tellOfSearches, warnOfExpiry } from '#notifications'
import { expireOffers } from '#offers'
import { forgetEnded } from '#privacy'
import { expireProposals, expireRequests } from '#proposals'
import { expireReferrals } from '#referrals'
import { publishReviews } from '#reviews'

export type ScheduledWork = Scheduled & { run: (hub: Hub) => Promise<unknown> }

/** What runs by the clock, in Dutch time. */
export const schedule: readonly ScheduledWork[] = [
  { name: 'expire-needs', cron: '5 0 * * *', run: expireNeeds },
  { name: 'expire-offers', cron: '10 0 * * *', run: expireOffers },
  { name: 'expire-proposals', cron: '20 0 * * *', run: expireProposals },
  { name: 'expire-requests', cron: '25 0 * * *', run: expireRequests },
  { name: 'publish-reviews', cron: '30 0 * * *', run: publishReviews },
  { name: 'expire-referrals', cron: '35 0 * * *', run: expireReferrals },
  { name: 'lapse-conversations', cron: '15 0 * * *', run: lapseConversations },
  { name: 'keep-moderation-terms', cron: '25 0 * * *', run: keepTerms },
  { name: 'warn-of-expiry', cron: '0 8 * * *', run: warnOfExpiry },
  { name: 'tell-of-matches', cron: '10,40 * * * *', run: tellOfMatches },
  { name: 'tell-of-searches', cron: '20,50 * * * *', run: tellOfSearches },
  // What is told at once is mailed at once; this is for what waited: a while, a day or a week.
  { name: 'mail-what-is-due', cron: '*/5 * * * *', run: (hub) => mailNotices(hub) },
  { name: 'recount-lexemes', cron: '*/15 * * * *', run: (hub) => recountLexemes(hub) },
  { name: 'keep-matches-anew', cron: '30 2 * * *', run: (hub) => keepMatchesAnew(hub) },
  { name: 'weigh-exposure', cron: '15 2 * * *', run: weighExposure },
  { name: 'forget-unused-files', cron: '45 3 * * *', run: forgetUnusedFiles },
  { name: 'forget-ended', cron: '30 3 * * *', run: forgetEnded },
  { name: 'tidy-database', cron: '0 4 * * *', run: tidyDatabase },
]
