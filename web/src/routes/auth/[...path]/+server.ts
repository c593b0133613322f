import { authenticationOf } from '@b2c/hub/people'
import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

/** Passkeys talk to the sign-in library from the browser; everything else goes through pages of the hub. */
const handle: RequestHandler = ({ request, params }) => {
  if (!params.path.startsWith('passkey/')) return new Response(null, { status: 404 })
  return authenticationOf(hub()).handler(request)
}

export const GET = handle
export const POST = handle
