import type { Hub } from '#foundation'
import { type Actor, type NoticeKind, noticeKinds, type PersonId, Refusal } from '#vocabulary'
import { saveRhythms } from './choose-rhythms.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

/**
 * Which mails a token of a mail stops.
 * @throws Refusal 'not-found' when the hub did not make the token.
 */
// anyone: the token itself is the proof, and it tells only of kinds of mail.
export function findUnsubscribe(hub: Hub, _actor: Actor, token: string): NoticeKind[] {
  return mustBeOurs(hub, token).kinds
}

/**
 * Stops mails about the kinds that a token names, or about all; done again it changes nothing.
 * @throws Refusal 'not-found' when the hub did not make the token.
 */
// anyone: the token itself is the proof. Mail programs do this in the name of whoever presses their button (RFC 8058).
export async function unsubscribe(
  hub: Hub,
  _actor: Actor,
  { token, all = false }: { token: string; all?: boolean },
): Promise<NoticeKind[]> {
  const { personId, kinds } = mustBeOurs(hub, token)
  const stopped = all ? [...noticeKinds] : kinds
  await saveRhythms(
    hub,
    { personId, party: null, isHub: false },
    stopped.map((kind) => ({ kind, rhythm: 'never' as const })),
  )
  return stopped
}

function mustBeOurs(hub: Hub, token: string): { personId: PersonId; kinds: NoticeKind[] } {
  const read = readUnsubscribeToken(hub, token)
  if (!read) throw new Refusal('not-found', 'unsubscribe_unknown')
  return read
}
