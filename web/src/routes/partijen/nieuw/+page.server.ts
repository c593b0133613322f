import { foundParty } from '@b2c/hub/parties'
import { actFor, agreeToHouseRules, hasAgreed, isOwnPath } from '@b2c/hub/people'
import { partyKinds } from '@b2c/hub/vocabulary'
import { fail, redirect } from '@sveltejs/kit'
import { doing, hub } from '#lib/server/door.ts'
import { allOrNothing, keepFiles } from '#lib/server/files.ts'
import { textOf } from '#lib/server/form-data.ts'
import { areaFrom } from '#lib/server/offer-form.ts'
import { namedArea } from '#lib/server/offer-values.ts'
import { partyFrom } from '#lib/server/party-form.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname + url.search)}`))
  return {
    kind: partyKinds.find((kind) => kind === url.searchParams.get('soort')) ?? null,
    next: url.searchParams.get('next') ?? '',
    hasAgreed: await hasAgreed(hub(), locals.actor),
  }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const done = await doing(form, async () => {
      const refusedFiles = await keepFiles(form, locals.actor)
      const input = await partyFrom(form)
      const party = await allOrNothing(refusedFiles, async (hub) => {
        if (textOf(form, 'houseRules')) await agreeToHouseRules(hub, locals.actor)
        return foundParty(hub, locals.actor, input)
      })
      if (locals.signedIn) await actFor(hub(), locals.signedIn, party.id)
      const next = textOf(form, 'next')
      redirect(303, isOwnPath(next) ? to(next) : to('/mijn'))
    })
    return fail(done.status, { ...done.data, area: await namedArea(await areaFrom(form)) })
  },
}
