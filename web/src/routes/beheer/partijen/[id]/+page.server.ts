import {
  factsOf,
  findPartyToJudge,
  groundsOf,
  hideParty,
  judgeVerification,
  markOf,
  showParty,
  withdrawVerification,
} from '@b2c/hub/parties'
import { loadPeople } from '@b2c/hub/people'
import { hasHubRole, type PartyId } from '@b2c/hub/vocabulary'
import { doing, hub, idOf, reading } from '#lib/server/door.ts'
import { textOf } from '#lib/server/form-data.ts'
import { steward } from '#lib/server/steward.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) =>
  reading(async () => {
    const actor = steward(locals, 'moderator')
    const { party, members, verifications, mayJudge } = await findPartyToJudge(
      hub(),
      actor,
      idOf<PartyId>(params.id),
    )
    const people = await loadPeople(
      hub(),
      members.map(({ personId }) => personId),
    )
    const open = verifications.find(({ status }) => status === 'asked' || status === 'unconfirmed')
    const granted = verifications.find(({ status }) => status === 'granted')
    return {
      party,
      mark: markOf(party),
      mayJudge,
      maySeeRecord: hasHubRole(actor, 'administrator'),
      members: members.map(({ personId, role }) => ({
        id: personId,
        role,
        name: people.get(personId)?.name || people.get(personId)?.email || '',
      })),
      open: open && { ...open, facts: factsOf(open) },
      granted,
      earlier: verifications.filter((one) => one !== open && one !== granted),
      grounds: groundsOf[party.kind],
    }
  })

const saved = { saved: true as const }

export const actions: Actions = {
  judge: async ({ request, locals }) => {
    const actor = steward(locals, 'moderator')
    const form = await request.formData()
    return doing(form, async () => {
      const said = (name: string) => textOf(form, name)
      await judgeVerification(hub(), actor, {
        id: said('verification'),
        input: {
          act: said('act'),
          facts: said('facts'),
          ground: said('ground'),
          note: said('note'),
          reason: said('reason'),
        },
      })
      return saved
    })
  },
  withdraw: async ({ request, locals }) => {
    const actor = steward(locals, 'moderator')
    const form = await request.formData()
    return doing(form, async () => {
      const input = { reason: textOf(form, 'reason') }
      await withdrawVerification(hub(), actor, { id: textOf(form, 'verification'), input })
      return saved
    })
  },
  hide: async ({ request, locals, params }) => {
    const actor = steward(locals, 'moderator')
    const form = await request.formData()
    return doing(form, async () => {
      const input = { reason: textOf(form, 'reason') }
      await hideParty(hub(), actor, { id: idOf<PartyId>(params.id), input })
      return saved
    })
  },
  show: async ({ request, locals, params }) => {
    const actor = steward(locals, 'moderator')
    return doing(await request.formData(), async () => {
      await showParty(hub(), actor, idOf<PartyId>(params.id))
      return saved
    })
  },
}
