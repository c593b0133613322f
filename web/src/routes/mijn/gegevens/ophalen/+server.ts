import { Readable } from 'node:stream'
import { dayOf } from '@b2c/hub/foundation'
import { fetchOwnData } from '@b2c/hub/privacy'
import { redirect } from '@sveltejs/kit'
import { hub, reading } from '#lib/server/door.ts'
import { to } from '#lib/text.ts'
import type { RequestHandler } from './$types'

/** Everything that the hub keeps of the person who is signed in, as one archive that is made while it is sent. */
export const POST: RequestHandler = ({ locals }) =>
  reading(async () => {
    const signedIn = locals.signedIn ?? redirect(303, to('/inloggen'))
    const pieces = await fetchOwnData(hub(), signedIn)
    return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array<ArrayBuffer>>, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="mijn-gegevens-${dayOf(hub().clock.now())}.zip"`,
        'cache-control': 'private, no-store',
      },
    })
  })

/** Whoever follows the address finds the button. */
export const GET: RequestHandler = () => redirect(303, to('/mijn/gegevens'))
