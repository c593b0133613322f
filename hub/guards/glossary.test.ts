import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { grounds } from '#parties'
import {
  hubRoles,
  kinds,
  legalForms,
  memberRoles,
  needStatuses,
  partyKinds,
  phases,
  productTypes,
  themes,
  tokenScopes,
} from '#vocabulary'
import { levels } from '../levels.ts'

const hub = fileURLToPath(new URL('..', import.meta.url))
const folders = levels.flat()

test('docs/glossary.md says what the doors and the vocabulary say', async () => {
  await expect(
    glossary(),
    'The words have changed: write them anew with `npx vitest run hub/guards -u`, and commit them.',
  ).toMatchFileSnapshot('../../docs/glossary.md')
})

test('every door says which words to use and which to avoid', () => {
  expect(doors().filter(({ use, avoid }) => !use || !avoid)).toEqual([])
})

test('every word that people choose from stands in the glossary', () => {
  expect(groups.map(({ key }) => key).sort()).toEqual(
    Object.keys(textsOf('en'))
      .filter((key) => !key.endsWith('_about'))
      .sort(),
  )
})

function glossary(): string {
  const all = doors()
  return `${[
    opening,
    '## The first words',
    'A word is the same in a folder, a file, a type, a table and a text. Code speaks English; what people read is Dutch or English, and so are the addresses of pages.',
    table(['In code, and in English', 'Nederlands', 'Told in'], all.flatMap(firstWords).sort()),
    '## What people choose from',
    'These stand in `hub/vocabulary`, and what people read in `texts`.',
    ...groups.flatMap(sectionOf),
    '## Folder by folder',
    'What each part of `hub` is, from what everything stands on to what stands on everything, and how to speak of it.',
    ...all.flatMap(({ folder, about, use, avoid }) => [
      `### ${folder}`,
      about,
      [`- **Use** ${use}.`, `- **Avoid** ${avoid}.`].join('\n'),
    ]),
  ].join('\n\n')}\n`
}

const opening = `# Glossary

Residents' initiatives say what they need; companies, governments, institutions and other initiatives say what they offer; the hub finds which fit, and says why. These are the words for that.

_Written from the doors of \`hub\` (the paragraph at the top of each \`index.ts\`), \`hub/vocabulary\` and \`texts\` by \`npx vitest run hub/guards -u\`: change them there._`

type Door = { folder: string; about: string; use: string; avoid: string }

/** The paragraph of each folder, from the lowest level up; a folder within a folder comes after it. */
function doors(): Door[] {
  const within = (folder: string) =>
    readdirSync(join(hub, folder))
      .map((name) => `${folder}/${name}`)
      .filter((inner) => existsSync(join(hub, inner, 'index.ts')))
  return folders.flatMap((folder) => [folder, ...within(folder)]).map(doorOf)
}

function doorOf(folder: string): Door {
  const text = readFileSync(join(hub, folder, 'index.ts'), 'utf8')
  const [about = '', words = ''] = text
    .slice(text.indexOf('/**') + 3, text.indexOf('\n */'))
    .replace(/^ \* ?/gm, '')
    .split('\n\n')
    .map((paragraph) => paragraph.trim().replaceAll('\n', ' '))
  const [, use = '', avoid = ''] = /^Use (.*); avoid (.*)\.$/.exec(words) ?? []
  return { folder, about: withoutName(about, folder), use, avoid }
}

/** Many a paragraph begins with the name of its folder, which stands above it here. */
function withoutName(about: string, folder: string): string {
  const name = folder.split('/').at(-1)!.replace('-', ' ')
  const rest = about.replace(new RegExp(`^(the )?${name}: `, 'i'), '')
  return rest[0]!.toUpperCase() + rest.slice(1)
}

function firstWords({ folder, use }: Door): string[][] {
  return [...use.matchAll(/\*([^*]+)\* \([^)]*?Dutch: \*([^*]+)\*\)/g)].map(([, english, dutch]) => [
    english!,
    dutch!,
    `[${folder}](#${folder.replace('/', '')})`,
  ])
}

/** Words of one sort: where they stand among the texts, what they are in code, and over what it is said there. */
type Group = { key: string; title: string; codes: readonly string[]; said: [file: string, name: string] }

const terms = 'vocabulary/terms.ts'
const groups: Group[] = [
  { key: 'party_kinds', title: 'Kinds of party', codes: partyKinds, said: [terms, 'partyKinds'] },
  { key: 'roles', title: 'Roles within a party', codes: memberRoles, said: [terms, 'memberRoles'] },
  { key: 'hub_roles', title: 'Roles of those who run the hub', codes: hubRoles, said: [terms, 'hubRoles'] },
  {
    key: 'grounds',
    title: 'Grounds of a verification',
    codes: grounds,
    said: ['parties/verification.ts', 'grounds'],
  },
  { key: 'themes', title: 'Themes', codes: themes, said: [terms, 'themes'] },
  { key: 'kinds', title: 'Kinds of help', codes: kinds, said: [terms, 'kinds'] },
  { key: 'product_types', title: 'Product types', codes: productTypes, said: [terms, 'productTypes'] },
  { key: 'phases', title: 'Phases', codes: phases, said: [terms, 'phases'] },
  { key: 'legal_forms', title: 'Legal forms', codes: legalForms, said: [terms, 'legalForms'] },
  { key: 'statuses', title: 'Statuses', codes: needStatuses, said: [terms, 'needStatuses'] },
  {
    key: 'region_kinds',
    title: 'Kinds of region',
    codes: Object.keys(textsOf('en').region_kinds!),
    said: ['foundation/tables.ts', 'RegionKind'],
  },
  { key: 'scopes', title: 'Scopes', codes: tokenScopes, said: ['vocabulary/actor.ts', 'tokenScopes'] },
]

function sectionOf({ key, title, codes, said }: Group): string[] {
  const [dutch, english] = [textsOf('nl')[key]!, textsOf('en')[key]!]
  const about = textsOf('en')[`${key.slice(0, -1)}_about`]
  const rows = codes.map((code) => {
    const name = code.replace(/[-:]/g, '_')
    return [`\`${code}\``, dutch[name]!, english[name]!, ...(about ? [about[name]!] : [])]
  })
  const columns = ['In code', 'Nederlands', 'English', ...(about ? ['What people read with it'] : [])]
  return [`### ${title}`, commentOver(...said), table(columns, rows)]
}

/** What stands in code over something that it exports. */
function commentOver(file: string, name: string): string {
  const text = readFileSync(join(hub, file), 'utf8')
  return new RegExp(`/\\*\\* ([^\\n]*) \\*/\\nexport (?:const|type) ${name}\\b`).exec(text)![1]!
}

/** What a person reads in a language for each word of the vocabulary, by its sort. */
function textsOf(locale: string): Record<string, Record<string, string>> {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(hub, '../texts', locale, `${name}.json`), 'utf8'))
  const { units: _, ...types } = read('product-types').product_types as Record<
    string,
    { name: string; about: string }
  >
  const each = (part: 'name' | 'about') =>
    Object.fromEntries(Object.entries(types).map(([type, told]) => [type, told[part]]))
  return {
    ...read('vocabulary').vocabulary,
    product_types: each('name'),
    product_type_about: each('about'),
  }
}

function table(columns: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
