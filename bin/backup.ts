import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { backUp, restoreBackup } from '@b2c/hub/exchange'
import { recountLexemes } from '@b2c/hub/matching'
import type { OpenedHub } from '@b2c/hub/open-hub'
import { eraseAgain } from '@b2c/hub/privacy'
import { theHub } from '@b2c/hub/vocabulary'

/** Writes a backup to a file, whole or not at all. */
export async function writeBackup(hub: OpenedHub, file: string): Promise<void> {
  const draft = `${file}.new`
  const zipped = createGzip()
  const written = pipeline(zipped, createWriteStream(draft))
  await backUp(hub, theHub, async (line) => {
    if (!zipped.write(`${line}\n`)) await once(zipped, 'drain')
  })
  zipped.end()
  await written
  await rename(draft, file)
}

/** Brings a backup back, without the people who were erased since. */
export async function readBackup(hub: OpenedHub, file: string): Promise<void> {
  const lines = createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  await restoreBackup(hub, theHub, lines)
  await eraseAgain(hub, theHub)
  await recountLexemes(hub, true)
}
