import { z } from 'zod'
import { checked, line } from '#fields'
import type { Hub } from '#foundation'
import { conceptsById } from '#thesaurus'
import { type Actor, allow } from '#vocabulary'
import { maySpeakOfWords } from './steward-policy.ts'
import { deleteDecision, saveDecision } from './word-store.ts'

const word = line(1, 200)
const conceptOf = z
  .string()
  .trim()
  .refine((id) => conceptsById().has(id), { params: { code: 'concept_unknown' } })

/**
 * Proposes that a word of residents be put in a concept of the thesaurus. The thesaurus itself is changed by whoever
 * keeps its text.
 * @param input `{ word, concept }`.
 */
export async function proposeWord(hub: Hub, actor: Actor, input: unknown): Promise<void> {
  allow(maySpeakOfWords(actor))
  const form = checked(z.object({ word, concept: conceptOf }), input)
  await hub.inTransaction(async (hub) => {
    if (await saveDecision(hub, form.word, form.concept, actor.personId)) {
      await hub.record(actor, 'word.proposed', { id: form.word }, { concept: form.concept })
    }
  })
}

/** Says that a word does not belong in the thesaurus. */
export async function dismissWord(hub: Hub, actor: Actor, input: unknown): Promise<void> {
  allow(maySpeakOfWords(actor))
  const form = checked(z.object({ word }), input)
  await hub.inTransaction(async (hub) => {
    if (await saveDecision(hub, form.word, null, actor.personId)) {
      await hub.record(actor, 'word.dismissed', { id: form.word })
    }
  })
}

/** Takes back what was decided on a word. */
export async function reopenWord(hub: Hub, actor: Actor, input: unknown): Promise<void> {
  allow(maySpeakOfWords(actor))
  const form = checked(z.object({ word }), input)
  await hub.inTransaction(async (hub) => {
    if (await deleteDecision(hub, form.word)) await hub.record(actor, 'word.reopened', { id: form.word })
  })
}
