import {
  actOnDeal,
  actOnMilestone,
  addDocuments,
  askBroker,
  type Deal,
  dealActs,
  milestoneActs,
  planMilestone,
  readAlong,
  readDeal,
  removeDocument,
  sideOf,
  takeUpDeal,
  writeNote,
} from '@b2c/hub/deals'
import { mayMakePlan, sourceKindOf } from '@b2c/hub/funding'
import { seeNotices } from '@b2c/hub/notifications'
import { replyToReview, reviewsOfDeal, withdrawReview, writeReview } from '@b2c/hub/reviews'
import {
  type Actor,
  type DealId,
  type FileId,
  type MilestoneId,
  newId,
  type ReviewId,
} from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading, refusedForm } from '#lib/server/door.ts'
import { allOrNothing, attachmentsOf, keepFiles } from '#lib/server/files.ts'
import { centsOf, listOf, numberOf, orNull, textOf } from '#lib/server/form-data.ts'
import { rowsOfTerms } from '#lib/server/proposals.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
    const id = idOf<DealId>(params.id)
    const { deal, giving, getting, consents, milestones, documents, broker, notes, isBroker, may } =
      await readDeal(hub(), locals.actor, id)
    await seeNotices(hub(), locals.actor, { dealId: id })
    const files = new Map(
      (await attachmentsOf(documents.map(({ fileId }) => fileId))).map((file) => [file.id, file]),
    )
    const us = sideOf(locals.actor, deal)
    const reviews = isBroker ? null : await reviewsOfDeal(hub(), locals.actor, id)
    const before = Number(url.searchParams.get('voor')) || null
    return {
      deal,
      giving,
      getting,
      consents,
      milestones,
      broker,
      notes,
      isBroker,
      mayWrite: isBroker && broker?.personId === locals.actor.personId,
      may,
      us,
      rows: rowsOfTerms(deal),
      agreed: await attachmentsOf(deal.attachmentIds),
      documents: documents.flatMap(({ fileId, partyId, addedAt }) => {
        const file = files.get(fileId)
        return file ? [{ ...file, partyId, addedAt, isOurs: partyId === locals.actor.party?.id }] : []
      }),
      reviews: reviews?.lastDay ? { ...reviews, lastDay: reviews.lastDay } : null,
      talk: isBroker ? await readAlong(hub(), locals.actor, { id, before }) : null,
      isLatest: before === null,
      hasDates: Boolean(deal.startsOn ?? deal.endsOn ?? milestones.some(({ dueOn }) => dueOn)),
      funding: fundingOf(locals.actor, deal),
      formKey: newId(),
    }
  })

/** As what a deal could stand in a plan: money that comes in, or, where it is not clear, also what has to be paid. */
function fundingOf(actor: Actor, deal: Deal): ('source' | 'cost')[] {
  if (!mayMakePlan(actor) || actor.party?.id !== deal.gettingPartyId || deal.amountCents === null) return []
  return sourceKindOf(deal) ? ['source'] : ['source', 'cost']
}

const here = (id: string, part = '') => to(`/afspraken/${id}${part}`)

export const actions: Actions = {
  act: async ({ request, locals, params }) => {
    const form = await request.formData()
    const act = dealActs.find((one) => one === textOf(form, 'act'))
    if (!act) return refusedForm(form, 422, 'not_a_choice')
    return doing(form, async () => {
      await actOnDeal(hub(), locals.actor, {
        id: idOf<DealId>(params.id),
        act,
        input: { reason: textOf(form, 'reason') },
      })
      redirect(303, here(params.id))
    })
  },
  plan: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await planMilestone(hub(), locals.actor, {
        id: idOf<DealId>(params.id),
        input: {
          title: textOf(form, 'title'),
          dueOn: orNull(form, 'dueOn'),
          amountCents: centsOf(form, 'amountCents'),
          quantity: numberOf(form, 'quantity'),
          formKey: textOf(form, 'formKey'),
        },
      })
      redirect(303, here(params.id, '#stappen'))
    })
  },
  step: async ({ request, locals, params }) => {
    const form = await request.formData()
    const act = milestoneActs.find((one) => one === textOf(form, 'act'))
    if (!act) return refusedForm(form, 422, 'not_a_choice')
    return doing(form, async () => {
      await actOnMilestone(hub(), locals.actor, {
        id: idOf<MilestoneId>(textOf(form, 'step')),
        act,
        input: { reason: textOf(form, 'reason') },
      })
      redirect(303, here(params.id, '#stappen'))
    })
  },
  document: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<DealId>(params.id)
      const refusedFiles = await keepFiles(form, locals.actor)
      await allOrNothing(refusedFiles, (hub) =>
        addDocuments(hub, locals.actor, { id, input: { attachmentIds: listOf(form, 'attachmentIds') } }),
      )
      redirect(303, here(params.id, '#documenten'))
    })
  },
  removeDocument: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const fileId = idOf<FileId>(textOf(form, 'file'))
      await removeDocument(hub(), locals.actor, { id: idOf<DealId>(params.id), fileId })
      redirect(303, here(params.id, '#documenten'))
    })
  },
  broker: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await askBroker(hub(), locals.actor, idOf<DealId>(params.id))
      redirect(303, here(params.id, '#makelaar'))
    }),
  take: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await takeUpDeal(hub(), locals.actor, idOf<DealId>(params.id))
      redirect(303, here(params.id))
    }),
  note: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await writeNote(hub(), locals.actor, {
        id: idOf<DealId>(params.id),
        input: { body: textOf(form, 'body'), formKey: textOf(form, 'formKey') },
      })
      redirect(303, here(params.id, '#makelaar'))
    })
  },
  review: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const again = textOf(form, 'again')
      await writeReview(hub(), locals.actor, {
        id: idOf<DealId>(params.id),
        input: {
          delivered: textOf(form, 'delivered'),
          again: again ? again === 'yes' : undefined,
          body: textOf(form, 'body'),
        },
      })
      redirect(303, here(params.id, '#ervaring'))
    })
  },
  reply: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<ReviewId>(textOf(form, 'review'))
      await replyToReview(hub(), locals.actor, { id, input: { body: textOf(form, 'body') } })
      redirect(303, here(params.id, '#ervaring'))
    })
  },
  withdrawReview: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await withdrawReview(hub(), locals.actor, idOf<ReviewId>(textOf(form, 'review')))
      redirect(303, here(params.id, '#ervaring'))
    })
  },
}
