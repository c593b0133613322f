import type { Kind, LegalForm, PartyId, Phase, ProductType, RegionCode, Theme } from '#vocabulary'

/** What a listing is, apart from its words. */
export type Tagged = {
  kind: Kind | null
  themes: readonly Theme[]
  /** A need: its own region and all that it lies in. An offer: its service area. */
  regions: readonly RegionCode[]
  phases?: readonly Phase[]
  legalForms?: readonly LegalForm[]
  productType?: ProductType | null
  partyId: PartyId
}

/** The tags as lexemes of the same index as the words, so that one look-up finds by both. */
export function tagsOf(listing: Tagged): string[] {
  return [
    ...(listing.kind ? [`n:${listing.kind}`] : []),
    ...listing.themes.map((theme) => `t:${theme}`),
    ...listing.themes.flatMap((theme) => (listing.kind ? [kindAndThemeTag(listing.kind, theme)] : [])),
    ...listing.regions.map((code) => `r:${code}`),
    ...(listing.phases ?? []).map((phase) => `p:${phase}`),
    ...(listing.legalForms ?? []).map((form) => `l:${form}`),
    ...(listing.productType ? [`y:${listing.productType}`] : []),
    `o:${listing.partyId}`,
  ]
}

/** Kind and theme in one lexeme: far fewer listings have it than have either, so that it is quick to ask by. */
export function kindAndThemeTag(kind: Kind, theme: Theme): string {
  return `x:${kind}/${theme}`
}

/**
 * A `tsquery` that asks for all the given groups of tags, one of each group, and for the words.
 * @param words a `tsquery`, or null.
 */
export function tagMatch(groups: (readonly string[] | undefined)[], words: string | null): string | null {
  const parts = groups
    .filter((group) => group?.length)
    .map((group) => `(${group!.map((tag) => `'${tag.replaceAll("'", '')}'`).join('|')})`)
  if (words) parts.push(`(${words})`)
  return parts.length ? parts.join('&') : null
}
