import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of an archive, piece by piece. */
export type Part = {
  path: string
  pieces: AsyncIterable<Uint8Array>
  /** Whether its bytes are as small as they get: pictures and documents. */
  isPacked?: boolean
}

/** An archive of files, one after the other: in memory is never more than the piece at hand. */
export async function* zipped(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    out.push(bytes)
  })
  for await (const { path, pieces, isPacked } of parts) {
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path)
    zip.add(file)
    for await (const piece of pieces) {
      file.push(piece)
      yield* out.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* out.splice(0)
  }
  zip.end()
  yield* out.splice(0)
}
