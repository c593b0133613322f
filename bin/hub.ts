/** The hub's command line: `npm run --silent hub -- <command>`. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FolderInUse, SettingsError } from '@b2c/hub/foundation'
import { Refusal } from '@b2c/hub/vocabulary'
import { commands } from './commands.ts'

const [name = 'help', ...rest] = process.argv.slice(2)

function usage(): string {
  const width = Math.max(...commands.map(({ use }) => use.length))
  const lines = commands.map(({ use, about }) => `  ${use.padEnd(width)}  ${about}`)
  return `Usage: npm run --silent hub -- <command>\n\n${lines.join('\n')}\n\nDATABASE_URL and DATA_DIR say which hub; see README.md.`
}

/** What was refused, in the words that the pages use, and which fields. */
function wordsOf({ code, fields }: Refusal): string {
  const { refusals } = JSON.parse(
    readFileSync(new URL('../texts/en/refusals.json', import.meta.url), 'utf8'),
  ) as { refusals: Record<string, string> }
  const lines = fields.map((field) => `  ${field.path}: ${refusals[field.code] ?? field.code}`)
  return [refusals[code] ?? code, ...lines].join('\n')
}

/** The command is one or two words: `match`, `regions load`. */
const command =
  commands.find((one) => one.name === `${name} ${rest[0] ?? ''}`) ?? commands.find((one) => one.name === name)

if (name === 'help' || name === '--help' || name === '-h') {
  console.log(usage())
} else if (!command) {
  console.error(`There is no command “${name}”.\n\n${usage()}`)
  process.exitCode = 2
} else {
  try {
    const given = command.name.includes(' ') ? rest.slice(1) : rest
    const { values, positionals } = parseArgs({
      args: given,
      options: command.options,
      allowPositionals: true,
    })
    process.exitCode = await command.run(positionals, values as Record<string, string | boolean | undefined>)
  } catch (error) {
    process.exitCode = 2
    if (error instanceof SettingsError || error instanceof FolderInUse) console.error(error.message)
    else if (error instanceof Refusal) {
      // What was given is wrong, or it was right and could not be done.
      process.exitCode = error.kind === 'invalid' ? 2 : 1
      console.error(wordsOf(error))
    } else if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
      console.error(`${(error as Error).message}\n\nUse: ${command.use}`)
    } else {
      process.exitCode = 1
      console.error(error)
    }
  }
}
