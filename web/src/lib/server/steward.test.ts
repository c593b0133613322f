import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const routes = fileURLToPath(new URL('../../routes/beheer', import.meta.url))
const files = globSync('**/*.server.ts', { cwd: routes })

test('every page for those who run the hub, and every act on it, asks first who is there', () => {
  expect(files.length).toBeGreaterThan(9)
  const silent = files.flatMap((file) => {
    const text = readFileSync(`${routes}/${file}`, 'utf8')
    const doors = [...text.matchAll(/\(\{[^}]*\blocals\b[^}]*\}\) =>/g)].map(({ index }) => index)
    return doors
      .map((from, index) => text.slice(from, doors[index + 1]))
      .filter((door) => !/\b(steward|moderator|broker)\(locals/.test(door))
      .map((door) => `${file}: ${door.slice(0, 60)}`)
  })
  expect(silent).toEqual([])
})
