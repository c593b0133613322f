import { claimCase, type Decision, decideCase, decisions, readCase, releaseCase } from '@b2c/hub/moderation'
import type { CaseId } from '@b2c/hub/vocabulary'
import { redirect } from '@sveltejs/kit'
import { doing, hub, idOf, reading, refusedForm } from '#lib/server/door.ts'
import { orNull, textOf } from '#lib/server/form-data.ts'
import { steward } from '#lib/server/steward.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

const chosenIn = (url: URL): Decision | null =>
  decisions.find((act) => act === url.searchParams.get('besluit')) ?? null

export const load: PageServerLoad = ({ locals, params, url }) =>
  reading(async () => {
    const actor = steward(locals, 'moderator')
    const read = await readCase(hub(), actor, idOf<CaseId>(params.id))
    const chosen = chosenIn(url)
    const dayAfter = (days: number) =>
      new Date(hub().clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
    return {
      ...read,
      isMine: read.case.claimedBy === actor.personId,
      /** Which decision is being written. */
      chosen: chosen && read.may[chosen] ? chosen : null,
      decisions: decisions.filter((act) => read.may[act]),
      days: { changeBy: dayAfter(14), suspendedUntil: dayAfter(30) },
    }
  })

const here = (id: string) => to(`/beheer/meldingen/${id}`)

export const actions: Actions = {
  claim: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await claimCase(hub(), steward(locals, 'moderator'), idOf<CaseId>(params.id))
      redirect(303, here(params.id))
    }),
  release: async ({ request, locals, params }) =>
    doing(await request.formData(), async () => {
      await releaseCase(hub(), steward(locals, 'moderator'), idOf<CaseId>(params.id))
      redirect(303, here(params.id))
    }),
  decide: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const act = chosenIn(url)
    if (!act) return refusedForm(form, 422, 'not_a_choice')
    return doing(form, async () => {
      await decideCase(hub(), steward(locals, 'moderator'), {
        id: idOf<CaseId>(params.id),
        act,
        input: {
          reason: orNull(form, 'reason'),
          words: textOf(form, 'words'),
          note: textOf(form, 'note'),
          changeBy: orNull(form, 'changeBy'),
          suspendedUntil: orNull(form, 'suspendedUntil'),
        },
      })
      redirect(303, here(params.id))
    })
  },
}
