import { createToken, findTokens, revokeToken } from '@b2c/hub/tokens'
import { redirect } from '@sveltejs/kit'
import { doing, hub } from '#lib/server/door.ts'
import { listOf, numberOf, textOf } from '#lib/server/form-data.ts'
import { to } from '#lib/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.signedIn) redirect(303, to(`/inloggen?next=${encodeURIComponent(url.pathname)}`))
  const tokens = await findTokens(hub(), locals.actor)
  return {
    tokens: tokens.map(({ id, name, scopes, createdAt, expiresAt, lastUsedOn }) => ({
      id,
      name,
      scopes,
      createdAt,
      expiresAt,
      lastUsedOn,
    })),
  }
}

export const actions: Actions = {
  create: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      const { secret } = await createToken(hub(), locals.actor, {
        name: textOf(form, 'name'),
        scopes: listOf(form, 'scopes'),
        days: numberOf(form, 'days') ?? undefined,
      })
      return { secret }
    })
  },
  revoke: async ({ request, locals }) => {
    const form = await request.formData()
    return doing(form, async () => {
      await revokeToken(hub(), locals.actor, textOf(form, 'token'))
      return { revoked: true as const }
    })
  },
}
