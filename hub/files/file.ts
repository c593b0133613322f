import type { FileId, PartyId, PersonId } from '#vocabulary'

export type StoredFile = {
  id: FileId
  storageKey: string
  name: string
  mediaType: string
  bytes: number
  /** Pixels; null for an attachment. */
  width: number | null
  height: number | null
  partyId: PartyId | null
  uploadedBy: PersonId | null
  createdAt: Date
  /** Set while moderators keep it out of sight. */
  hiddenAt: Date | null
}

export const fileLimits = {
  /** Bytes. */
  picture: 8 * 1024 * 1024,
  attachment: 5 * 1024 * 1024,
  /** Above this a picture could fill the memory while it is unpacked. */
  pixels: 50_000_000,
}

/** What people may attach: documents that show, and run nothing. */
export const attachmentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
}

/** A picture is kept in two sizes: for a page of its own, and for a card. Pixels wide. */
export const pictureWidths = { large: 1440, small: 640 } as const
export type PictureSize = keyof typeof pictureWidths

/** Under which name a size of a picture is kept. */
export function keyOfSize(file: Pick<StoredFile, 'storageKey' | 'width'>, size: PictureSize): string {
  return size === 'small' && file.width !== null ? `${file.storageKey}-small` : file.storageKey
}
