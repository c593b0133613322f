import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Hub } from '#foundation'
import { type Actor, allow, newId, Refusal } from '#vocabulary'
import { attachmentTypes, fileLimits, keyOfSize, pictureWidths, type StoredFile } from './file.ts'
import { mayKeepFile } from './file-policy.ts'
import { insertFile } from './file-store.ts'

/** What comes in: `field` is where a form shows what is wrong with it. */
export type IncomingFile = { name: string; bytes: Uint8Array; field: string }

/**
 * Keeps a picture for the party acted for. It is drawn anew, which leaves behind where and with what it was taken,
 * and whatever else its file held.
 * @throws Refusal 'invalid' at the field when it is no picture, or too large.
 */
export async function keepPicture(hub: Hub, actor: Actor, incoming: IncomingFile): Promise<StoredFile> {
  allow(mayKeepFile(actor), 'sign_in_first')
  if (incoming.bytes.byteLength > fileLimits.picture) throw refused(incoming, 'picture_too_large')
  const drawn = await drawnAnew(incoming)
  const file = fileOf(hub, actor, incoming, {
    mediaType: 'image/webp',
    bytes: drawn.large.byteLength,
    width: drawn.width,
    height: drawn.height,
  })
  await hub.files.put(keyOfSize(file, 'large'), drawn.large)
  await hub.files.put(keyOfSize(file, 'small'), drawn.small)
  return insertFile(hub, file)
}

/**
 * Keeps a document for the party acted for.
 * @throws Refusal 'invalid' at the field when its bytes are of a type that is not taken, or too many.
 */
export async function keepAttachment(hub: Hub, actor: Actor, incoming: IncomingFile): Promise<StoredFile> {
  allow(mayKeepFile(actor), 'sign_in_first')
  if (incoming.bytes.byteLength > fileLimits.attachment) throw refused(incoming, 'attachment_too_large')
  const type = await fileTypeFromBuffer(incoming.bytes)
  const mediaType = type && attachmentTypes[type.ext]
  if (!mediaType) throw refused(incoming, 'attachment_type')
  const file = fileOf(hub, actor, incoming, {
    mediaType,
    bytes: incoming.bytes.byteLength,
    width: null,
    height: null,
  })
  await hub.files.put(file.storageKey, incoming.bytes)
  return insertFile(hub, { ...file, name: withEnding(file.name, type.ext) })
}

async function drawnAnew(incoming: IncomingFile) {
  try {
    const source = sharp(incoming.bytes, { limitInputPixels: fileLimits.pixels, failOn: 'error' })
    const { format } = await source.metadata()
    // A drawing of instructions is no picture here: it could hold scripts and fetch from elsewhere.
    if (!['jpeg', 'png', 'webp', 'gif', 'heif', 'avif', 'tiff'].includes(format)) throw new Error(format)
    const at = (width: number) =>
      source
        .clone()
        .rotate()
        .resize({ width, height: width * 2, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 78 })
        .toBuffer({ resolveWithObject: true })
    const [large, small] = await Promise.all([at(pictureWidths.large), at(pictureWidths.small)])
    return { large: large.data, small: small.data, width: large.info.width, height: large.info.height }
  } catch {
    throw refused(incoming, 'picture_type')
  }
}

function fileOf(
  hub: Hub,
  actor: Actor,
  { name }: IncomingFile,
  told: Pick<StoredFile, 'mediaType' | 'bytes' | 'width' | 'height'>,
): StoredFile {
  const id = newId<StoredFile['id']>()
  return {
    id,
    storageKey: `${id.slice(0, 2)}/${id}`,
    name: tidied(name),
    ...told,
    partyId: actor.party?.id ?? null,
    uploadedBy: actor.personId,
    createdAt: hub.clock.now(),
    hiddenAt: null,
  }
}

/** A name without a folder, or anything that a header or a disk could trip over. */
function tidied(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return last.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e"<>:|?*;]/g, '').slice(-120) || 'bestand'
}

/** The ending that the bytes deserve. */
function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name.replace(/\.\w{1,5}$/, '')}.${ending}`
}

function refused({ field }: IncomingFile, code: string): Refusal {
  return new Refusal('invalid', 'form_invalid', { fields: [{ path: field, code }] })
}
