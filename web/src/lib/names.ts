import type { Ground } from '@b2c/hub/parties'
import type { Kind, LegalForm, NoticeKind, PartyKind, Phase, Rhythm, Theme } from '@b2c/hub/vocabulary'
import type { IconName } from './design/icons.ts'
import { text } from './text.ts'

const key = (name: string) => name.replaceAll('-', '_')

export const themeName = (theme: Theme) => text(`vocabulary.themes.${key(theme)}`)
export const kindName = (kind: Kind) => text(`vocabulary.kinds.${kind}`)
export const phaseName = (phase: Phase) => text(`vocabulary.phases.${phase}`)
export const legalFormName = (form: LegalForm) => text(`vocabulary.legal_forms.${form}`)
export const partyKindName = (kind: PartyKind) => text(`vocabulary.party_kinds.${kind}`)
export const statusName = (status: string) => text(`vocabulary.statuses.${status}`)
export const roleName = (role: string) => text(`vocabulary.roles.${role}`)
/** On what the hub's people verified a party, in a few words and in a sentence. */
export const groundName = (ground: Ground) => text(`vocabulary.grounds.${key(ground)}`)
export const groundAbout = (ground: Ground) => text(`vocabulary.ground_about.${key(ground)}`)
export const noticeKindName = (kind: NoticeKind) => text(`notices.kinds.${kind}`)
export const rhythmName = (rhythm: Rhythm) => text(`notices.rhythms.${key(rhythm)}`)
export const noticeIcon = (kind: NoticeKind): IconName => noticeIcons[kind]
const noticeIcons: Record<NoticeKind, IconName> = {
  messages: 'words',
  proposals: 'permission',
  deals: 'check',
  referrals: 'arrow',
  deadlines: 'clock',
  party: 'initiative',
  matches: 'building',
  searches: 'search',
}
/** What a need or an offer is, in a few words: "Aanbod: kennis", or its type where it has one. */
export const listingLabel = (side: 'need' | 'offer', kind: Kind, productType: string | null = null) =>
  `${text(side === 'need' ? 'design.need' : 'design.offer')}: ${productType ? productTypeName(productType) : kindName(kind)}`
export const productTypeName = (type: string) => text(`product_types.${key(type)}.name`)
