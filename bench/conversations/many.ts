import { draftOffer, publishOffer } from '@b2c/hub/offers'
import type { OpenedHub } from '@b2c/hub/open-hub'
import { actingFor, foundParty } from '@b2c/hub/parties'
import { agreeToHouseRules, introducePerson } from '@b2c/hub/people'
import { type Actor, type ConversationId, newId, type OfferId, theHub } from '@b2c/hub/vocabulary'

/** Someone with a party of their own. */
export async function founder(
  hub: OpenedHub,
  email: string,
  kind: 'initiative' | 'company',
  name: string,
): Promise<Actor> {
  const personId = await introducePerson(hub, theHub, { email, name, locale: 'nl' })
  const person: Actor = { personId, party: null, isHub: false }
  await agreeToHouseRules(hub, person)
  const at =
    kind === 'company'
      ? { serviceArea: ['NL'] }
      : { region: 'GM0307', phase: 'start', legalForm: 'association' }
  const { id } = await foundParty(hub, person, { kind, name, ...at })
  return (await actingFor(hub, personId, id))!
}

export async function offersOf(hub: OpenedHub, supplier: Actor, count: number): Promise<OfferId[]> {
  const offers: OfferId[] = []
  for (let index = 0; index < count; index++) {
    const { id } = await draftOffer(hub, supplier, {
      kind: 'product',
      title: `Zonnepanelen voor daken van soort ${index + 1}`,
      description: 'Wij leggen zonnepanelen op een gedeeld dak en verdelen de stroom per huishouden.',
      themes: ['energy'],
      serviceArea: ['NL'],
    })
    offers.push((await publishOffer(hub, supplier, id)).id)
  }
  return offers
}

/**
 * Conversations as they would have been had people written them: each of the streets asks about each of the offers, and
 * both write in turn. A fifth has ended; of those that go on the supplier wrote last in half.
 */
export async function conversationsAbout(
  hub: OpenedHub,
  supplier: Actor,
  { offers, streets, messages }: { offers: OfferId[]; streets: Actor[]; messages: number },
): Promise<ConversationId[]> {
  const ids: ConversationId[] = []
  for (const offer of offers) {
    for (const street of streets) {
      const id: ConversationId = newId()
      const count = messages > 50 ? messages : messages + (ids.length % 2)
      await hub.db
        .insertInto('conversation')
        .values({
          id,
          need_id: null,
          offer_id: offer,
          title: `Zonnepanelen, gesprek ${ids.length + 1}`,
          asking_party_id: street.party!.id,
          asked_party_id: supplier.party!.id,
          status: ids.length % 5 ? 'open' : 'closed',
          reason: null,
          note: '',
          holds_place: false,
          holds_until: null,
          answer_by: '2027-01-01',
          score: 0,
          messages: count,
          started_at: new Date(Date.UTC(2026, 0, 1)),
          last_message_at: new Date(Date.UTC(2026, 1, 1) + ids.length * 61_000),
          last_party_id: (count % 2 ? street : supplier).party!.id,
          ended_at: ids.length % 5 ? null : new Date(),
        })
        .execute()
      await write(hub, id, { supplier, street, count })
      ids.push(id)
    }
  }
  return ids
}

const said = [
  'Wij zijn met tweeëntwintig huizen en hebben samen een dak van de school op het oog.',
  'Is het dak sterk genoeg? Anders moet er eerst een constructeur naar kijken.',
  'De gemeente heeft de vergunning toegezegd, maar de brief is er nog niet.',
  'Dan maken wij vast een tekening, met de kabels naar de meterkast in de kelder.',
  'Wat kost het per huishouden als er drie afvallen? Dat vraagt de penningmeester.',
  'Ongeveer veertig euro meer. Een offerte volgt na de vergadering van dinsdag.',
]

async function write(
  hub: OpenedHub,
  id: ConversationId,
  { supplier, street, count }: { supplier: Actor; street: Actor; count: number },
): Promise<void> {
  const [asking, asked] = [street.party!.id, supplier.party!.id]
  await hub.database.forQueue.executeSql(
    `insert into message (conversation_id, number, party_id, person_id, body, sent_at, form_key, words)
    select $1, number, case when number % 2 = 1 then $2 else $3 end, case when number % 2 = 1 then $4 else $5 end, body,
      $6::timestamptz + number * interval '1 minute', 'bench-' || number,
      to_tsvector('simple', unaccent(body)) || array_to_tsvector(array['party:' || $2::text, 'party:' || $3::text])
    from (
      select number, ($7::text[])[1 + number % cardinality($7::text[])] || ' (' || number || ')' as body
      from generate_series(1, $8::integer) as number
    ) as told`,
    [id, asking, asked, street.personId, supplier.personId, '2026-01-01T00:00:00Z', said, count],
  )
}
