import { mailById } from '@b2c/hub/foundation'
import { error } from '@sveltejs/kit'
import { hub } from '#lib/server/door.ts'
import { text } from '#lib/text.ts'
import type { RequestHandler } from './$types'

/** A mail as a mail program shows it: its own styles, and nothing that runs or is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"

export const GET: RequestHandler = async ({ params }) => {
  const mail = hub().settings.openOutbox ? await mailById(hub(), params.id) : undefined
  if (!mail) error(404, { message: text('refusals.not_found') })
  return new Response(mail.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    },
  })
}
