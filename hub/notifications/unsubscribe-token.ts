import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Hub } from '#foundation'
import { isId, type NoticeKind, noticeKinds, type PersonId } from '#vocabulary'

/** Where a person stops mails about these kinds, signed in or not: the address itself is the proof. */
export function unsubscribePath(hub: Hub, personId: PersonId, kinds: readonly NoticeKind[]): string {
  const about = `${personId}.${kinds.join('~')}`
  return `/afmelden/${about}.${signature(hub, about)}`
}

/** Whose mails about which kinds a token stops; undefined when the hub did not make it. */
export function readUnsubscribeToken(
  hub: Hub,
  token: string,
): { personId: PersonId; kinds: NoticeKind[] } | undefined {
  const [personId = '', told = '', signed = ''] = token.split('.')
  const expected = Buffer.from(signature(hub, `${personId}.${told}`))
  const given = Buffer.from(signed)
  if (expected.length !== given.length || !timingSafeEqual(expected, given) || !isId(personId))
    return undefined
  const named = told.split('~')
  return { personId: personId as PersonId, kinds: noticeKinds.filter((kind) => named.includes(kind)) }
}

function signature(hub: Hub, about: string): string {
  return createHmac('sha256', hub.secret).update(`unsubscribe ${about}`).digest('base64url')
}
