import type { Cookies } from '@sveltejs/kit'
import { parseSetCookie } from './parse-set-cookie.ts'

/** Passes on cookies that another library wrote as `set-cookie` headers. */
export function setCookies(cookies: Cookies, headers: string[]): void {
  for (const header of headers) {
    const { name, value, options } = parseSetCookie(header)
    cookies.set(name, value, { ...options, path: options.path ?? '/', encode: (text) => text })
  }
}
