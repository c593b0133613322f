import { downloadOf } from '#lib/server/funding-download.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => downloadOf(event, 'xlsx')
