import { findOwnNotice, type OwnNotice, type ThingRef } from '@b2c/hub/moderation'
import { type Actor, hasHubRole } from '@b2c/hub/vocabulary'
import { error } from '@sveltejs/kit'
import { text } from '#lib/text.ts'
import { hub } from './door.ts'

/** Whoever moderates, as themselves. For everyone else the page does not exist. */
export function moderator({ actor }: App.Locals): Actor {
  if (!hasHubRole(actor, 'moderator')) error(404, { message: text('refusals.not_found') })
  return actor
}

/** What a page of one's own thing tells of moderation; null on the pages of others. */
export async function noticeOf(
  { actor }: App.Locals,
  thing: ThingRef,
  own: { isOwn: boolean; title: string; hiddenAt: Date | null },
): Promise<OwnNotice | null> {
  return own.isOwn ? findOwnNotice(hub(), actor, { thing, title: own.title, hiddenAt: own.hiddenAt }) : null
}
