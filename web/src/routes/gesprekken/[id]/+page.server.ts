import {
  actOnConversation,
  blockParty,
  conversationActs,
  conversationVisibleTo,
  leaveConversation,
  otherParty,
  otherPartyToReadFor,
  readConversation,
  sendMessage,
  unblockParty,
} from '@b2c/hub/conversations'
import { findFiles } from '@b2c/hub/files'
import { findOwnNotices } from '@b2c/hub/moderation'
import { seeNotices } from '@b2c/hub/notifications'
import { isAskedOfConversation, tellOutcome } from '@b2c/hub/outcomes'
import { markOf, partyVisibleTo } from '@b2c/hub/parties'
import {
  acceptProposal,
  actOnRequest,
  declineProposal,
  lastProposal,
  lastRequest,
  mayRequestIn,
  withdrawProposal,
} from '@b2c/hub/proposals'
import {
  type ConversationId,
  type FileId,
  newId,
  type ProposalId,
  type RequestId,
  theHub,
} from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading, refusedForm } from '#lib/server/door.ts'
import { allOrNothing, attachmentsOf, keepFiles } from '#lib/server/files.ts'
import { listOf, textOf } from '#lib/server/form-data.ts'
import { outcomeFrom } from '#lib/server/outcomes.ts'
import { fileNamesOf, rowsOfTerms } from '#lib/server/proposals.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    const asked = encodeURIComponent(url.pathname + url.search)
    if (!locals.signedIn) redirect(303, to(`/inloggen?next=${asked}`))
    const id = idOf<ConversationId>(params.id)
    if (locals.memberships.length > 1) {
      const other = await otherPartyToReadFor(hub(), locals.actor, id)
      if (other) redirect(303, to(`/namens?partij=${other}&next=${asked}`))
    }
    const numberOf = (name: string) => Number(url.searchParams.get(name)) || null
    const read = await readConversation(hub(), locals.actor, {
      id,
      before: numberOf('voor'),
      around: numberOf('bericht'),
    })
    const { conversation } = read
    await seeNotices(hub(), locals.actor, { conversationId: id })
    const files = new Map(
      (
        await findFiles(
          hub(),
          locals.actor,
          read.messages.flatMap(({ attachmentIds }) => attachmentIds as FileId[]),
        )
      ).map((file) => [file.id as string, file]),
    )
    const last = await lastProposal(hub(), locals.actor, id)
    const names = await fileNamesOf(last ? [last.proposal, ...(last.before ? [last.before] : [])] : [])
    return {
      ...read,
      request: await lastRequest(hub(), locals.actor, id),
      mayRequest: await mayRequestIn(hub(), locals.actor, conversation),
      isAskedOutcome: await isAskedOfConversation(hub(), locals.actor, id),
      last: last && {
        ...last.proposal,
        isOurs: last.isOurs,
        dealId: last.dealId,
        may: last.may,
        rows: rowsOfTerms(last.proposal, names),
        changed: last.changed,
        before: last.before ? rowsOfTerms(last.before, names) : [],
        files: await attachmentsOf(last.proposal.attachmentIds),
      },
      us: locals.memberships.find(({ party }) => party.id === locals.actor.party?.id)?.party.name ?? '',
      mark: markOf(await partyVisibleTo(hub(), theHub, read.other.id)),
      isAsking: conversation.askingPartyId === locals.actor.party?.id,
      messages: read.messages.map(({ attachmentIds, ...message }) => ({
        ...message,
        attachments: attachmentIds.flatMap((fileId) => {
          const file = files.get(fileId)
          return file
            ? [{ id: fileId, name: file.name, kilobytes: Math.max(1, Math.round(file.bytes / 1024)) }]
            : []
        }),
      })),
      /** The case of each message of ours that was hidden. */
      decided: await decidedIn(locals, id),
      about: [
        ...(conversation.needId ? [`/vragen/${conversation.needId}`] : []),
        ...(conversation.offerId ? [`/aanbod/${conversation.offerId}`] : []),
      ],
      formKey: newId(),
    }
  })

/** Of our messages that moderators hid, by number: where it is told why. */
async function decidedIn({ actor }: App.Locals, id: ConversationId): Promise<Record<number, string>> {
  const notices = await findOwnNotices(hub(), actor)
  return Object.fromEntries(
    notices.flatMap(({ thing, caseId }) => {
      const [conversation, number] = thing.id.split(':')
      return thing.kind === 'message' && conversation === id ? [[Number(number), caseId ?? '']] : []
    }),
  )
}

const here = (id: string) => to(`/gesprekken/${id}`)

export const actions: Actions = {
  send: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<ConversationId>(params.id)
      const refusedFiles = await keepFiles(form, locals.actor)
      const input = {
        body: textOf(form, 'body'),
        attachmentIds: listOf(form, 'attachmentIds'),
        formKey: textOf(form, 'formKey'),
      }
      await allOrNothing(refusedFiles, (hub) => sendMessage(hub, locals.actor, { id, input }))
      redirect(303, `${here(params.id)}#antwoord`)
    })
  },
  act: async ({ request, locals, params }) => {
    const form = await request.formData()
    const act = conversationActs.find((one) => one === textOf(form, 'act'))
    if (!act) return refusedForm(form, 422, 'not_a_choice')
    return doing(form, async () => {
      await actOnConversation(hub(), locals.actor, {
        id: idOf<ConversationId>(params.id),
        act,
        input: { reason: textOf(form, 'reason'), note: textOf(form, 'note') },
      })
      redirect(303, here(params.id))
    })
  },
  accept: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<ProposalId>(textOf(form, 'proposal'))
      const deal = await acceptProposal(hub(), locals.actor, { id, seen: textOf(form, 'seen') })
      redirect(303, to(`/afspraken/${deal.id}`))
    })
  },
  not: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await declineProposal(hub(), locals.actor, {
        id: idOf<ProposalId>(textOf(form, 'proposal')),
        input: { reason: textOf(form, 'reason'), note: textOf(form, 'note') },
      })
      redirect(303, `${here(params.id)}#voorstel`)
    })
  },
  withdraw: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await withdrawProposal(hub(), locals.actor, idOf<ProposalId>(textOf(form, 'proposal')))
      redirect(303, `${here(params.id)}#voorstel`)
    })
  },
  declineRequest: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await actOnRequest(hub(), locals.actor, {
        id: idOf<RequestId>(textOf(form, 'request')),
        act: 'decline',
        input: { reason: textOf(form, 'reason'), note: textOf(form, 'note') },
      })
      redirect(303, `${here(params.id)}#aanvraag`)
    })
  },
  withdrawRequest: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const id = idOf<RequestId>(textOf(form, 'request'))
      await actOnRequest(hub(), locals.actor, { id, act: 'withdraw' })
      redirect(303, `${here(params.id)}#aanvraag`)
    })
  },
  outcome: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const about = { conversationId: idOf<ConversationId>(params.id) }
      await tellOutcome(hub(), locals.actor, { about, input: outcomeFrom(form) })
      redirect(303, here(params.id))
    })
  },
  leave: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await leaveConversation(hub(), locals.actor, {
        id: idOf<ConversationId>(params.id),
        leave: textOf(form, 'leave') === 'yes',
      })
      redirect(303, here(params.id))
    })
  },
  unblock: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const conversation = await conversationVisibleTo(hub(), locals.actor, idOf<ConversationId>(params.id))
      await unblockParty(hub(), locals.actor, otherParty(locals.actor.party!.id, conversation))
      redirect(303, here(params.id))
    })
  },
  block: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const conversation = await conversationVisibleTo(hub(), locals.actor, idOf<ConversationId>(params.id))
      await blockParty(hub(), locals.actor, otherParty(locals.actor.party!.id, conversation))
      redirect(303, here(params.id))
    })
  },
}
