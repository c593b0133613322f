import { isoDate } from '@b2c/hub/fields'
import { findPartyNamed } from '@b2c/hub/parties'
import { personByEmail } from '@b2c/hub/people'
import { findEvents, subjectKinds } from '@b2c/hub/stewardship'
import { hub, reading } from '#lib/server/door.ts'
import { afterOf, pagesOf, steward } from '#lib/server/steward.ts'
import type { PageServerLoad } from './$types'

/** What was asked for cannot be looked up: then nothing is listed, and the page says why. */
const nothing = { rows: [], next: null }

export const load: PageServerLoad = ({ locals, url }) =>
  reading(async () => {
    const actor = steward(locals, 'administrator')
    const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 254)
    const filters = {
      kind: asked('over'),
      person: asked('persoon').toLowerCase(),
      party: asked('partij'),
      from: asked('van'),
      until: asked('tot'),
    }
    const person = filters.person ? await personByEmail(hub(), filters.person) : null
    const party = filters.party ? await findPartyNamed(hub(), actor, filters.party) : null
    const isDay = (day: string) => !day || isoDate.safeParse(day).success
    const problem =
      person === undefined
        ? 'unknown_person'
        : party === undefined
          ? 'unknown_party'
          : isDay(filters.from) && isDay(filters.until)
            ? null
            : 'wrong_date'
    const found = problem
      ? nothing
      : await findEvents(hub(), actor, {
          kind: filters.kind || undefined,
          personId: person?.id,
          partyId: party?.id,
          from: filters.from || undefined,
          until: filters.until || undefined,
          after: Number(afterOf(url)) || undefined,
        })
    return { rows: found.rows, filters, kinds: subjectKinds, problem, pages: pagesOf(url, found.next) }
  })
