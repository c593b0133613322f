import type { Locale, PersonId } from '#vocabulary'

/** A human being who uses the hub. */
export type Person = { id: PersonId; email: string; name: string; locale: Locale; createdAt: Date }

/** Since when a person is kept out, and why. */
export type Block = { at: Date; reason: string }

/** One place where a person is signed in. */
export type Session = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  userAgent: string | null
  isThisOne: boolean
}
