import { openApi } from '@b2c/api'
import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

let answer: ReturnType<typeof openApi> | undefined

const handle: RequestHandler = ({ request, locals, getClientAddress }) => {
  answer ??= openApi(hub())
  return answer({ request, caller: getClientAddress(), requestId: locals.requestId })
}

export const fallback = handle
