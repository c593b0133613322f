import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendMessage, startConversation } from '#conversations'
import { checkTruths, importFiles } from '#exchange'
import { eventsOf, latestMails, type OutboxMail } from '#foundation'
import { findNeeds } from '#needs'
import { findOffers } from '#offers'
import { sendProposal } from '#proposals'
import {
  founder,
  newcomer,
  openStory,
  refusal,
  solarNeed,
  solarOffer,
  standingNeed,
  standingOffer,
  steward,
  type TestHub,
} from '#testing'
import { type Actor, type PartyId, theHub, visitor } from '#vocabulary'
import {
  addMember,
  askVerification,
  cancelVerification,
  changeParty,
  confirmVerification,
  factsOf,
  findOwnVerification,
  findVerifications,
  foundParty,
  hideParty,
  inviteMember,
  judgeVerification,
  markOf,
  partyVisibleTo,
  showParty,
  type Verification,
  withdrawVerification,
} from './index.ts'

let hub: TestHub
let moderator: Actor
beforeAll(async () => {
  hub = await openStory()
  moderator = await steward(hub, 'Moos', 'moderator')
})
afterAll(async () => {
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  await hub.close()
})

const markSeen = async (id: PartyId) => markOf(await partyVisibleTo(hub, visitor, id))?.ground ?? null

async function company(name: string): Promise<Actor> {
  return founder(hub, name, { kind: 'company', name: `Bedrijf van ${name}`, kvkNumber: '12345678' })
}

async function ask(actor: Actor, input: Record<string, unknown> = {}): Promise<Verification> {
  const asked = await askVerification(hub, actor, { id: actor.party!.id, input: { ground: 'kvk', ...input } })
  return asked.verification
}

function grant(verification: Verification, ground = verification.ground, by = moderator): Promise<void> {
  const input = { act: 'grant', ground, facts: factsOf(verification), note: 'In het register gezien.' }
  return judgeVerification(hub, by, { id: verification.id, input })
}

function refuse(verification: Verification, reason = 'De naam staat niet in het register.'): Promise<void> {
  const input = { act: 'refuse', facts: factsOf(verification), reason }
  return judgeVerification(hub, moderator, { id: verification.id, input })
}

async function verified(name: string): Promise<Actor> {
  const actor = await company(name)
  await grant(await ask(actor))
  expect(await markSeen(actor.party!.id)).toBe('kvk')
  return actor
}

/** What a party would send to stay as it is, but for this. */
async function change(actor: Actor, changes: Record<string, unknown>): Promise<void> {
  const party = await partyVisibleTo(hub, theHub, actor.party!.id)
  await changeParty(hub, actor, { id: party.id, input: { ...party, ...changes } })
}

describe('a party that asks who it is to be verified', () => {
  test('looks verified from the moment on that a moderator says so, on what, and everyone hears why', async () => {
    const actor = await company('Anna')
    const { id } = actor.party!
    const verification = await ask(actor, { explanation: 'We zitten al tien jaar in de stad.' })
    expect(await markSeen(id)).toBeNull()
    const queue = await findVerifications(hub, moderator, { status: 'asked' })
    expect(queue.rows.map(({ party, explanation }) => [party.id, explanation])).toContainEqual([
      id,
      'We zitten al tien jaar in de stad.',
    ])
    await grant(verification)
    const card = (await findOffers(hub, visitor, { partyId: id })).cards
    expect([await markSeen(id), card]).toEqual(['kvk', []])
    await standingOffer(hub, actor)
    expect((await findOffers(hub, visitor, { partyId: id })).cards[0]!.party.mark).toEqual({
      at: hub.clock.now(),
      ground: 'kvk',
    })
    await hub.runJobs()
    expect((await mailTo('anna@voorbeeld.nl'))!.subject).toBe('Bedrijf van Anna is nagekeken')
  })

  test('hears why not, never what the moderators wrote for each other, and may ask again', async () => {
    const actor = await company('Bas')
    const { id } = actor.party!
    await refuse(await ask(actor))
    expect(await markSeen(id)).toBeNull()
    const { latest } = await findOwnVerification(hub, actor, id)
    expect(latest).toMatchObject({ status: 'refused', reason: 'De naam staat niet in het register.' })
    expect(latest).not.toHaveProperty('note')
    await hub.runJobs()
    expect((await mailTo('bas@voorbeeld.nl'))!.text).toContain('niet in het register')
    await grant(await ask(actor))
    expect(await markSeen(id)).toBe('kvk')
  })

  test('can lose it again, for a reason', async () => {
    const actor = await verified('Cor')
    const { id } = actor.party!
    const granted = (await findVerifications(hub, moderator, { status: 'granted' })).rows.find(
      ({ partyId }) => partyId === id,
    )!
    const withdraw = () =>
      withdrawVerification(hub, moderator, { id: granted.id, input: { reason: 'Opgeheven.' } })
    await withdraw()
    expect(await markSeen(id)).toBeNull()
    expect(await refusal(withdraw())).toBe('conflict verification_already_decided')
  })

  test('asks once at a time, on a ground of its kind, and may take it back', async () => {
    const actor = await company('Dora')
    const { id } = actor.party!
    await ask(actor)
    expect(await refusal(ask(actor))).toBe('conflict verification_asked_already')
    await cancelVerification(hub, actor, id)
    await cancelVerification(hub, actor, id)
    expect(await refusal(ask(actor, { ground: 'municipality' }))).toBe('invalid form_invalid ground')
    expect(await refusal(ask(actor, { ground: 'example' }))).toBe('invalid form_invalid ground')
    const bare = await founder(hub, 'Eva', { kind: 'company', name: 'Zonder nummer' })
    expect(await refusal(ask(bare))).toBe('invalid form_invalid ground')
  })

  test('is not judged on what a moderator did not look at', async () => {
    const actor = await company('Fien')
    const seen = await ask(actor)
    await change(actor, { name: 'Gemeente Amersfoort' })
    expect(await refusal(grant(seen))).toBe('conflict changed_meanwhile')
    expect(await markSeen(actor.party!.id)).toBeNull()
  })

  test('is judged by moderators alone, and by nobody of its own', async () => {
    const actor = await company('Guus')
    const { id } = actor.party!
    const verification = await ask(actor)
    await addMember(hub, theHub, { id, personId: moderator.personId!, role: 'member' })
    expect(await refusal(grant(verification))).toBe('not-allowed own_party')
    const others = [
      visitor,
      actor,
      await newcomer(hub, 'Hans'),
      await steward(hub, 'Ineke', 'broker'),
      { ...moderator, scopes: ['write:parties' as const] },
    ]
    for (const other of others) {
      expect(await refusal(grant(verification, 'kvk', other))).toBe('not-allowed not_allowed')
      expect(await refusal(findVerifications(hub, other, { status: 'asked' }))).toBe(
        'not-allowed not_allowed',
      )
    }
    await grant(verification, 'kvk', await steward(hub, 'Jaap', 'administrator'))
    expect(await markSeen(id)).toBe('kvk')
  })

  test('is judged once, however many judge it at the same moment', async () => {
    const actor = await company('Kees')
    const verification = await ask(actor)
    const outcomes = await Promise.all([grant, refuse, grant].map((act) => refusal(act(verification))))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  })

  test('a government confirms an address of its own first, by a link that works once', async () => {
    const actor = await founder(hub, 'Loes', { kind: 'government', name: 'Gemeente Loosdam' })
    const input = { ground: 'government-domain', email: 'griffie@gmail.com' }
    const asking = (email: string) =>
      askVerification(hub, actor, { id: actor.party!.id, input: { ...input, email } })
    expect(await refusal(asking('griffie@gmail.com'))).toBe('invalid form_invalid email')
    const { verification, token } = await asking('griffie@loosdam.nl')
    expect(await refusal(grant(verification))).toBe('conflict verification_already_decided')
    await confirmVerification(hub, visitor, token!)
    expect(await refusal(confirmVerification(hub, visitor, token!))).toBe('not-found link_unknown')
    await grant(verification)
    expect(await markSeen(actor.party!.id)).toBe('government-domain')
  })

  test('a link that was mailed ends after a week', async () => {
    const actor = await founder(hub, 'Mees', { kind: 'government', name: 'Gemeente Meesterdam' })
    const { token } = await askVerification(hub, actor, {
      id: actor.party!.id,
      input: { ground: 'government-domain', email: 'griffie@meesterdam.nl' },
    })
    hub.clock.set('2026-05-13')
    expect(await refusal(confirmVerification(hub, visitor, token!))).toBe('not-found link_unknown')
  })
})

describe('whoever is called something else is not verified any more', () => {
  const ways: [string, (actor: Actor) => Promise<unknown>][] = [
    ['by its owner, with another name', (actor) => change(actor, { name: 'Rabobank' })],
    ['with one letter', (actor) => change(actor, { name: 'Bedrijf van N with one lettér' })],
    ['with another number', (actor) => change(actor, { kvkNumber: '87654321' })],
    ['with no number', (actor) => change(actor, { kvkNumber: '' })],
    [
      'through a personal token',
      (actor) => change({ ...actor, scopes: ['write:parties'] }, { name: 'Van het token' }),
    ],
    ['by the hub itself', (actor) => change({ ...theHub, party: actor.party }, { name: 'Van de hub' })],
    ['by an import', (actor) => importUnder(actor, { name: 'Uit een bestand' })],
    ['by an import of another number', (actor) => importUnder(actor, { kvkNumber: '11111111' })],
  ]
  test.each(ways)('%s', async (way, act) => {
    const actor = await verified(`N ${way}`)
    const { id } = actor.party!
    await act(actor)
    expect(await markSeen(id)).toBeNull()
    const names = (await eventsOf(hub, 'party', id)).map(({ name }) => name)
    expect(names.filter((name) => name === 'party.verification-lapsed')).toHaveLength(1)
    const { kvkNumber, name } = await partyVisibleTo(hub, theHub, id)
    const { latest } = await findOwnVerification(hub, actor, id)
    expect(latest).toMatchObject(
      kvkNumber ? { status: 'asked', name, kvkNumber } : { status: 'lapsed', kvkNumber: '12345678' },
    )
  })

  test('and called as before again, it waits to be looked at again', async () => {
    const actor = await verified('Olga')
    await change(actor, { name: 'Heel iemand anders' })
    await change(actor, { name: 'Bedrijf van Olga' })
    expect(await markSeen(actor.party!.id)).toBeNull()
  })

  test('but whatever else it tells of itself, it stays verified', async () => {
    const actor = await verified('Piet')
    await change(actor, { summary: 'Nu ook in Soest.', website: 'www.voorbeeld.nl' })
    expect(await markSeen(actor.party!.id)).toBe('kvk')
  })

  test('and nobody founds or brings in a party that is verified from the start', async () => {
    const party = await foundParty(hub, await newcomer(hub, 'Quinten'), {
      kind: 'company',
      name: 'Sluw',
      verifiedAt: new Date(),
      verifiedGround: 'kvk',
    })
    expect(party.verifiedAt).toBeNull()
    await importLine({
      id: 'sluw',
      kind: 'company',
      name: 'Sluw twee',
      verifiedAt: '2026-01-01',
      verifiedGround: 'kvk',
    })
    const row = await hub.db
      .selectFrom('party')
      .select('verified_at')
      .where('external_id', '=', 'sluw')
      .executeTakeFirstOrThrow()
    expect(row.verified_at).toBeNull()
  })

  test('and an invented party cannot ask it', async () => {
    await importLine({
      id: 'voorbeeld',
      kind: 'company',
      name: 'Voorbeeld bv',
      kvkNumber: '22222222',
      example: true,
    })
    const { id } = await hub.db
      .selectFrom('party')
      .select('id')
      .where('external_id', '=', 'voorbeeld')
      .executeTakeFirstOrThrow()
    const actor = { ...theHub, party: { id: id as PartyId, kind: 'company', role: 'owner' } as const }
    expect(await refusal(ask(actor))).toBe('conflict example_is_nobody')
  })

  async function importUnder(actor: Actor, line: Record<string, unknown>): Promise<void> {
    const { id } = actor.party!
    await hub.db
      .updateTable('party')
      .set({ external_id: `van:${id}` })
      .where('id', '=', id)
      .execute()
    const { name, kvkNumber } = await partyVisibleTo(hub, theHub, id)
    await importLine({ id: `van:${id}`, kind: 'company', name, kvkNumber, ...line })
  }

  async function importLine(line: Record<string, unknown>): Promise<void> {
    const file = join(hub.settings.dataDir, 'parties.jsonl')
    writeFileSync(file, JSON.stringify(line))
    expect((await importFiles(hub, theHub, { files: [file] })).refused).toEqual([])
  }
})

describe('a party that is hidden', () => {
  test('is nowhere, with what it asks and offers, and its people read why', async () => {
    const actor = await founder(hub, 'Rita')
    const { id } = actor.party!
    await standingNeed(hub, actor, solarNeed)
    await standingOffer(hub, actor, solarOffer)
    const seen = async () => [
      (await findNeeds(hub, visitor, { partyId: id })).cards.length,
      (await findOffers(hub, visitor, { partyId: id })).cards.length,
      await refusal(partyVisibleTo(hub, visitor, id)),
    ]
    await hideParty(hub, moderator, { id, input: { reason: 'Dit is reclame.' } })
    await hideParty(hub, moderator, { id, input: { reason: 'Een andere reden.' } })
    expect(await seen()).toEqual([0, 0, 'not-found party_not_found'])
    expect((await partyVisibleTo(hub, actor, id)).hiddenReason).toBe('Dit is reclame.')
    await hub.runJobs()
    expect((await mailTo('rita@voorbeeld.nl'))!.subject).toMatch(/niet meer te zien/)
    expect(await hub.db.selectFrom('match').selectAll().execute()).toEqual([])
    await showParty(hub, moderator, id)
    await showParty(hub, moderator, id)
    expect(await seen()).toEqual([1, 1, 'done'])
  })

  test('reaches nobody: it sends no message, no proposal and no invitation', async () => {
    const actor = await founder(hub, 'Ugo', { kind: 'company' })
    const { id } = actor.party!
    const asked = await founder(hub, 'Vera')
    const need = await standingNeed(hub, asked)
    const message = (formKey: string) => ({ body: 'Wij helpen jullie graag.', formKey })
    const started = await startConversation(hub, actor, { about: { need: need.id }, input: message('een') })
    await hideParty(hub, moderator, { id, input: { reason: 'Dit is reclame.' } })
    const acts = [
      () => startConversation(hub, actor, { about: { need: need.id }, input: message('twee') }),
      () => sendMessage(hub, actor, { id: started.id, input: message('drie') }),
      () => sendProposal(hub, actor, { id: started.id, input: { body: 'Voor niets.', formKey: 'vier' } }),
      () => inviteMember(hub, actor, { id, input: { email: 'w@voorbeeld.nl', role: 'member' } }),
    ]
    for (const act of acts) expect(await refusal(act)).toBe('not-allowed party_hidden')
    await showParty(hub, moderator, id)
    for (const act of acts) expect(await refusal(act)).toBe('done')
  })

  test('is hidden by moderators alone, and not by one of its own', async () => {
    const actor = await founder(hub, 'Stef')
    const { id } = actor.party!
    await addMember(hub, theHub, { id, personId: moderator.personId!, role: 'member' })
    const hide = (by: Actor) => refusal(hideParty(hub, by, { id, input: { reason: 'Zomaar.' } }))
    expect(await hide(moderator)).toBe('not-allowed own_party')
    for (const other of [visitor, actor, await steward(hub, 'Teun', 'broker')]) {
      expect(await hide(other)).toBe('not-allowed not_allowed')
      expect(await refusal(showParty(hub, other, id))).toBe('not-allowed not_allowed')
    }
  })
})

async function mailTo(address: string): Promise<OutboxMail | undefined> {
  return (await latestMails(hub, 50)).find(({ to }) => to === address)
}
