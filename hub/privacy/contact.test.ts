import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnConversation, readConversation, sendMessage, startConversation } from '#conversations'
import { readDeal } from '#deals'
import { exportAll } from '#exchange'
import { changeParty, findParties, partyVisibleTo } from '#parties'
import { acceptProposal, sendProposal } from '#proposals'
import { founder, openStory, refusal, standingOffer, steward, type TestHub } from '#testing'
import { actorOfToken, createToken } from '#tokens'
import { type Actor, theHub, visitor } from '#vocabulary'

let hub: TestHub
let stranger: Actor
beforeAll(async () => {
  hub = await openStory()
  stranger = await founder(hub, 'Vreemd')
})
afterAll(() => hub.close())

/** A street and a supplier that both can be reached by mail. */
async function pair(name: string) {
  const street = await founder(hub, `${name} Straatman`, { contactEmail: 'straat@bereikbaar.example' })
  const supplier = await founder(hub, `${name} Makersma`, {
    kind: 'company',
    contactEmail: 'maker@bereikbaar.example',
  })
  const offer = await standingOffer(hub, supplier)
  const { id } = await startConversation(hub, street, {
    about: { offer: offer.id },
    input: { body: 'Past dit?', formKey: 'a' },
  })
  return { street, supplier, id }
}

const seen = async (actor: Actor, id: Awaited<ReturnType<typeof pair>>['id']) => {
  const { other, messages } = await readConversation(hub, actor, { id })
  return {
    email: other.contactEmail,
    names: messages.filter(({ isOurs }) => !isOurs).map((one) => one.personName),
  }
}

describe('how a party is to be reached', () => {
  test('is told to either side once the first contact was accepted, and with it the whole name', async () => {
    const { street, supplier, id } = await pair('Amina')
    expect(await seen(street, id)).toEqual({ email: null, names: [] })
    expect(await seen(supplier, id)).toEqual({ email: null, names: ['Amina'] })
    await sendMessage(hub, supplier, { id, input: { body: 'Zeker', formKey: 'b' } })
    expect(await seen(street, id)).toEqual({ email: 'maker@bereikbaar.example', names: ['Amina Makersma'] })
    expect(await seen(supplier, id)).toEqual({
      email: 'straat@bereikbaar.example',
      names: ['Amina Straatman'],
    })
  })

  test('is told to nobody whose question was declined', async () => {
    const { street, supplier, id } = await pair('Bram')
    await actOnConversation(hub, supplier, { id, act: 'decline', input: { reason: 'full' } })
    expect((await seen(street, id)).email).toBeNull()
    expect(await seen(supplier, id)).toEqual({ email: null, names: ['Bram'] })
  })

  test('is told to both parties of a deal, and to no other', async () => {
    const { street, supplier, id } = await pair('Carla')
    await sendMessage(hub, supplier, { id, input: { body: 'Zeker', formKey: 'b' } })
    const proposal = await sendProposal(hub, supplier, { id, input: { body: 'Zo', formKey: 'c' } })
    const deal = await acceptProposal(hub, street, { id: proposal.id, seen: proposal.termsHash })
    const { giving, getting } = await readDeal(hub, street, deal.id)
    expect([giving.contactEmail, getting.contactEmail]).toEqual([
      'maker@bereikbaar.example',
      'straat@bereikbaar.example',
    ])
    expect(await refusal(readDeal(hub, stranger, deal.id))).toMatch(/^not-found/)
    expect(await refusal(readConversation(hub, stranger, { id }))).toMatch(/^not-found/)
  })

  test('stands in no profile and no list that others load, whoever they are', async () => {
    const { street, supplier } = await pair('Dirk')
    const partyId = street.party!.id
    const { secret } = await createToken(hub, stranger, { name: 'Lezer', scopes: ['read'] })
    const others = [
      visitor,
      stranger,
      supplier,
      await steward(hub, 'Makelaar Mo', 'broker'),
      (await actorOfToken(hub, secret))!,
    ]
    for (const actor of others) {
      expect((await partyVisibleTo(hub, actor, partyId)).contactEmail).toBeNull()
      const { cards } = await findParties(hub, actor, { text: 'Dirk' })
      expect(cards.filter(({ id }) => id === partyId).map(({ contactEmail }) => contactEmail)).toEqual([null])
    }
    expect((await partyVisibleTo(hub, street, partyId)).contactEmail).toBe('straat@bereikbaar.example')
  })

  test('is kept when the party changes something else', async () => {
    const { street } = await pair('Els')
    const id = street.party!.id
    const party = await partyVisibleTo(hub, street, id)
    await changeParty(hub, street, { id, input: { ...party, summary: 'Nieuw' } })
    expect((await partyVisibleTo(hub, street, id)).contactEmail).toBe('straat@bereikbaar.example')
  })

  test('goes along with no export', async () => {
    const rows: unknown[] = []
    for (const what of ['parties', 'needs', 'offers'] as const)
      for await (const row of exportAll(hub, theHub, what)) rows.push(row)
    expect(rows.length).toBeGreaterThan(3)
    expect(JSON.stringify(rows)).not.toContain('bereikbaar.example')
  })
})
