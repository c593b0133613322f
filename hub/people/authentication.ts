import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Hub } from '#foundation'
import { newId, type PersonId } from '#vocabulary'
import { blockOf } from './people-store.ts'

/** How long a link in a mail works. */
export const linkMinutes = 30

/** How long a session lasts without a visit. */
export const sessionDays = 60

/** How long after signing in a session is fresh: who finds an open device later neither adds a passkey nor fetches all. */
export const freshHours = 24

/** Where the parts of signing in that run in a browser (passkeys) are served. */
export const authenticationPath = '/auth'

function configure(hub: Hub) {
  return betterAuth({
    appName: 'Business2Community',
    baseURL: hub.settings.origin,
    basePath: authenticationPath,
    secret: hub.secret,
    database: { db: hub.db as never, type: 'postgres' },
    trustedOrigins: [hub.settings.origin],
    logger: { disabled: true },
    telemetry: { enabled: false },
    // The hub's own limits count on every door; see `attempts.ts`.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: hub.settings.origin.startsWith('https://'),
      cookiePrefix: 'hub',
      database: { generateId: () => newId() },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { locale: { type: 'string', input: false, defaultValue: 'nl' } },
    },
    session: {
      modelName: 'person_session',
      fields: {
        userId: 'person_id',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        actingFor: { type: 'string', required: false, input: false, fieldName: 'acting_for' },
      },
      expiresIn: sessionDays * 86_400,
      updateAge: 86_400,
      freshAge: freshHours * 3600,
    },
    databaseHooks: {
      session: {
        create: {
          // Whichever way one signs in, one comes by here.
          before: async ({ userId }) => ((await blockOf(hub, userId as PersonId)) ? false : undefined),
        },
      },
    },
    account: {
      modelName: 'person_account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'sign_in_proof',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        // The mail is the hub's own: the token goes back to the verb that asked for it.
        sendMagicLink: ({ token, metadata }) => {
          metadata?.heard(token)
        },
      }),
      passkey({
        rpID: new URL(hub.settings.origin).hostname,
        rpName: 'Business2Community',
        origin: hub.settings.origin,
        // Nobody is asked who they are before they use a passkey: the device must know it by itself.
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        schema: {
          passkey: {
            fields: {
              publicKey: 'public_key',
              userId: 'person_id',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  })
}

type Authentication = ReturnType<typeof configure>

const made = new WeakMap<object, Authentication>()

/** Sessions, links and passkeys of this hub. Made once, at the first that needs it. */
export function authenticationOf(hub: Hub): Authentication {
  let authentication = made.get(hub.changes)
  if (!authentication) {
    authentication = configure(hub)
    made.set(hub.changes, authentication)
  }
  return authentication
}
