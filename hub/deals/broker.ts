import type { PartyId, PersonId } from '#vocabulary'

/** Someone of the hub who is asked in while two parties differ. */
export type Broker = {
  askedByPartyId: PartyId
  askedAt: Date
  /** Who took it up; null while nobody has. */
  personId: PersonId | null
  personName: string
  takenAt: Date | null
}

/** What a broker wrote to both parties. */
export type DealNote = { number: number; personName: string; body: string; writtenAt: Date }
