import type {
  Kind,
  LegalForm,
  NeedId,
  OfferId,
  PartyId,
  Phase,
  ProductType,
  RegionCode,
  Theme,
} from '#vocabulary'

/** What a text says, as weights. */
export type Lexemes = {
  /** How much each word, or part of a compound, weighs. */
  words: Map<string, number>
  /** The words that stand in one place: a compound with its parts. Each place counts once. */
  tokens: string[][]
  concepts: Map<string, number>
}

/** A need as matching sees it. Null where it is unknown: a visitor's sentence tells little of who asks. */
export type NeedSide = {
  id: NeedId | null
  partyId: PartyId | null
  kind: Kind | null
  themes: Theme[]
  /** From the region itself up to NL; null when it is not known where. */
  path: RegionCode[] | null
  phase: Phase | null
  legalForm: LegalForm | null
  households: number | null
  amountCents: number | null
  /** ISO date. */
  wantedBy: string | null
  lexemes: Lexemes
}

/** A need of someone of whom only this is known. */
export function anyoneAsking(known: Partial<NeedSide>): NeedSide {
  return {
    id: null,
    partyId: null,
    kind: null,
    themes: [],
    path: null,
    phase: null,
    legalForm: null,
    households: null,
    amountCents: null,
    wantedBy: null,
    lexemes: { words: new Map(), tokens: [], concepts: new Map() },
    ...known,
  }
}

/** An offer as matching sees it. */
export type OfferSide = {
  id: OfferId
  partyId: PartyId
  kind: Kind
  productType: ProductType | null
  themes: Theme[]
  serviceArea: RegionCode[]
  phases: Phase[]
  legalForms: LegalForm[]
  amountMinCents: number | null
  amountMaxCents: number | null
  householdsMin: number | null
  householdsMax: number | null
  capacityLeft: number | null
  /** ISO date. */
  validUntil: string | null
  exposure: Exposure
  lexemes: Lexemes
}

/** How often people of a need were shown an offer and opened it, and how much its turn counts for that. */
export type Exposure = {
  shown: number
  opened: number
  /** By what its score is multiplied when an order is made, .85–1.15: less for who stood in front often. */
  turn: number
}
