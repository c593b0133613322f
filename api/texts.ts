import { readFileSync } from 'node:fs'
import type { Locale } from '@b2c/hub/vocabulary'

const texts: Record<Locale, Record<string, string>> = { nl: read('nl'), en: read('en') }

function read(locale: Locale): Record<string, string> {
  const file = new URL(`../texts/${locale}/refusals.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).refusals
}

/** A refusal in words; the code itself where no words are known, which a test refuses. */
export function refusalText(locale: Locale, code: string, values: Record<string, string | number>): string {
  const text = texts[locale][code] ?? code
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
