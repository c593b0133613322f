import { attempt, authenticationOf } from '@b2c/hub/people'
import { Refusal } from '@b2c/hub/vocabulary'
import { json } from '@sveltejs/kit'
import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

const limit = { name: 'passkey', most: 60, seconds: 900 }

const open = new Set([
  'passkey/generate-register-options',
  'passkey/verify-registration',
  'passkey/generate-authenticate-options',
  'passkey/verify-authentication',
])

/** Passkeys talk to the sign-in library from the browser; everything else goes through pages of the hub. */
const handle: RequestHandler = async ({ request, params, getClientAddress }) => {
  if (!open.has(params.path)) return new Response(null, { status: 404 })
  try {
    await attempt(hub(), limit, getClientAddress())
  } catch (error) {
    if (error instanceof Refusal) return json({ code: error.code }, { status: 429 })
    throw error
  }
  return authenticationOf(hub()).handler(request)
}

export const GET = handle
export const POST = handle
