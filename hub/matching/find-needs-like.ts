import { dayOf, type Hub } from '#foundation'
import { type NeedCard, needCards } from '#needs'
import { documentOf, suggest } from '#thesaurus'
import type { Actor, NeedId } from '#vocabulary'
import { asking } from './ask.ts'
import { readDocument } from './document.ts'
import { cosine } from './exposure.ts'
import { needsLike } from './matching-store.ts'
import type { Lexemes } from './side.ts'

/** From which likeness (cosine of what two texts are about) needs are said to be alike. */
const alikeFrom = 0.3
const lookedAt = 30

/** What others ask that is like this text: at most three queries. */
// anyone: what stands is for everyone.
export async function findNeedsLike(
  hub: Hub,
  _actor: Actor,
  {
    title,
    text,
    except = null,
    limit = 3,
  }: { title: string; text: string; except?: NeedId | null; limit?: number },
): Promise<NeedCard[]> {
  const today = dayOf(hub.clock.now())
  const lexemes = readDocument(documentOf({ title, text, tags: [] }))
  const guess = suggest({ title, text })
  const { asked } = await asking(hub, { lexemes, kind: guess.clearKind, themes: guess.themes }, 'need')
  const found = await needsLike(hub, asked, { today, limit: lookedAt, except })
  const alike = found
    .map(({ id, lexemes: there }) => ({ id, likeness: cosine(about(lexemes), about(there)) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, limit)
  const cards = await needCards(
    hub,
    alike.map(({ id }) => id),
    today,
  )
  return alike.flatMap(({ id }) => cards.get(id) ?? [])
}

/** What a text is about: its concepts, and its words for less. */
function about({ words, concepts }: Lexemes): Map<string, number> {
  return new Map([
    ...[...words].map(([word, weight]) => [word, weight * 0.5] as const),
    ...[...concepts].map(([concept, weight]) => [`k:${concept}`, weight] as const),
  ])
}
