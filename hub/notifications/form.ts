import { z } from 'zod'
import { type NoticeKind, noticeKinds, rhythms } from '#vocabulary'

const rhythm = z.enum(rhythms)

/** A rhythm for each kind of notice. */
export const rhythmsForm = z.object(
  Object.fromEntries(noticeKinds.map((kind) => [kind, rhythm])) as Record<NoticeKind, typeof rhythm>,
)
