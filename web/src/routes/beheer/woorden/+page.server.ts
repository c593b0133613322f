import { dismissWord, findDecisions, findMissingWords, proposeWord, reopenWord } from '@b2c/hub/stewardship'
import { allConcepts, findConcepts } from '@b2c/hub/thesaurus'
import { doing, hub, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { afterOf, pagesOf, steward } from '#lib/server/steward.ts'
import type { Actions, PageServerLoad } from './$types'

const mostDecisions = 50

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals)
    const q = (url.searchParams.get('q') ?? '').trim().slice(0, 120)
    const { words, next } = await findMissingWords(hub(), actor, { after: afterOf(url) })
    return {
      q,
      concepts: findConcepts(q),
      words,
      pages: pagesOf(url, next),
      known: allConcepts.map(({ id }) => id).sort(),
      proposed: await findDecisions(hub(), actor, { areProposals: true, limit: mostDecisions }),
      dismissed: await findDecisions(hub(), actor, { areProposals: false, limit: mostDecisions }),
    }
  })

const saved = { saved: true as const }

export const actions: Actions = {
  propose: async ({ request, locals }) => {
    const actor = steward(locals)
    const form = await request.formData()
    return doing(form, async () => {
      await proposeWord(hub(), actor, { word: textOf(form, 'word'), concept: textOf(form, 'concept') })
      return saved
    })
  },
  dismiss: async ({ request, locals }) => {
    const actor = steward(locals)
    const form = await request.formData()
    return doing(form, async () => {
      await dismissWord(hub(), actor, { word: textOf(form, 'word') })
      return saved
    })
  },
  reopen: async ({ request, locals }) => {
    const actor = steward(locals)
    const form = await request.formData()
    return doing(form, async () => {
      await reopenWord(hub(), actor, { word: textOf(form, 'word') })
      return saved
    })
  },
}
