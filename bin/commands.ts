import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import type { ParseArgsConfig } from 'node:util'
import { checkTruths, exportAll, importFiles } from '@b2c/hub/exchange'
import { emailAddress } from '@b2c/hub/fields'
import { readSettings, tidyDatabase } from '@b2c/hub/foundation'
import { findMatchesOfSentence, keepMatchesAnew, recountLexemes } from '@b2c/hub/matching'
import { type OpenedHub, openHub } from '@b2c/hub/open-hub'
import { findMemberships } from '@b2c/hub/parties'
import { giveRole, introducePerson, personByEmail, takeRole } from '@b2c/hub/people'
import { loadRegions, resolveRegion } from '@b2c/hub/regions'
import { findDecisions } from '@b2c/hub/stewardship'
import { createToken } from '@b2c/hub/tokens'
import { settleTown } from '@b2c/hub/town'
import {
  type Actor,
  hubRoles,
  isRegionCode,
  Refusal,
  type TokenScope,
  theHub,
  tokenScopes,
  visitor,
} from '@b2c/hub/vocabulary'
import { readBackup, writeBackup } from './backup.ts'
import { progress } from './progress.ts'

type Values = Record<string, string | boolean | undefined>

export type Command = {
  /** One or two words. */
  name: string
  use: string
  about: string
  options: NonNullable<ParseArgsConfig['options']>
  /** @returns the exit status. */
  run(positionals: string[], values: Values): Promise<number>
}

/** Opens the hub that the environment names, quietly and without working its jobs, and closes it afterwards. */
async function withHub<Result>(work: (hub: OpenedHub) => Promise<Result>): Promise<Result> {
  const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env })
  const hub = await openHub({ ...settings, role: 'web' })
  try {
    return await work(hub)
  } finally {
    await hub.close()
  }
}

export const commands: readonly Command[] = [
  {
    name: 'import',
    use: 'import FILE…',
    about: 'bring in parties, needs and offers (JSON Lines or CSV); tells every line that is refused',
    options: {},
    async run(files) {
      if (!files.length) return wrongUse('import FILE…')
      const missing = files.find((file) => !existsSync(file))
      if (missing) return wrongUse(`There is no file ${missing}.`)
      return withHub(async (hub) => {
        const tell = progress('lines')
        const report = await importFiles(hub, theHub, { files: files.map((file) => resolve(file)), tell })
        tell.done()
        await recountLexemes(hub, true)
        const tellMatches = progress('matches kept')
        await keepMatchesAnew(hub, ({ done }) => tellMatches(done))
        tellMatches.done()
        await tidyDatabase(hub)
        for (const { file, line, reasons } of report.refused) {
          const why = reasons.map(({ path, code }) => (path ? `${path}: ${code}` : code)).join(', ')
          console.error(`${file}:${line}: ${why}`)
        }
        const { parties, needs, offers, refused } = report
        console.log(
          `${needs} needs, ${offers} offers and ${parties} parties kept; ${refused.length} lines refused.`,
        )
        return refused.length ? 1 : 0
      })
    },
  },
  {
    name: 'export',
    use: 'export FOLDER',
    about: 'write parties.jsonl, needs.jsonl and offers.jsonl, in the form that import reads',
    options: {},
    async run([folder]) {
      if (!folder) return wrongUse('export FOLDER')
      await mkdir(folder, { recursive: true })
      return withHub(async (hub) => {
        for (const what of ['parties', 'needs', 'offers'] as const) {
          const draft = resolve(folder, `${what}.jsonl.new`)
          const out = createWriteStream(draft)
          let count = 0
          for await (const row of exportAll(hub, theHub, what)) {
            count++
            if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain')
          }
          out.end()
          await finished(out)
          await rename(draft, resolve(folder, `${what}.jsonl`))
          console.log(`${what}.jsonl: ${count}`)
        }
        return 0
      })
    },
  },
  {
    name: 'regions load',
    use: 'regions load [FOLDER] [--year YEAR] [--address URL]',
    about: 'bring the whole country from CBS and PDOK (or who copies it), or from a folder',
    options: { year: { type: 'string' }, address: { type: 'string' } },
    async run([folder], { year, address }) {
      if (year !== undefined && !/^\d{4}$/.test(String(year))) return wrongUse(`${year} is not a year.`)
      if (address !== undefined && !/^https?:/.test(String(address))) {
        return wrongUse(`${address} is not an address of a service.`)
      }
      return withHub(async (hub) => {
        const tell = progress('rows')
        const source = folder
          ? { kind: 'folder' as const, folder: resolve(folder) }
          : {
              kind: 'pdok' as const,
              ...(year !== undefined && { year: Number(year) }),
              ...(address !== undefined && { address: String(address).replace(/\/+$/, '') }),
            }
        const { regions, postcodes, shapes } = await loadRegions(hub, source, (step) =>
          tell(step.done),
        ).finally(tell.done)
        console.log(`${regions} regions, ${postcodes} postcodes and ${shapes} boundaries came in.`)
        return 0
      })
    },
  },
  {
    name: 'match',
    use: 'match "SENTENCE" [--place CODE] [--json]',
    about: 'offers that fit a sentence, with the reasons',
    options: { place: { type: 'string' }, json: { type: 'boolean' } },
    async run([text], { place, json }) {
      if (!text) return wrongUse('match "SENTENCE" [--place CODE] [--json]')
      if (typeof place === 'string' && !isRegionCode(place)) return wrongUse(`${place} is not a CBS code.`)
      return withHub(async (hub) => {
        if (typeof place === 'string' && !(await resolveRegion(hub, place as never))) {
          return wrongUse(`No place has the code ${place}.`)
        }
        const region = typeof place === 'string' && isRegionCode(place) ? place : undefined
        const matches = await findMatchesOfSentence(hub, visitor, { sentence: { text, region } })
        if (json) console.log(JSON.stringify(matches, null, 2))
        else if (!matches.length) console.log('Nothing fits with enough certainty.')
        else {
          for (const { card, score, reasons } of matches) {
            console.log(`${Math.round(score * 100)}  ${card.title} (${card.party.name})`)
            for (const reason of reasons) {
              const met = reason.met.map(({ need, offer }) => `“${need}” – “${offer}”`).join(', ')
              console.log(
                `      ${reason.weight.toFixed(2).padStart(5)}  ${reason.code}${met ? `: ${met}` : ''}`,
              )
            }
          }
        }
        return 0
      })
    },
  },
  {
    name: 'token create',
    use: 'token create EMAIL --name NAME [--scopes a,b] [--days N]',
    about: `make a personal token (${tokenScopes.join(', ')})`,
    options: {
      name: { type: 'string' },
      scopes: { type: 'string', default: 'read' },
      days: { type: 'string', default: '90' },
      party: { type: 'string' },
    },
    async run([email], { name, scopes, days, party }) {
      if (!email || typeof name !== 'string') return wrongUse('token create EMAIL --name NAME')
      return withHub(async (hub) => {
        const personId = await introducePerson(hub, theHub, {
          email: email.toLowerCase(),
          name: email,
          locale: 'nl',
        })
        const self: Actor = { personId, party: null, isHub: false }
        const memberships = await findMemberships(hub, self)
        const chosen = party ? memberships.find((one) => one.party.id === party) : memberships[0]
        const actor: Actor = {
          ...self,
          party: chosen ? { id: chosen.party.id, kind: chosen.party.kind, role: chosen.role } : null,
        }
        const { secret } = await createToken(hub, actor, {
          name,
          scopes: String(scopes).split(',') as TokenScope[],
          days: Number(days),
        })
        console.log(secret)
        return 0
      })
    },
  },
  {
    name: 'role give',
    use: 'role give EMAIL ROLE',
    about: `let someone run the hub (${hubRoles.join(', ')})`,
    options: {},
    async run([email, role]) {
      if (!email || !role) return wrongUse('role give EMAIL ROLE')
      const { data: address } = emailAddress.safeParse(email)
      if (!address) return wrongUse(`${email} is not an e-mail address.`)
      return withHub(async (hub) => {
        await hub.inTransaction(async (hub) => {
          const personId = await introducePerson(hub, theHub, { email: address, name: '', locale: 'nl' })
          await giveRole(hub, theHub, { personId, role })
        })
        console.log(`${address} is ${role}.`)
        return 0
      })
    },
  },
  {
    name: 'role take',
    use: 'role take EMAIL ROLE',
    about: 'take a role of someone who runs the hub away',
    options: {},
    async run([email, role]) {
      if (!email || !role) return wrongUse('role take EMAIL ROLE')
      return withHub(async (hub) => {
        const person = await personByEmail(hub, email.toLowerCase())
        if (!person) throw new Refusal('not-found', 'person_not_found')
        await takeRole(hub, theHub, { personId: person.id, role })
        console.log(`${person.email} is no ${role}.`)
        return 0
      })
    },
  },
  {
    name: 'thesaurus proposals',
    use: 'thesaurus proposals',
    about: 'tell which words of residents were proposed for which concept, to be reviewed',
    options: {},
    async run() {
      return withHub(async (hub) => {
        const proposals = await findDecisions(hub, theHub, { areProposals: true })
        for (const [concept, words] of Map.groupBy(proposals, ({ concept }) => concept!)) {
          console.log(concept)
          for (const { word, needs } of words) console.log(`  + ${word}  (in ${needs} needs)`)
        }
        if (!proposals.length) console.log('Nothing was proposed.')
        return 0
      })
    },
  },
  {
    name: 'backup',
    use: 'backup FILE',
    about: 'write the database and the files to one archive',
    options: {},
    async run([file]) {
      if (!file) return wrongUse('backup FILE')
      return withHub(async (hub) => {
        await writeBackup(hub, resolve(file))
        console.log(`Backup written to ${file}.`)
        return 0
      })
    },
  },
  {
    name: 'restore',
    use: 'restore FILE',
    about: 'bring a backup back into an empty hub',
    options: {},
    async run([file]) {
      if (!file || !existsSync(file)) return wrongUse('restore FILE')
      return withHub(async (hub) => {
        await readBackup(hub, resolve(file))
        console.log('Restored.')
        return 0
      })
    },
  },
  {
    name: 'check',
    use: 'check',
    about: 'look whether what must be true of the data is true',
    options: {},
    async run() {
      return withHub(async (hub) => {
        const truths = await checkTruths(hub, theHub)
        for (const { truth, broken } of truths)
          console.log(`${broken ? '✗' : '✓'} ${truth}${broken ? `: ${broken}` : ''}`)
        return truths.some(({ broken }) => broken > 0) ? 1 : 0
      })
    },
  },
  {
    name: 'demo',
    use: 'demo',
    about: 'load the demo town, marked as examples',
    options: {},
    async run() {
      return withHub(async (hub) => {
        console.log(JSON.stringify(await settleTown(hub)))
        return 0
      })
    },
  },
]

function wrongUse(line: string): number {
  console.error(line)
  return 2
}
