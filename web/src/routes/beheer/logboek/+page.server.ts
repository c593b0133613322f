import { isoDate } from '@b2c/hub/fields'
import { findPartyNamed } from '@b2c/hub/parties'
import { findPerson } from '@b2c/hub/people'
import { findEvents, subjectKinds } from '@b2c/hub/stewardship'
import type { PersonId } from '@b2c/hub/vocabulary'
import { hub, idOf, reading } from '#lib/server/door.ts'
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
      party: asked('partij'),
      from: asked('van'),
      until: asked('tot'),
    }
    const personId = asked('persoon') ? idOf<PersonId>(asked('persoon')) : null
    const person = personId && (await findPerson(hub(), actor, personId)).person
    const party = filters.party ? await findPartyNamed(hub(), actor, filters.party) : null
    const isDay = (day: string) => !day || isoDate.safeParse(day).success
    const problem =
      party === undefined
        ? 'unknown_party'
        : isDay(filters.from) && isDay(filters.until)
          ? null
          : 'wrong_date'
    const found = problem
      ? nothing
      : await findEvents(hub(), actor, {
          kind: filters.kind || undefined,
          personId: personId ?? undefined,
          partyId: party?.id,
          from: filters.from || undefined,
          until: filters.until || undefined,
          after: Number(afterOf(url)) || undefined,
        })
    return {
      rows: found.rows,
      person: person && { id: person.id, name: person.name || person.email },
      filters,
      kinds: subjectKinds,
      problem,
      pages: pagesOf(url, found.next),
    }
  })
