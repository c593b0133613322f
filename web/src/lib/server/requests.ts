import { findOwnNeeds, type Need, remainderOf } from '@b2c/hub/needs'
import type { Actor, NeedId } from '@b2c/hub/vocabulary'
import { hub } from './door.ts'
import { centsOf, numberOf, orNull, textOf } from './form-data.ts'
import { plainEuros, plainNumber } from './plain.ts'

/** A request as its form gives it, in the shape that the hub checks. */
export function requestFrom(form: FormData): Record<string, unknown> {
  return {
    body: textOf(form, 'body'),
    amountCents: centsOf(form, 'amountCents'),
    quantity: numberOf(form, 'quantity'),
    unit: textOf(form, 'unit'),
    wantedBy: orNull(form, 'wantedBy'),
    formKey: textOf(form, 'formKey'),
  }
}

/** The open needs of the party acted for, and what a request for one of them begins with. */
export async function needsToAskFor(actor: Actor, chosen: NeedId | null) {
  const open =
    actor.party?.kind === 'initiative'
      ? (await findOwnNeeds(hub(), actor)).filter(({ status }) => status === 'published')
      : []
  const need = open.find(({ id }) => id === chosen) ?? (open.length === 1 ? open[0] : undefined)
  return {
    needs: open.map(({ id, title }) => ({ value: id as string, name: title })),
    values: need ? requestValues(need) : {},
  }
}

/** What is still to be met of a need, as the form of a request shows it. */
export function requestValues(need: Need): Record<string, string> {
  const { amountCents, quantity } = remainderOf(need)
  return {
    own: need.id,
    body: need.description,
    amountCents: plainEuros(amountCents || null),
    quantity: plainNumber(quantity || null),
    unit: need.unit,
    wantedBy: need.wantedBy ?? '',
  }
}
