import type { Membership } from '@b2c/hub/parties'
import type { SignedIn } from '@b2c/hub/people'
import type { Actor, Locale } from '@b2c/hub/vocabulary'
import type { Share } from '#lib/server/share.ts'
import type { ShownProfile } from '#lib/server/shown-profile.ts'

declare global {
  namespace App {
    interface Locals {
      actor: Actor
      signedIn: SignedIn | null
      memberships: Membership[]
      locale: Locale
      theme: '' | 'light' | 'dark'
      requestId: string
    }
    interface PageData {
      share?: Share
      hub?: ShownProfile
    }
    interface Error {
      message: string
      code?: string
      requestId?: string
    }
  }
}
