import type { FileId, LegalForm, PartyId, PartyKind, Phase, RegionCode, Theme } from '#vocabulary'

/** An initiative, a company, a government or an institution. What a kind does not tell is null or empty. */
export type Party = {
  id: PartyId
  kind: PartyKind
  name: string
  slug: string
  summary: string
  description: string
  themes: Theme[]
  /** Where an initiative is at home; which area a government governs. */
  region: RegionCode | null
  /** Where a company or an institution works. */
  serviceArea: RegionCode[]
  latitude: number | null
  longitude: number | null
  phase: Phase | null
  legalForm: LegalForm | null
  households: number | null
  /** ISO date. */
  foundedOn: string | null
  website: string | null
  /** Shown to members only, and to those with whom the party is in contact. */
  contactEmail: string | null
  kvkNumber: string | null
  pictureId: FileId | null
  pictureAlt: string
  /** Invented, to show how the hub works. */
  isExample: boolean
  verifiedAt: Date | null
  verifiedGround: string | null
  hiddenAt: Date | null
  externalId: string | null
  createdAt: Date
  updatedAt: Date
}

/** Whether people of the hub have verified who this is. */
export function isVerified(party: Pick<Party, 'verifiedAt'>): boolean {
  return party.verifiedAt !== null
}
