import { startConversation } from '#conversations'
import type { Deal } from '#deals'
import type { Hub } from '#foundation'
import { acceptProposal, sendProposal } from '#proposals'
import type { Actor, ConversationId, NeedId } from '#vocabulary'
import { founder, standingNeed } from './story.ts'

export type TwoWhoTalk = { supplier: Actor; street: Actor; needId: NeedId; id: ConversationId }

/** A supplier and a street that talk about the street's need of 30,000 euros. */
export async function twoWhoTalk(
  hub: Hub,
  name: string,
  need: Record<string, unknown> = {},
): Promise<TwoWhoTalk> {
  const supplier = await founder(hub, `${name}maker`, { kind: 'company' })
  const street = await founder(hub, `${name}straat`)
  const { id: needId } = await standingNeed(hub, street, { amountCents: 3_000_000, ...need })
  const { id } = await startConversation(hub, supplier, {
    about: { need: needId },
    input: { body: 'Wij kunnen dit', formKey: '1' },
  })
  return { supplier, street, needId, id }
}

let keys = 0

/** A proposal of 12,500 euros as a form gives it. */
export const wording = (more: Record<string, unknown> = {}) => ({
  body: 'Wij leggen 40 panelen en zorgen voor de meters.',
  amountCents: 1_250_000,
  formKey: `form-${++keys}`,
  ...more,
})

/** What a supplier and a street agreed. */
export async function twoWhoAgreed(
  hub: Hub,
  name: string,
  { need = {}, proposal = {} }: { need?: Record<string, unknown>; proposal?: Record<string, unknown> } = {},
): Promise<TwoWhoTalk & { deal: Deal }> {
  const parties = await twoWhoTalk(hub, name, need)
  const one = await sendProposal(hub, parties.supplier, { id: parties.id, input: wording(proposal) })
  const deal = await acceptProposal(hub, parties.street, { id: one.id, seen: one.termsHash })
  return { ...parties, deal }
}
