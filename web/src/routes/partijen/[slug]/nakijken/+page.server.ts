import { composeMail, sendMail } from '@b2c/hub/foundation'
import {
  askVerification,
  cancelVerification,
  findOwnVerification,
  markOf,
  partyVisibleTo,
} from '@b2c/hub/parties'
import type { PartyId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { orNull, textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) =>
  reading(async () => {
    const id = idOf<PartyId>(params.slug)
    const party = await partyVisibleTo(hub(), locals.actor, id)
    const { latest, grounds } = await findOwnVerification(hub(), locals.actor, id)
    return {
      party: { id, slug: party.slug, name: party.name, kind: party.kind, kvkNumber: party.kvkNumber },
      mark: markOf(party),
      isExample: party.isExample,
      latest: latest && {
        status: latest.status,
        ground: latest.ground,
        askedAt: latest.askedAt,
        email: latest.email,
        confirmBy: latest.confirmBy,
        reason: latest.reason,
      },
      grounds,
    }
  })

export const actions: Actions = {
  ask: async ({ request, locals, params }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const input = {
        ground: textOf(form, 'ground'),
        explanation: textOf(form, 'explanation'),
        email: orNull(form, 'email'),
      }
      await hub().inTransaction(async (hub) => {
        const id = idOf<PartyId>(params.slug)
        const { verification, token } = await askVerification(hub, locals.actor, { id, input })
        if (!token || !verification.email) return
        await sendMail(hub, {
          reasonKey: `verification:${verification.id}`,
          to: verification.email,
          ...composeMail(
            locals.locale,
            'verification_confirm',
            { party: verification.name },
            `${hub.settings.origin}${to(`/nakijken/${token}`)}`,
          ),
        })
      })
      redirect(303, to(`/partijen/${params.slug}/nakijken`))
    })
  },
  cancel: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await cancelVerification(hub(), locals.actor, idOf<PartyId>(params.slug))
      redirect(303, to(`/partijen/${params.slug}/nakijken`))
    }),
}
