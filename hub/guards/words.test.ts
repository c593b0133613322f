import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { subjectKinds } from '#stewardship'
import { eventNames, noticeKinds } from '#vocabulary'
import { reactions } from '../reactions.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

function files(folder: string, end: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'build', '.svelte-kit', 'paraglide'].includes(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path, end) : entry.name.endsWith(end) ? [path] : []
  })
}

function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [prefix]
  return Object.entries(value).flatMap(([name, inner]) => keysOf(inner, prefix ? `${prefix}.${name}` : name))
}

function texts(locale: string): Map<string, string[]> {
  const folder = join(root, 'texts', locale)
  return new Map(
    readdirSync(folder).map((name) => [
      name,
      keysOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))).sort(),
    ]),
  )
}

test('every text is there in both languages', () => {
  const dutch = texts('nl')
  const english = texts('en')
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort())
  for (const [file, keys] of dutch) expect(english.get(file), file).toEqual(keys)
})

test('every refusal has words', () => {
  const known = new Set(
    texts('nl')
      .get('refusals.json')!
      .map((key) => key.slice('refusals.'.length)),
  )
  const code = files(join(root, 'hub'), '.ts')
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const used = [
    ...[...code.matchAll(/new Refusal\(\s*'[\w-]+',\s*'(\w+)'/g)].map((match) => match[1]!),
    ...[...code.matchAll(/\bcode: '([a-z]+(?:_[a-z]+)+)'/g)].map((match) => match[1]!),
    ...[...code.matchAll(/allow\([^\n]*, '(\w+)'\)/g)].map((match) => match[1]!),
  ]
  expect([...new Set(used)].filter((one) => !known.has(one))).toEqual([])
})

test('everything that people are told of has words', () => {
  const known = new Set(texts('nl').get('mails.json'))
  const code = files(join(root, 'hub/notifications'), '.ts')
    .filter((path) => /\/(tell|warn)-of-[\w-]+\.ts$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const used = new Set([...code.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map((match) => match[1]!))
  expect(used.size).toBeGreaterThan(10)
  expect([...used].filter((what) => !known.has(`mails.${what}.subject`))).toEqual([])
  const kinds = new Set(texts('nl').get('notices.json'))
  expect(
    noticeKinds.filter((kind) => !kinds.has(`notices.kinds.${kind}`) || !kinds.has(`notices.about.${kind}`)),
  ).toEqual([])
})

test('every event stands in the list of what follows', () => {
  expect(Object.keys(reactions).sort()).toEqual([...eventNames].sort())
})

test('the record has words for all that can happen, and for each kind of thing', () => {
  const named = (names: readonly string[], under: string) =>
    names.map((name) => `admin.${under}.${name.replace(/[.-]/g, '_')}`).sort()
  const told = texts('nl').get('admin.json')!
  expect(told.filter((key) => key.startsWith('admin.events.'))).toEqual(named(eventNames, 'events'))
  expect(told.filter((key) => key.startsWith('admin.kinds.'))).toEqual(named(subjectKinds, 'kinds'))
})
