import type { Hub } from '#foundation'
import { type Actor, Refusal } from '#vocabulary'
import { consentsOf, hasConsent, insertConsent } from './people-store.ts'

/** The house rules that people agree to now. When their text changes in what it asks, this counts up. */
export const houseRulesVersion = '1'

/** What a person agreed to, in which version, and when. */
export type Consent = { subject: 'house-rules'; version: string; at: Date }

const houseRules = { subject: 'house-rules', version: houseRulesVersion } as const

/** Says yes to the house rules as they are now; once is enough. */
// anyone: one's own yes.
export async function agreeToHouseRules(hub: Hub, actor: Actor): Promise<void> {
  const { personId } = actor
  if (!personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  await hub.inTransaction(async (hub) => {
    const isNew = await insertConsent(hub, personId, { ...houseRules, at: hub.clock.now() })
    if (isNew) await hub.record(actor, 'person.agreed', { id: personId }, houseRules)
  })
}

/** Whether the person who is signed in said yes to the house rules as they are now. */
// anyone: one's own yes.
export async function hasAgreed(hub: Hub, actor: Actor): Promise<boolean> {
  return actor.personId !== null && (await hasConsent(hub, actor.personId, houseRules))
}

/**
 * Goes on only for who agreed to the house rules; the hub itself is bound by them already.
 * @throws Refusal 'invalid' at `houseRules`.
 */
// anyone: refuses, and allows nothing by itself.
export async function mustHaveAgreed(hub: Hub, actor: Actor): Promise<void> {
  if (actor.isHub || (await hasAgreed(hub, actor))) return
  throw new Refusal('invalid', 'form_invalid', {
    fields: [{ path: 'houseRules', code: 'house_rules_needed' }],
  })
}

/** All that the person who is signed in agreed to, the latest first. */
// anyone: one's own.
export async function findConsents(hub: Hub, actor: Actor): Promise<Consent[]> {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  return consentsOf(hub, actor.personId)
}
