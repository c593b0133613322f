import type { Locale } from '#vocabulary'
import type { Limit } from './attempts.ts'

/** How often things may be done, all of it: by one person, or from one network address. */
export const limits = {
  /** What is put before everyone, or changed while it stands there. */
  publish: { name: 'publish', most: 60, seconds: 3600 },
  /** Questions to other parties. */
  contact: { name: 'contacts', most: 30, seconds: 24 * 3600 },
  message: { name: 'messages', most: 120, seconds: 3600 },
  proposal: { name: 'proposals', most: 40, seconds: 24 * 3600 },
  referral: { name: 'referrals', most: 30, seconds: 24 * 3600 },
  report: { name: 'reports', most: 20, seconds: 24 * 3600 },
  /** More people than one may share an address. */
  reportFromAddress: { name: 'reports-from', most: 40, seconds: 24 * 3600 },
  appeal: { name: 'appeals', most: 10, seconds: 24 * 3600 },
  /** Forms of any sort from one address. */
  formFromAddress: { name: 'forms-from', most: 600, seconds: 600 },
  signInMail: { name: 'sign-in-mail', most: 5, seconds: 900 },
  signInCaller: { name: 'sign-in-caller', most: 30, seconds: 900 },
} as const satisfies Record<string, Limit>

/** How long to wait, in words: "40 seconden", "12 minuten", "5 uur". */
export function waitInWords(locale: Locale, seconds: number): string {
  const [count, unit] =
    seconds < 90
      ? [seconds, 'second']
      : seconds < 90 * 60
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour']
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'nl-NL', {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(count)
}
