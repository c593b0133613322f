import type { ColumnType, Generated } from 'kysely'
import type {
  HubRole,
  Kind,
  LegalForm,
  Locale,
  MemberRole,
  NeedStatus,
  NoticeKind,
  OfferStatus,
  PartyKind,
  Phase,
  Rhythm,
  Theme,
  TokenScope,
} from '#vocabulary'

/** JSON is written as text and read as a value, on both databases alike. */
type Json<Value> = ColumnType<Value, string, string>

export type EventTable = {
  id: Generated<number>
  at: Date
  name: string
  person_id: string | null
  party_id: string | null
  by_hub: boolean
  subject_kind: string
  subject_id: string
  details: Json<Record<string, unknown>>
}

export type MailTable = {
  id: string
  reason_key: string
  to_address: string
  subject: string
  body_text: string
  body_html: string
  created_at: Date
  sent_at: Date | null
  attempts: Generated<number>
  last_error: string | null
  headers: Json<Record<string, string>>
}

export type FileTable = {
  id: string
  storage_key: string
  name: string
  media_type: string
  bytes: number
  width: number | null
  height: number | null
  party_id: string | null
  uploaded_by: string | null
  created_at: Date
  hidden_at: Date | null
}

export type HubRoleTable = { person_id: string; role: HubRole; given_by: string | null; given_at: Date }
export type ConsentTable = { person_id: string; subject: 'house-rules'; version: string; at: Date }

export type ErasureRequestTable = { person_id: string; token_hash: string; asked_at: Date; expires_at: Date }

export type ForgetWarningTable = {
  subject_kind: 'person' | 'need' | 'offer'
  subject_id: string
  /** ISO date. */
  warned_on: string
}

export type PartyTable = {
  id: string
  kind: PartyKind
  name: string
  slug: string
  summary: string
  description: string
  themes: Theme[]
  region_code: string | null
  region_path: string[]
  latitude: number | null
  longitude: number | null
  service_area: string[]
  phase: Phase | null
  legal_form: LegalForm | null
  households: number | null
  founded_on: string | null
  website: string | null
  contact_email: string | null
  kvk_number: string | null
  picture_id: string | null
  picture_alt: string
  is_example: boolean
  verified_at: Date | null
  verified_ground: string | null
  hidden_at: Date | null
  hidden_reason: Generated<string>
  external_id: string | null
  created_at: Date
  updated_at: Date
}

export type VerificationTable = {
  id: string
  party_id: string
  ground: string
  status: string
  name: string
  kvk_number: string | null
  explanation: Generated<string>
  email: string | null
  token_hash: string | null
  confirm_by: Date | null
  confirmed_at: Date | null
  asked_by: string | null
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  note: Generated<string>
  reason: Generated<string>
}

export type ThesaurusProposalTable = {
  word: string
  concept: string | null
  decided_by: string | null
  decided_at: Date
}

export type MembershipTable = { party_id: string; person_id: string; role: MemberRole; created_at: Date }

export type InvitationTable = {
  id: string
  party_id: string
  email: string
  role: MemberRole
  token_hash: string
  invited_by: string | null
  created_at: Date
  expires_at: Date
  accepted_at: Date | null
  withdrawn_at: Date | null
}

type ListingColumns = {
  id: string
  party_id: string
  kind: Kind | null
  title: string
  slug: string
  description: string
  themes: Theme[]
  picture_id: string | null
  picture_alt: string
  created_at: Date
  updated_at: Date
  published_at: Date | null
  expires_on: string | null
  expiry_warned_on: string | null
  closed_at: Date | null
  external_id: string | null
  revision: number
  document: string | null
  hidden_at: Date | null
}

export type NeedTable = ListingColumns & {
  status: NeedStatus
  region_code: string | null
  region_path: string[]
  latitude: number | null
  longitude: number | null
  amount_cents: number | null
  amount_met_cents: number
  /** Decimal text, two places: what is counted stands in `unit`. */
  quantity: string | null
  quantity_met: string
  unit: string | null
  wanted_by: string | null
}

export type NeedPartTable = {
  id: string
  need_id: string
  by_name: string
  amount_cents: number | null
  quantity: string | null
  note: string
  created_at: Date
  /** The deal that meets it, if one does. */
  deal_id: string | null
}

export type NeedRevisionTable = {
  need_id: string
  revision: number
  at: Date
  person_id: string | null
  content: Json<Record<string, unknown>>
}

export type NeedAttachmentTable = { need_id: string; file_id: string; position: number }

export type OfferTable = ListingColumns & {
  status: OfferStatus
  product_type: string | null
  terms: Json<Record<string, unknown>>
  service_area: string[]
  phases: Phase[]
  legal_forms: LegalForm[]
  amount_min_cents: number | null
  amount_max_cents: number | null
  households_min: number | null
  households_max: number | null
  capacity: number | null
  capacity_taken: number
  valid_until: string | null
}

export type OfferRevisionTable = {
  offer_id: string
  revision: number
  at: Date
  person_id: string | null
  content: Json<Record<string, unknown>>
}

export type OfferAttachmentTable = { offer_id: string; file_id: string; position: number }

export type PersonTable = {
  id: string
  email: string
  email_verified: boolean
  name: string
  image: string | null
  locale: Generated<Locale>
  created_at: Date
  updated_at: Date
  blocked_at: Date | null
  blocked_reason: Generated<string>
}

export type PersonSessionTable = {
  id: string
  person_id: string
  token: string
  acting_for: string | null
  ip_address: string | null
  user_agent: string | null
  expires_at: Date
  created_at: Date
  updated_at: Date
}

export type PasskeyTable = {
  id: string
  person_id: string
  name: string | null
  credential_id: string
  created_at: Date | null
}

export type MatchTable = {
  need_id: string
  offer_id: string
  score: number
  found_at: Date
  seen_by_need_at: Date | null
  seen_by_offer_at: Date | null
}

export type ConversationTable = {
  id: string
  need_id: string | null
  offer_id: string | null
  title: string
  asking_party_id: string
  asked_party_id: string
  status: 'waiting' | 'asked' | 'open' | 'declined' | 'lapsed' | 'closed'
  reason: string | null
  note: string
  holds_place: boolean
  /** ISO date. */
  holds_until: string | null
  /** ISO date. */
  answer_by: string
  score: number
  messages: number
  started_at: Date
  last_message_at: Date
  last_party_id: string | null
  ended_at: Date | null
}

export type MessageTable = {
  conversation_id: string
  number: number
  party_id: string
  person_id: string | null
  body: string
  sent_at: Date
  form_key: string
  hidden_at: Date | null
  /** What is searched: a `tsvector`. */
  words: Generated<string>
}

export type ConversationReaderTable = {
  conversation_id: string
  person_id: string
  read_number: Generated<number>
  told_number: Generated<number>
  left_at: Date | null
}

/** The terms of a proposal or a deal. */
export type TermColumns = {
  product_type: string | null
  terms: Json<Record<string, unknown>>
  amount_cents: number | null
  /** Decimal text, two places. */
  quantity: string | null
  unit: string
  /** ISO dates. */
  starts_on: string | null
  ends_on: string | null
  body: string
  conditions: string
  /** Identifiers of files. */
  attachments: string[]
  terms_hash: string
}

export type ProposalTable = TermColumns & {
  id: string
  conversation_id: string
  number: number
  from_party_id: string
  to_party_id: string
  need_id: string | null
  offer_id: string | null
  status: 'sent' | 'replaced' | 'withdrawn' | 'declined' | 'expired' | 'accepted'
  valid_until: string | null
  reason: string | null
  note: string
  sent_by: string | null
  sent_at: Date
  ended_at: Date | null
  form_key: string
}

export type ProposalRequestTable = {
  id: string
  conversation_id: string
  from_party_id: string
  to_party_id: string
  status: 'asked' | 'answered' | 'declined' | 'withdrawn' | 'expired'
  body: string
  amount_cents: number | null
  /** Decimal text, two places. */
  quantity: string | null
  unit: string
  /** ISO date. */
  wanted_by: string | null
  reason: string | null
  note: string
  asked_by: string | null
  asked_at: Date
  ended_at: Date | null
  form_key: string
}

export type DecisionTable = {
  id: string
  party_id: string
  need_id: string | null
  title: string
  status: 'open' | 'final' | 'revoked'
  chosen_id: string | null
  seen: Json<unknown>
  /** ISO date. */
  decided_on: string
  why: string
  others: string
  made_by: string | null
  made_at: Date
  completed_by: string | null
  completed_at: Date | null
  revoked_by: string | null
  revoked_at: Date | null
  revoked_why: string
}

export type DecisionMemberTable = {
  decision_id: string
  number: number
  person_id: string | null
  said: 'present' | 'agreed'
}

export type DealTable = TermColumns & {
  id: string
  proposal_id: string
  conversation_id: string
  need_id: string | null
  offer_id: string | null
  title: string
  giving_party_id: string
  getting_party_id: string
  status: 'agreed' | 'delivered' | 'ended' | 'disputed'
  reason: string
  agreed_at: Date
  ended_at: Date | null
}

export type DealConsentTable = {
  deal_id: string
  party_id: string
  person_id: string | null
  at: Date
  terms_hash: string
}

export type PlanTable = {
  id: string
  party_id: string
  need_id: string | null
  title: string
  purpose: string
  from_year: number
  until_year: number
  created_at: Date
  updated_at: Date
  revision: number
  form_key: string
}

export type PlanLineTable = {
  id: string
  plan_id: string
  side: 'cost' | 'income'
  rhythm: 'once' | 'yearly'
  what: string
  amount_cents: number
  from_year: number
  until_year: number | null
  note: string
  created_at: Date
  removed_at: Date | null
  revision: number
  form_key: string
}

export type PlanSourceTable = {
  id: string
  plan_id: string
  kind: 'own' | 'grant' | 'loan' | 'crowdfunding' | 'gift' | 'deal'
  name: string
  /** Null of a deal, as its status is: they are read from the deal. */
  amount_cents: number | null
  status: 'hoped' | 'applied' | 'promised' | 'received' | 'refused' | null
  needs_rest: boolean
  conditions: string
  /** ISO dates. */
  closes_on: string | null
  starts_on: string | null
  looked_after_by: string | null
  terms: Json<Record<string, unknown>>
  offer_id: string | null
  deal_id: string | null
  created_at: Date
  removed_at: Date | null
  revision: number
  form_key: string
}

export type MilestoneTable = {
  id: string
  deal_id: string
  number: number
  status: 'planned' | 'done' | 'confirmed' | 'dropped'
  title: string
  /** ISO dates. */
  due_on: string | null
  amount_cents: number | null
  /** Decimal text, two places. */
  quantity: string | null
  note: string
  added_by_party_id: string
  done_on: string | null
  confirmed_on: string | null
  form_key: string
}

export type DealDocumentTable = {
  deal_id: string
  file_id: string
  party_id: string
  person_id: string | null
  added_at: Date
}

export type DealBrokerTable = {
  deal_id: string
  asked_by_party_id: string
  asked_at: Date
  person_id: string | null
  taken_at: Date | null
}

export type DealNoteTable = {
  deal_id: string
  number: number
  person_id: string | null
  body: string
  written_at: Date
  form_key: string
}

export type CalendarFeedTable = {
  person_id: string
  hash: string
  created_at: Date
  /** ISO date. */
  read_on: string | null
}

export type ReviewTable = {
  id: string
  deal_id: string
  by_party_id: string
  about_party_id: string
  offer_id: string | null
  product_type: string | null
  themes: Theme[]
  status: 'kept' | 'published' | 'withdrawn'
  delivered: 'yes' | 'partly' | 'no'
  again: boolean
  body: string
  written_by: string | null
  written_at: Date
  /** ISO date. */
  kept_until: string
  published_at: Date | null
  reply: string | null
  replied_by: string | null
  replied_at: Date | null
  hidden_at: Date | null
}

export type OutcomeTable = {
  id: string
  party_id: string
  need_id: string | null
  conversation_id: string | null
  answer: 'hub' | 'elsewhere' | 'nobody'
  offer_id: string | null
  note: string
  person_id: string | null
  at: Date
}

export type ReferralTable = {
  id: string
  from_party_id: string | null
  sent_by: string | null
  to_party_id: string
  other_party_id: string
  points_to: 'offer' | 'need'
  need_id: string | null
  offer_id: string | null
  title: string
  why: string
  status:
    | 'sent'
    | 'seen'
    | 'followed'
    | 'agreed'
    | 'delivered'
    | 'refused'
    | 'withdrawn'
    | 'overtaken'
    | 'expired'
  reason: string | null
  note: string
  sent_at: Date
  changed_at: Date
  /** ISO date. */
  expires_on: string
}

export type MatchShowingTable = {
  need_id: string
  offer_id: string
  place: number
  score: number
  chance: number
  shown_at: Date
  opened_at: Date | null
}

export type OfferExposureTable = { offer_id: string; shown: number; opened: number; turn: number }

export type MatchRefusalTable = {
  need_id: string
  offer_id: string
  party_id: string
  reason: string
  note: string
  person_id: string | null
  at: Date
}

export type ApiTokenTable = {
  id: string
  person_id: string
  party_id: string | null
  name: string
  token_hash: string
  scopes: TokenScope[]
  created_at: Date
  expires_at: Date
  last_used_on: string | null
  revoked_at: Date | null
}

export type SavedSearchTable = {
  id: string
  person_id: string
  list: 'needs' | 'offers'
  name: string
  query: string
  created_at: Date
  match: string | null
  latitude: number | null
  longitude: number | null
  km: number | null
  told_at: Date
}

export type NoticeTable = {
  id: Generated<number>
  person_id: string
  kind: NoticeKind
  what: string
  details: Json<Record<string, string>>
  path: string
  reason_key: string
  bundle: string
  party_id: string | null
  from_party_id: string | null
  need_id: string | null
  offer_id: string | null
  conversation_id: string | null
  message_number: number | null
  proposal_id: string | null
  deal_id: string | null
  referral_id: string | null
  search_id: string | null
  at: Date
  seen_at: Date | null
  due_at: Date | null
  mailed_at: Date | null
}

export type ModerationCaseTable = {
  id: string
  thing_kind: 'need' | 'offer' | 'party' | 'message' | 'review' | 'picture'
  thing_id: string
  title: string
  party_id: string | null
  status:
    | 'open'
    | 'asked'
    | 'dismissed'
    | 'warned'
    | 'hidden'
    | 'suspended'
    | 'appealed'
    | 'upheld'
    | 'shown'
    | 'reversed'
    | 'ended'
  hides_thing: boolean
  hides_party: boolean
  stood_on: Json<{ kind: string; id: string }[]>
  /** ISO dates. */
  change_by: string | null
  suspended_until: string | null
  signs: Json<{ sign: string; points: number }[]>
  reports: number
  urgency: number
  opened_at: Date
  last_reported_at: Date | null
  changed_at: Date | null
  claimed_by: string | null
  claimed_at: Date | null
}

type ReportReason = 'scam' | 'hateful' | 'spam' | 'private' | 'misplaced' | 'wrong' | 'other'

export type ModerationReportTable = {
  id: string
  case_id: string
  reporter_key: string | null
  person_id: string | null
  email: string | null
  locale: Locale
  reason: ReportReason
  body: string
  snapshot: Json<Record<string, unknown>>
  at: Date
}

export type ModerationActTable = {
  id: Generated<number>
  case_id: string
  act: string
  reason: ReportReason | null
  words: string
  note: string
  person_id: string | null
  at: Date
}

export type PlacedTextTable = {
  thing_kind: 'need' | 'offer' | 'party'
  thing_id: string
  party_id: string
  person_id: string | null
  mark: string
  at: Date
}

/** A region lies in one of a kind before it: a buurt in a wijk, a wijk in a municipality, and so on. */
export type RegionKind = 'country' | 'province' | 'municipality' | 'district' | 'neighbourhood'

export type RegionTable = {
  code: string
  kind: RegionKind
  name: string
  search_name: string
  parent_code: string | null
  year: number
  successor_code: string | null
  latitude: number | null
  longitude: number | null
}

export type PostcodeAreaTable = {
  digits: string
  place: string
  search_place: string
  municipality_code: string
  district_code: string | null
  latitude: number | null
  longitude: number | null
}

/** Every table, as Kysely knows it. A feature that adds a table adds its row type here. */
export type Tables = {
  event: EventTable
  mail: MailTable
  file: FileTable
  setting: { name: string; value: Json<unknown> }
  migration: { name: string; ran_at: Generated<Date> }
  region: RegionTable
  region_shape: { code: string; geometry: Json<unknown> }
  postcode_area: PostcodeAreaTable
  person: PersonTable
  person_session: PersonSessionTable
  passkey: PasskeyTable
  hub_role: HubRoleTable
  attempt: { key: string; points: number; ends_at: Date }
  consent: ConsentTable
  erasure_request: ErasureRequestTable
  forget_warning: ForgetWarningTable
  party: PartyTable
  verification: VerificationTable
  membership: MembershipTable
  invitation: InvitationTable
  need: NeedTable
  need_part: NeedPartTable
  need_revision: NeedRevisionTable
  need_attachment: NeedAttachmentTable
  offer: OfferTable
  offer_revision: OfferRevisionTable
  offer_attachment: OfferAttachmentTable
  thesaurus_proposal: ThesaurusProposalTable
  lexeme_count: { side: 'need' | 'offer'; lexeme: string; documents: number }
  api_token: ApiTokenTable
  saved_search: SavedSearchTable
  match: MatchTable
  notice: NoticeTable
  notice_rhythm: { person_id: string; kind: NoticeKind; rhythm: Rhythm }
  match_refusal: MatchRefusalTable
  conversation: ConversationTable
  message: MessageTable
  message_attachment: { conversation_id: string; number: number; file_id: string }
  conversation_reader: ConversationReaderTable
  party_block: { party_id: string; blocked_party_id: string; at: Date }
  proposal: ProposalTable
  proposal_request: ProposalRequestTable
  decision: DecisionTable
  decision_member: DecisionMemberTable
  deal: DealTable
  deal_consent: DealConsentTable
  plan: PlanTable
  plan_line: PlanLineTable
  plan_source: PlanSourceTable
  milestone: MilestoneTable
  deal_document: DealDocumentTable
  deal_broker: DealBrokerTable
  deal_note: DealNoteTable
  calendar_feed: CalendarFeedTable
  review: ReviewTable
  outcome: OutcomeTable
  referral: ReferralTable
  match_showing: MatchShowingTable
  offer_exposure: OfferExposureTable
  moderation_case: ModerationCaseTable
  moderation_report: ModerationReportTable
  moderation_act: ModerationActTable
  placed_text: PlacedTextTable
}
