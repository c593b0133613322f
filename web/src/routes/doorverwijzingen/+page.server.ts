import {
  findReferrals,
  mayRefer,
  type Outcome,
  outcomes,
  refuseReferral,
  seeReferrals,
  withdrawReferral,
} from '@b2c/hub/referrals'
import type { Actor, ReferralId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, reading } from '#lib/server/door.ts'
import { withParameter } from '#lib/server/filters.ts'
import { textOf } from '#lib/server/form-data.ts'
import { shownReferral } from '#lib/server/referrals.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

const sideNames = { received: 'gekregen', sent: 'verstuurd' } as const
type Side = keyof typeof sideNames
const told = ['gewezen', 'geantwoord', 'teruggenomen'] as const

export const load: PageServerLoad = ({ locals, request, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname + url.search)}`))
    const { actor } = locals
    const sides = sidesOf(actor)
    if (!sides.length) redirect(303, to('/mijn'))
    const side = sides.find((one) => sideNames[one] === url.searchParams.get('kant')) ?? sides.at(-1)!
    const outcome = (Object.keys(outcomes) as Outcome[]).find(
      (one) => one === url.searchParams.get('uitkomst'),
    )
    const after = url.searchParams.get('na') ?? undefined
    const { cards, counts, next } = await findReferrals(hub(), actor, { side, outcome, after })
    if (side === 'received' && request.method === 'GET') await seeReferrals(hub(), actor, cards)
    const filter = (value: Outcome | 'all') =>
      `?kant=${sideNames[side]}${value === 'all' ? '' : `&uitkomst=${value}`}`
    return {
      side,
      sides: sides.map((one) => ({ side: one, href: `?kant=${sideNames[one]}` })),
      filters: (['all', ...Object.keys(outcomes)] as (Outcome | 'all')[]).map((value) => ({
        value,
        count: counts[value],
        href: filter(value),
        isChosen: value === (outcome ?? 'all'),
      })),
      figures:
        side === 'sent'
          ? { sent: counts.all, talks: counts.talking + counts.agreed, deals: counts.agreed }
          : null,
      isEmpty: counts.all === 0,
      cards: cards.map(shownReferral),
      next: next ? withParameter(url, 'na', next) : null,
      first: after ? withParameter(url, 'na', null) : null,
      told: (!after && told.find((one) => url.searchParams.has(one))) || null,
    }
  })

/** Whoever acts for a party can get referrals; governments, institutions and brokers send them. */
function sidesOf(actor: Actor): Side[] {
  const refers = mayRefer(actor) || actor.party?.kind === 'government' || actor.party?.kind === 'institution'
  return [...(actor.party ? (['received'] as const) : []), ...(refers ? (['sent'] as const) : [])]
}

export const actions: Actions = {
  refuse: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await refuseReferral(hub(), locals.actor, {
        id: textOf(form, 'id') as ReferralId,
        input: { reason: textOf(form, 'reason'), note: textOf(form, 'note') },
      })
      redirect(303, to('/doorverwijzingen?kant=gekregen&geantwoord'))
    })
  },
  withdraw: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await withdrawReferral(hub(), locals.actor, textOf(form, 'id') as ReferralId)
      redirect(303, to('/doorverwijzingen?kant=verstuurd&teruggenomen'))
    })
  },
}
