import { findFiles, type IncomingFile, keepAttachment, keepPicture } from '@b2c/hub/files'
import type { Hub } from '@b2c/hub/foundation'
import { type Actor, type FieldRefusal, type FileId, Refusal, visitor } from '@b2c/hub/vocabulary'
import { hub } from './door.ts'
import { listOf, orNull, textOf } from './form-data.ts'

/**
 * Keeps the files of a form before the rest is looked at, and writes their identifiers into the form: when something
 * else is refused, nobody has to choose them again.
 * @returns the fields of files that were refused, for `allOrNothing`.
 */
export async function keepFiles(form: FormData, actor: Actor): Promise<FieldRefusal[]> {
  const refused: FieldRefusal[] = []
  const keeping = async (keep: () => Promise<void>) => {
    try {
      await keep()
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || !refusal.fields.length) throw refusal
      refused.push(...refusal.fields)
    }
  }
  if (textOf(form, 'pictureRemove')) form.delete('pictureId')
  const [picture] = await incoming(form, 'picture')
  if (picture) {
    await keeping(async () => form.set('pictureId', (await keepPicture(hub(), actor, picture)).id))
  }
  for (const document of await incoming(form, 'attachments')) {
    await keeping(async () => {
      const { id, name } = await keepAttachment(hub(), actor, document)
      form.append('attachmentIds', id)
      form.set(`attachmentName.${id}`, name)
    })
  }
  form.delete('picture')
  form.delete('attachments')
  return refused
}

/** Saves all that a form asks, or nothing: a file that was refused is told together with whatever else is wrong. */
export async function allOrNothing<Result>(
  refusedFiles: FieldRefusal[],
  save: (hub: Hub) => Promise<Result>,
): Promise<Result> {
  try {
    return await hub().inTransaction(async (hub) => {
      const result = await save(hub)
      if (refusedFiles.length) throw new Refusal('invalid', 'form_invalid')
      return result
    })
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.kind !== 'invalid' || !refusedFiles.length) throw refusal
    throw new Refusal('invalid', refusal.code, {
      fields: [...refusal.fields, ...refusedFiles],
      values: refusal.values,
    })
  }
}

/** The files of a form, once they are kept. */
export function filesFrom(form: FormData) {
  return {
    pictureId: orNull(form, 'pictureId'),
    pictureAlt: textOf(form, 'pictureAlt'),
    attachmentIds: listOf(form, 'attachmentIds'),
  }
}

async function incoming(form: FormData, field: string): Promise<IncomingFile[]> {
  const files = form.getAll(field).filter((value): value is File => value instanceof File && value.size > 0)
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), field })),
  )
}

/** The files of a need, an offer or a party as its form shows them. */
export async function fileValues(thing: {
  pictureId: FileId | null
  pictureAlt: string
  attachmentIds?: FileId[]
}): Promise<Record<string, string | string[]>> {
  const attachments = await attachmentsOf(thing.attachmentIds ?? [])
  return {
    pictureId: thing.pictureId ?? '',
    pictureAlt: thing.pictureAlt,
    attachmentIds: attachments.map(({ id }) => id),
    ...Object.fromEntries(attachments.map(({ id, name }) => [`attachmentName.${id}`, name])),
  }
}

/** What a page tells of attachments. */
export async function attachmentsOf(ids: FileId[]) {
  const files = await findFiles(hub(), visitor, ids)
  return files.map(({ id, name, bytes }) => ({
    id: id as string,
    name,
    kilobytes: Math.max(1, Math.round(bytes / 1024)),
  }))
}
