import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { levels } from '../levels.ts'

const hub = fileURLToPath(new URL('..', import.meta.url))

type Source = { path: string; folder: string; text: string; imports: string[] }

function sources(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name === 'node_modules') return []
    if (entry.isDirectory()) return sources(path)
    if (!entry.name.endsWith('.ts')) return []
    const text = readFileSync(path, 'utf8')
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
    return [{ path: relative(hub, path), folder: relative(hub, path).split('/')[0]!, text, imports }]
  })
}

const all = sources(hub)
const plain = all.filter(
  ({ path }) => !path.endsWith('.test.ts') && path.includes('/') && !path.startsWith('guards/'),
)
const levelOf = new Map(levels.flatMap((names, level) => names.map((name) => [name, level] as const)))

test('every folder of the hub stands on a level', () => {
  const folders = readdirSync(hub).filter((name) => statSync(join(hub, name)).isDirectory())
  const outside = folders.filter((name) => !levelOf.has(name) && !['guards', 'node_modules'].includes(name))
  expect(outside).toEqual([])
})

test('arrows point down: a folder imports only doors on lower levels', () => {
  const wrong = plain.flatMap(({ path, folder, imports }) =>
    imports
      .filter((name) => name.startsWith('#'))
      .filter((name) => (levelOf.get(name.slice(1)) ?? 99) >= levelOf.get(folder)!)
      .map((name) => `${path} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test('within its folder a file imports files beside it, and goes up only where a test opens the whole hub', () => {
  const wrong = plain
    .filter(({ folder }) => folder !== 'testing')
    .flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .filter((name) =>
          relative(join(hub, path.split('/')[0]!), resolve(dirname(join(hub, path)), name)).startsWith('..'),
        )
        .map((name) => `${path} imports ${name}`),
    )
  expect(wrong).toEqual([])
})

test('the hub names no web framework', () => {
  const wrong = all.flatMap(({ path, imports }) =>
    imports
      .filter((name) => /^(svelte|@sveltejs|hono|@hono|vite)\b/.test(name))
      .map((name) => `${path} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test('SQL stands only in stores', () => {
  const wrong = plain
    .filter(
      ({ path, folder }) => !path.endsWith('-store.ts') && folder !== 'foundation' && folder !== 'testing',
    )
    .filter(({ text }) => /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(text))
    .map(({ path }) => path)
  expect(wrong).toEqual([])
})

test('what a browser may reach is free of the server', () => {
  const safe = new Set(['fields', 'vocabulary'])
  const forms = plain.filter(({ path, folder }) => path.endsWith('/form.ts') || safe.has(folder))
  const wrong = forms.flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.startsWith('node:') || (name.startsWith('#') && !safe.has(name.slice(1))))
      .map((name) => `${path} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test('each door opens with a paragraph about its folder', () => {
  const doors = plain.filter(({ path }) => /^[^/]+\/index\.ts$/.test(path))
  expect(doors.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path)).toEqual([])
})

test('every verb asks a policy, or says why anyone may', () => {
  const verb =
    /((?:\/\*\*[\s\S]*?\*\/\s*)?(?:\/\/ anyone:[^\n]*\n)?)export async function (\w+)\(\s*hub: (?:Opened)?Hub,\s*_?(?:actor: Actor|signedIn: SignedIn)/g
  const silent = plain
    .filter(({ path }) => !path.endsWith('-store.ts') && !path.startsWith('testing/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(verb)]
        .filter((match) => !match[1]!.includes('// anyone:'))
        .filter((match) => {
          const begin = match.index + match[0].length
          const body = text.slice(begin, text.indexOf('\n}\n', begin))
          return !/\ballow\(|\w+VisibleTo\(|WithParty\(|not-allowed|mustBeSomeone\(|may[A-Z]\w+\(|sideOf\(|actor\.party\b/.test(
            body,
          )
        })
        .map((match) => `${path}: ${match[2]}`),
    )
  expect(silent).toEqual([])
})
