import { answerPicture, shownHub } from '#lib/server/share.ts'
import type { RequestHandler } from './$types'

/** What the hub looks like where any other page of it is shared. */
export const GET: RequestHandler = ({ request }) => answerPicture(shownHub(), request)
