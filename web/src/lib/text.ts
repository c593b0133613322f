import * as messages from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'

type Message = (values?: Record<string, string | number>) => string

/**
 * The words for a key that is only known at run time (a refusal, a theme, a product type). Keys written in the
 * code are called by name instead: `m['pages.home.title']()`.
 */
export function text(key: string, values: Record<string, string | number> = {}): string {
  const message = (messages as unknown as Record<string, Message | undefined>)[key]
  return message ? message(values) : key
}

/** Whether there are words for a key. */
export function hasText(key: string): boolean {
  return key in messages
}

/** What people of the hub write is Dutch: the `lang` of it, where the page around it is in another language. */
export function written(): 'nl' | undefined {
  return getLocale() === 'nl' ? undefined : 'nl'
}

/** The address of a page in the language of this page. */
export function to(path: string): string {
  if (getLocale() === 'nl') return path
  return path === '/' ? '/en' : `/en${path}`
}
