declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type PersonId = Branded<'PersonId'>
export type PartyId = Branded<'PartyId'>
export type NeedId = Branded<'NeedId'>
export type OfferId = Branded<'OfferId'>
export type ConversationId = Branded<'ConversationId'>
export type ProposalId = Branded<'ProposalId'>
export type DealId = Branded<'DealId'>
export type PlanId = Branded<'PlanId'>
export type PlanLineId = Branded<'PlanLineId'>
export type PlanSourceId = Branded<'PlanSourceId'>
export type ReferralId = Branded<'ReferralId'>
export type RequestId = Branded<'RequestId'>
export type DecisionId = Branded<'DecisionId'>
export type MilestoneId = Branded<'MilestoneId'>
export type ReviewId = Branded<'ReviewId'>
export type CaseId = Branded<'CaseId'>
export type FileId = Branded<'FileId'>
/** A CBS code: `NL`, `PV26`, `GM0307`, `WK030701` or `BU03070101`. */
export type RegionCode = Branded<'RegionCode'>

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A new random identifier: 12 characters of Crockford's base 32 (60 bits), short enough to read in an address
 * and without letters that look alike.
 */
export function newId<Id extends string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('') as Id
}

/** Whether a text has the form of an identifier made by `newId`. */
export function isId(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{12}$/.test(text)
}

/** Whether a text has the form of a CBS region code. Parts of wijk and buurt codes may hold letters. */
export function isRegionCode(text: string): text is RegionCode {
  return /^(NL|PV\d{2}|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/.test(text)
}

/** The words of a title as they stand in an address: `zonnepanelen-op-de-school`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
