import { type PartyId, type PartyKind, type PersonId, Refusal } from '#vocabulary'

/** By what the hub's people know who a party is. */
export const grounds = [
  'kvk',
  'government-domain',
  'known-institution',
  'known-people',
  'municipality',
  'example',
] as const
export type Ground = (typeof grounds)[number]

/** On which grounds each kind of party can ask to be verified. */
export const groundsOf: Record<PartyKind, readonly Ground[]> = {
  initiative: ['known-people', 'municipality', 'kvk'],
  company: ['kvk'],
  government: ['government-domain', 'known-institution'],
  institution: ['kvk', 'known-institution'],
}

export type VerificationStatus =
  | 'unconfirmed'
  | 'asked'
  | 'granted'
  | 'refused'
  | 'withdrawn'
  | 'cancelled'
  | 'lapsed'

/** The question of a party who it is, with what it stands on, and what the hub's people said. */
export type Verification = {
  id: string
  partyId: PartyId
  ground: Ground
  status: VerificationStatus
  /** What the party was called, and its number, when the hub's people looked. */
  name: string
  kvkNumber: string | null
  explanation: string
  /** An address of the government, for the ground of its domain. */
  email: string | null
  confirmBy: Date | null
  confirmedAt: Date | null
  askedBy: PersonId | null
  askedAt: Date
  decidedBy: PersonId | null
  decidedAt: Date | null
  /** For the hub's people alone. */
  note: string
  /** For the party. */
  reason: string
}

export type VerificationAct = 'confirm' | 'grant' | 'refuse' | 'withdraw' | 'cancel' | 'lapse'

/** The life of a verification: from which states each act may be done, where it leads, and who does it. */
export const verificationLife: Record<
  VerificationAct,
  {
    from: readonly VerificationStatus[]
    to: VerificationStatus
    by: 'mailed link' | 'moderator' | 'owner' | 'hub'
  }
> = {
  confirm: { from: ['unconfirmed'], to: 'asked', by: 'mailed link' },
  grant: { from: ['asked'], to: 'granted', by: 'moderator' },
  refuse: { from: ['asked'], to: 'refused', by: 'moderator' },
  withdraw: { from: ['granted'], to: 'withdrawn', by: 'moderator' },
  cancel: { from: ['unconfirmed', 'asked'], to: 'cancelled', by: 'owner' },
  lapse: { from: ['granted'], to: 'lapsed', by: 'hub' },
}

/** @throws Refusal 'conflict' when the act does not fit its state. */
export function afterAct(act: VerificationAct, verification: Verification): Verification {
  const { from, to } = verificationLife[act]
  if (!from.includes(verification.status)) throw new Refusal('conflict', 'verification_already_decided')
  return { ...verification, status: to }
}

/** What a verification rests on, as one text: whoever grants it says what they looked at. */
export function factsOf({
  name,
  kvkNumber,
  ground,
  email,
}: Pick<Verification, 'name' | 'kvkNumber' | 'ground' | 'email'>): string {
  return JSON.stringify([ground, name, kvkNumber, email])
}

/** Where anyone can have an address: it says nothing of who a government is. */
const openDomains =
  /(^|\.)(gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|proton|protonmail|gmx|ziggo|kpnmail|kpnplanet|planet|home|xs4all|hetnet|casema|upcmail|telfort|solcon|zeelandnet)\.(com|nl|net|me|org|eu|de)$/

export function isOpenDomain(email: string): boolean {
  return openDomains.test(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
}
