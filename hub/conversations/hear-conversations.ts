import { anything, type Hub } from '#foundation'
import { type Actor, type ConversationId, Refusal } from '#vocabulary'
import { otherParty } from './conversation.ts'
import { readersOf } from './conversation-store.ts'
import { whoReads } from './find-conversations.ts'
import { countConversations } from './inbox-store.ts'
import { conversationFor } from './load-conversation.ts'
import { stateOf } from './read-conversation.ts'

/** How many pages of one person are told of changes at a time, by each process: more of them look again by hand. */
export const mostOpenPages = 6

export type Hearing = {
  /** The conversation that the page shows; null for the list of them. */
  id: ConversationId | null
  /** The state that the page shows: it is told at once when that is no longer so. */
  known: string | null
  /** Who listens, asked anew before each word: sessions end, and people leave parties. */
  who: () => Promise<Actor | null>
  /** Gets the state as it is now. */
  tell: (state: string) => void
  /** Nothing is told any more. */
  end: () => void
}

/**
 * Tells an open page that something changed on it: in one conversation, or in the list of those of the party acted
 * for. What changed is read from the page itself, so that nothing is missed that was told while a line was broken.
 * @returns `check` looks whether they may still listen, `stop` ends it.
 * @throws Refusal 'too-many' where one person has too many pages open.
 */
// anyone: one's own party's conversations; who listens is asked before each word.
export async function hearConversations(
  hub: Hub,
  actor: Actor,
  { id, known, who, tell, end }: Hearing,
): Promise<{ check: () => void; stop: () => void }> {
  const { partyId, personId } = whoReads(actor)
  const self = `person:${personId}`
  const endings: (() => void)[] = []
  let isOver = false
  const stop = () => {
    isOver = true
    for (const unsubscribe of endings.splice(0)) unsubscribe()
  }
  const finish = () => {
    if (isOver) return
    stop()
    end()
  }

  /** The state as it is now; null where they may not know it. */
  async function stateNow(): Promise<string | null> {
    const now = await who()
    if (!now || now.personId !== personId || now.party?.id !== partyId) return null
    if (id === null) return (await countConversations(hub, { partyId, personId, text: null })).state
    const { conversation } = await conversationFor(hub, now, id)
    return stateOf(conversation, await readersOf(hub, id), otherParty(partyId, conversation))
  }

  let told = known
  /** What was asked while an answer was under way is answered after it, once. */
  let wanted: { always: boolean } | null = null
  let isAsking = false
  async function look(always: boolean): Promise<void> {
    wanted = { always: always || (wanted?.always ?? false) }
    if (isAsking) return
    isAsking = true
    try {
      while (wanted && !isOver) {
        const { always }: { always: boolean } = wanted
        wanted = null
        const state = await stateNow()
        if (isOver) return
        if (state === null) return finish()
        if (always || state !== told) tell(state)
        told = state
      }
    } catch (error) {
      if (!(error instanceof Refusal)) hub.log.error({ err: error }, 'live')
      finish()
    } finally {
      isAsking = false
    }
  }

  const hear = (what: string) => {
    if (id === null || what === id || what === anything) void look(true)
  }
  for (const topic of [self, `party:${partyId}`]) {
    endings.push(await hub.live.subscribe(topic, hear, finish))
  }
  if (hub.live.count(self) > mostOpenPages) {
    stop()
    throw new Refusal('too-many', 'too_many_open_pages')
  }
  await look(false)
  return { check: () => void look(false), stop }
}
