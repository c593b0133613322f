import { afterAll, beforeAll, expect, test } from 'vitest'
import { newcomer, openStory, refusal, type TestHub } from '#testing'
import { type Actor, visitor } from '#vocabulary'
import { findSearches, removeSearch, saveSearch } from './index.ts'

let hub: TestHub
let amina: Actor
beforeAll(async () => {
  hub = await openStory()
  amina = await newcomer(hub, 'Amina')
})
afterAll(() => hub.close())

test('a search is kept as its filters, in one order and without the page, and once', async () => {
  await saveSearch(hub, amina, { list: 'needs', name: 'Zon', query: 'zoek=zon&thema=energy&na=abc' })
  await saveSearch(hub, amina, { list: 'needs', name: 'Weer zon', query: 'thema=energy&zoek=zon' })
  expect((await findSearches(hub, amina)).map(({ query }) => query)).toEqual(['thema=energy&zoek=zon'])
})

test('a search is its maker’s: others neither see nor remove it', async () => {
  const { id } = await saveSearch(hub, amina, { list: 'offers', name: 'Leningen', query: 'soort=finance' })
  const bram = await newcomer(hub, 'Bram')
  expect(await findSearches(hub, bram)).toEqual([])
  expect(await refusal(removeSearch(hub, bram, id))).toBe('not-found search_not_found')
  expect(await refusal(findSearches(hub, visitor))).toMatch(/^not-allowed/)
  await removeSearch(hub, amina, id)
})
