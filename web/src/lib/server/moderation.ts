import { findOwnNotice, type OwnNotice, type ThingRef } from '@b2c/hub/moderation'
import { hub } from './door.ts'

/** What a page of one's own thing tells of moderation; null on the pages of others. */
export async function noticeOf(
  { actor }: App.Locals,
  thing: ThingRef,
  own: { isOwn: boolean; title: string; hiddenAt: Date | null },
): Promise<OwnNotice | null> {
  return own.isOwn ? findOwnNotice(hub(), actor, { thing, title: own.title, hiddenAt: own.hiddenAt }) : null
}
