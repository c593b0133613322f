import { eventsOf } from '@b2c/hub/foundation'
import {
  findAlmostMatchesOfNeed,
  findMatchesOfNeed,
  findNeedsLike,
  findRefused,
  refuseMatch,
  seeMatches,
  undoMatchRefusal,
} from '@b2c/hub/matching'
import {
  actOnNeed,
  meetNeedInPart,
  needActs,
  needPermissions,
  needVisibleTo,
  partsOf,
  remainderOf,
  removeNeedDraft,
} from '@b2c/hub/needs'
import { seeNotices } from '@b2c/hub/notifications'
import { askedOfNeed, tellOutcome } from '@b2c/hub/outcomes'
import { markOf, partyVisibleTo } from '@b2c/hub/parties'
import { compareProposals } from '@b2c/hub/proposals'
import { type NeedId, type OfferId, theHub } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { obstacleText } from '#lib/explain.ts'
import { ask, contactOf } from '#lib/server/contact.ts'
import { doing, hub, idOf, keepForVisitors, reading, refusedForm } from '#lib/server/door.ts'
import { attachmentsOf } from '#lib/server/files.ts'
import { centsOf, numberOf, textOf } from '#lib/server/form-data.ts'
import { bridgesToOffers, placedNeed, placedOffer, placeName } from '#lib/server/matches.ts'
import { noticeOf } from '#lib/server/moderation.ts'
import { outcomeFrom } from '#lib/server/outcomes.ts'
import { referringTo, waitingReferrals } from '#lib/server/referrals.ts'
import { demandOf } from '#lib/server/schema-org.ts'
import { shareOf, shareOfHub, shownNeed } from '#lib/server/share.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const { actor } = event.locals
    const id = idOf<NeedId>(event.params.slug)
    const need = await needVisibleTo(hub(), actor, id)
    if (event.params.slug !== `${need.slug}-${need.id}`) redirect(301, to(`/vragen/${need.slug}-${need.id}`))
    const party = await partyVisibleTo(hub(), theHub, need.partyId)
    const matches = await findMatchesOfNeed(hub(), actor, { id })
    if (event.request.method === 'GET') {
      keepForVisitors(event)
      await seeMatches(hub(), actor, { side: 'need', id, matches })
      if (event.locals.signedIn) await seeNotices(hub(), actor, { needId: id })
    }
    const may = needPermissions(actor, need)
    const isOwn = actor.party?.id === need.partyId
    return {
      need,
      remainder: remainderOf(need),
      place: await placeName(need.region),
      party: {
        id: party.id,
        slug: party.slug,
        name: party.name,
        kind: party.kind,
        phase: party.phase,
        legalForm: party.legalForm,
        households: party.households,
        isExample: party.isExample,
        mark: markOf(party),
      },
      parts: await partsOf(hub(), id),
      matches: await bridgesToOffers(matches),
      almost: await Promise.all(
        (await findAlmostMatchesOfNeed(hub(), actor, { id })).map(async ({ card, obstacle }) => ({
          card: await placedOffer(card),
          needed: obstacleText(obstacle),
        })),
      ),
      alike: await Promise.all(
        (await findNeedsLike(hub(), actor, { title: need.title, text: need.description, except: id })).map(
          placedNeed,
        ),
      ),
      may,
      outcome: isOwn ? await askedOfNeed(hub(), actor, id) : null,
      proposals: isOwn ? (await compareProposals(hub(), actor, id)).proposals.length : 0,
      refused: (await findRefused(hub(), actor, id)).map(({ id, slug, title, party }) => ({
        id,
        title,
        party: party.name,
        href: `/aanbod/${slug}-${id}`,
      })),
      contact: isOwn ? null : await contactOf(event.locals, { need: id }, party),
      referrals: await waitingReferrals(event, { needId: id }),
      refer: referringTo(event.locals, { need: id }, need),
      path: event.url.pathname,
      attachments: await attachmentsOf(need.attachmentIds),
      isOwn,
      notice: await noticeOf(
        event.locals,
        { kind: 'need', id },
        { isOwn, title: need.title, hiddenAt: need.hiddenAt },
      ),
      history: isOwn ? await eventsOf(hub(), 'need', id) : [],
      isNew: event.url.searchParams.has('nieuw'),
      canonical: `${hub().settings.origin}${to(`/vragen/${need.slug}-${need.id}`)}`,
      structured: await demandOf(need, party),
      share:
        need.status === 'published' && !need.hiddenAt
          ? shareOf(await shownNeed(need, party), `/vragen/${need.slug}-${need.id}`, need.description)
          : shareOfHub(),
    }
  })

export const actions: Actions = {
  ask: async ({ request, locals, params }) =>
    ask(await request.formData(), locals, { need: idOf<NeedId>(params.slug) }),
  act: async ({ request, locals, params }) => {
    const form = await request.formData()
    const id = idOf<NeedId>(params.slug)
    const act = needActs.find((one) => one === textOf(form, 'act'))
    if (!act) return refusedForm(form, 422, 'not_a_choice')
    return doing(form, async () => {
      const need = await actOnNeed(hub(), locals.actor, { id, act })
      redirect(303, to(`/vragen/${need.slug}-${need.id}`))
    })
  },
  remove: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await removeNeedDraft(hub(), locals.actor, idOf<NeedId>(params.slug))
      redirect(303, to('/mijn'))
    }),
  part: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const need = await meetNeedInPart(hub(), locals.actor, {
        id: idOf<NeedId>(params.slug),
        input: {
          byName: textOf(form, 'byName'),
          amountCents: centsOf(form, 'amountCents'),
          quantity: numberOf(form, 'quantity'),
          note: textOf(form, 'note'),
        },
      })
      redirect(303, to(`/vragen/${need.slug}-${need.id}`))
    })
  },
  outcome: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const about = { needId: idOf<NeedId>(params.slug) }
      await tellOutcome(hub(), locals.actor, { about, input: outcomeFrom(form) })
      redirect(303, to(`/vragen/${params.slug}`))
    })
  },
  undo: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const needId = idOf<NeedId>(params.slug)
      await undoMatchRefusal(hub(), locals.actor, { needId, offerId: idOf<OfferId>(textOf(form, 'offer')) })
      redirect(303, to(`/vragen/${params.slug}#matches`))
    })
  },
  refuse: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const needId = textOf(form, 'need') as NeedId
      await refuseMatch(hub(), locals.actor, {
        needId,
        offerId: textOf(form, 'offer') as OfferId,
        input: { reason: textOf(form, 'reason'), note: textOf(form, 'note') },
      })
      return { refused: true as const }
    })
  },
}
