import type { FileId, LegalForm, PartyId, PartyKind, Phase, RegionCode, Theme } from '#vocabulary'
import type { Ground } from './verification.ts'

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
  verifiedGround: Ground | null
  hiddenAt: Date | null
  /** For its members: why the hub's people took it out of sight. */
  hiddenReason: string
  externalId: string | null
  createdAt: Date
  updatedAt: Date
}

/** On what the hub's people verified a party, and when; null where they did not. */
export type Mark = { at: Date; ground: Ground }

export function markOf({
  verifiedAt,
  verifiedGround,
}: Pick<Party, 'verifiedAt' | 'verifiedGround'>): Mark | null {
  return verifiedAt && verifiedGround && { at: verifiedAt, ground: verifiedGround }
}

/** Whether a party is still whom the hub's people looked at: what it is called, and its number in the register. */
export function isSameParty(
  one: Pick<Party, 'name' | 'kvkNumber'>,
  other: Pick<Party, 'name' | 'kvkNumber'>,
): boolean {
  return one.name === other.name && one.kvkNumber === other.kvkNumber
}
