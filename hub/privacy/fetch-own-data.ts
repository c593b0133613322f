import { keyOfSize } from '#files'
import type { Hub } from '#foundation'
import { attempt, mustBeFresh, type Person, type SignedIn } from '#people'
import { archivePage } from './archive-page.ts'
import { ownFilesOf, ownRows } from './archive-store.ts'
import { type KeptTable, personalTables } from './inventory.ts'
import { type Part, zipped } from './zip.ts'

const perDay = { name: 'own-data', most: 5, seconds: 24 * 3600 }
const atOnce = 200

/**
 * Everything that the hub keeps of the person who is signed in, as a ZIP: a page to read (`lees-mij.html`, in their
 * language), the same as JSON table by table, and the files that they brought.
 * @throws Refusal 'not-allowed' with `sign_in_again` in a session that began more than a day ago; 'too-many' after five
 * times a day.
 */
// anyone: one's own data.
export async function fetchOwnData(hub: Hub, signedIn: SignedIn): Promise<AsyncGenerator<Uint8Array>> {
  const { person } = signedIn
  await mustBeFresh(hub, signedIn)
  await attempt(hub, perDay, person.id)
  await hub.inTransaction((hub) =>
    hub.record({ personId: person.id, party: null, isHub: false }, 'person.data-fetched', { id: person.id }),
  )
  return zipped(partsOf(hub, person))
}

async function* partsOf(hub: Hub, person: Person): AsyncGenerator<Part> {
  const rowsOf = (table: KeptTable) => allRows(hub, person, table)
  yield { path: 'lees-mij.html', pieces: inBytes(archivePage(hub, person, rowsOf)) }
  for (const table of personalTables) {
    yield { path: `gegevens/${table.table}.json`, pieces: inBytes(asJson(rowsOf(table))) }
  }
  for (const file of await ownFilesOf(hub, person.id)) {
    yield { path: `bestanden/${file.id}-${file.name}`, pieces: bytesOf(hub, file), isPacked: true }
  }
}

/** Someone's rows in one table, so many at a time. */
async function* allRows(
  hub: Hub,
  person: Person,
  table: KeptTable,
): AsyncGenerator<Record<string, unknown>[]> {
  for (let offset = 0; ; offset += atOnce) {
    const rows = await ownRows(hub, person, table, { offset, limit: atOnce })
    if (rows.length) yield rows
    if (rows.length < atOnce) return
  }
}

async function* asJson(chunks: AsyncIterable<Record<string, unknown>[]>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const rows of chunks) {
    for (const row of rows) {
      yield before + JSON.stringify(row)
      before = ',\n'
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

async function* inBytes(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}

async function* bytesOf(hub: Hub, file: { storageKey: string; width: number | null }) {
  yield await hub.files.getBytes(keyOfSize(file, 'large'))
}
