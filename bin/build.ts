import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'web/build/.built-from')

/** What the built pages are made of. The hub and the API are not among it: they run as they stand. */
const sources = [
  'web/src',
  'web/enhance',
  'web/static',
  'web/vite.config.ts',
  'texts',
  'hub/vocabulary',
  'hub/fields',
  'package-lock.json',
]

/** What a build makes among its own sources. */
const made = new Set(['web/src/paraglide', 'web/static/enhance'].map((path) => join(root, path)))

/** Builds the pages where what they are made of has changed since they were built. */
export async function buildIfNeeded(say: (line: string) => void): Promise<void> {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say('Building the pages (about half a minute, once) …')
  await run('npm', ['run', '--silent', 'build', '--workspace', 'web'])
  writeFileSync(stamp, now)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    if (!existsSync(path)) continue
    for (const file of filesIn(path)) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true })
    } catch {
      return null
    }
  })()
  if (!entries) return [path]
  return entries
    .filter(({ name }) => !made.has(join(path, name)))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]))
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The pages could not be built:\n${output.slice(-4000)}`)),
    )
  })
}

if (import.meta.main) await buildIfNeeded((line) => console.log(line))
