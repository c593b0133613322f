import { findMembers } from '@b2c/hub/parties'
import { loadPeople } from '@b2c/hub/people'
import type { Actor } from '@b2c/hub/vocabulary'
import { hub } from './door.ts'
import { textOf } from './form-data.ts'

/** How members came to a decision, as its form gives it. */
export function howDecidedFrom(form: FormData): Record<string, unknown> {
  const members = [...form.entries()].flatMap(([name, said]) =>
    name.startsWith('member.') && (said === 'present' || said === 'agreed')
      ? [{ personId: name.slice('member.'.length), said }]
      : [],
  )
  return {
    why: textOf(form, 'why'),
    decidedOn: textOf(form, 'decidedOn'),
    members,
    others: textOf(form, 'others'),
  }
}

/** The members of the party acted for, of whom a decision says who was there. */
export async function membersToName(actor: Actor): Promise<{ id: string; name: string }[]> {
  const { members } = await findMembers(hub(), actor, actor.party!.id)
  const people = await loadPeople(
    hub(),
    members.map(({ personId }) => personId),
  )
  return members.map(({ personId }) => {
    const { name, email } = people.get(personId)!
    return { id: personId as string, name: name || email }
  })
}
