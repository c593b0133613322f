import { findMatchesOfSentence, findNeedsLike } from '@b2c/hub/matching'
import { attempt } from '@b2c/hub/people'
import { suggest } from '@b2c/hub/thesaurus'
import { isRegionCode, Refusal } from '@b2c/hub/vocabulary'
import { json } from '@sveltejs/kit'
import { hub } from '#lib/server/door.ts'
import { areaName } from '#lib/server/matches.ts'
import { to } from '#lib/text.ts'
import type { RequestHandler } from './$types'

const limit = { name: 'suggest', most: 120, seconds: 60 }

/** What exists already for what someone is writing, and what kind and themes it seems to be about. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
  try {
    await attempt(hub(), limit, getClientAddress())
  } catch (error) {
    if (error instanceof Refusal) return json({ offers: [], needs: [], suggestion: null }, { status: 429 })
    throw error
  }
  const given = await request.json().catch(() => null)
  const title = String(given?.title ?? '').slice(0, 200)
  const text = String(given?.text ?? '').slice(0, 2000)
  if (`${title}${text}`.trim().length < 8) return json({ offers: [], needs: [], suggestion: null })
  const region = isRegionCode(String(given?.region ?? '')) ? given.region : undefined
  const matches = await findMatchesOfSentence(hub(), locals.actor, {
    sentence: { text: `${title}. ${text}`, region },
    limit: 3,
  })
  const alike = await findNeedsLike(hub(), locals.actor, { title, text })
  return json({
    suggestion: suggest({ title, text }),
    offers: await Promise.all(
      matches.map(async ({ card }) => ({
        title: card.title,
        href: to(`/aanbod/${card.slug}-${card.id}`),
        about: `${card.party.name}, ${await areaName(card.serviceArea)}`,
      })),
    ),
    needs: alike.map((card) => ({
      title: card.title,
      href: to(`/vragen/${card.slug}-${card.id}`),
      about: card.party.name,
    })),
  })
}
