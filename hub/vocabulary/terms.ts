/** The four kinds of party that meet in the hub. */
export const partyKinds = ['initiative', 'company', 'government', 'institution'] as const
export type PartyKind = (typeof partyKinds)[number]

/** What a need or an offer is about. The first five are the core of the hub. */
export const themes = [
  'care',
  'energy',
  'waste',
  'building',
  'public-space',
  'mobility',
  'food',
  'meeting',
  'digital',
  'culture',
  'safety',
  'education',
] as const
export type Theme = (typeof themes)[number]

/** What sort of help a need asks for, or an offer gives. */
export const kinds = [
  'finance',
  'people',
  'skills',
  'knowledge',
  'product',
  'service',
  'space',
  'permission',
] as const
export type Kind = (typeof kinds)[number]

/** How far an initiative is, in order. */
export const phases = ['idea', 'start', 'running', 'growth', 'handover'] as const
export type Phase = (typeof phases)[number]

/** What an initiative is before the law. An owners' association (VvE) is an association. */
export const legalForms = ['informal', 'association', 'foundation', 'cooperative'] as const
export type LegalForm = (typeof legalForms)[number]

/** What a person may do within a party, from most to least. */
export const memberRoles = ['owner', 'editor', 'member'] as const
export type MemberRole = (typeof memberRoles)[number]

/** What a person of the hub itself does for it, as themselves and for no party. */
export const hubRoles = ['administrator', 'moderator', 'broker'] as const
export type HubRole = (typeof hubRoles)[number]

/** An offer of one of these types has typed terms: see `offers/product-types`. */
export const productTypes = [
  'community-loan',
  'grant',
  'crowdfunding',
  'shared-solar',
  'energy-cooperative',
  'shared-car',
  'shared-equipment',
  'green-upkeep',
  'waste-and-repair',
  'care',
  'collective-building',
  'space',
  'insurance',
  'advice',
  'training',
  'right-to-challenge',
] as const
export type ProductType = (typeof productTypes)[number]

/** Where a need is in its life. An offer knows the same but for `fulfilled`: it is there for more than one. */
export const needStatuses = ['draft', 'published', 'paused', 'fulfilled', 'withdrawn', 'expired'] as const
export type NeedStatus = (typeof needStatuses)[number]

export const offerStatuses = ['draft', 'published', 'paused', 'withdrawn', 'expired'] as const
export type OfferStatus = (typeof offerStatuses)[number]

/** What people are told of, each kind at a rhythm that they choose. */
export const noticeKinds = [
  'messages',
  'proposals',
  'deals',
  'referrals',
  'deadlines',
  'party',
  'matches',
  'searches',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** How often someone is mailed about a kind of notice. */
export const rhythms = ['at-once', 'daily', 'weekly', 'never'] as const
export type Rhythm = (typeof rhythms)[number]

export const locales = ['nl', 'en'] as const
export type Locale = (typeof locales)[number]
