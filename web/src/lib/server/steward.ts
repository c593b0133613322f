import { type Actor, type HubRole, hasHubRole, hubRoles } from '@b2c/hub/vocabulary'
import { error } from '@sveltejs/kit'
import { text } from '#lib/text.ts'
import { withParameter } from './filters.ts'

/**
 * Who runs the hub, as themselves: whatever party they act for elsewhere, here they act for none. For everyone else the
 * page does not exist, nor for who has another role than it asks.
 */
export function steward(locals: App.Locals, role?: HubRole): Actor {
  const { actor } = locals
  const runsHub = hubRoles.some((one) => hasHubRole(actor, one))
  if (!runsHub || (role && !hasHubRole(actor, role))) error(404, { message: text('refusals.not_found') })
  return { ...actor, party: null }
}

/** One of these words of an address, or else the first. */
export function choiceOf<Choice extends string>(
  url: URL,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  return choices.find((one) => one === url.searchParams.get(name)) ?? choices[0]
}

/** The links beneath a list: to the following page, and to the first. */
export function pagesOf(url: URL, next: string | number | null) {
  return {
    next: next === null ? null : withParameter(url, 'na', String(next)),
    first: url.searchParams.has('na') ? withParameter(url, 'na', null) : null,
  }
}

/** After which row a page begins. */
export function afterOf(url: URL): string | undefined {
  return url.searchParams.get('na')?.slice(0, 200) || undefined
}
