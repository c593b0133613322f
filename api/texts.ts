import { readFileSync } from 'node:fs'
import { waitInWords } from '@b2c/hub/people'
import type { Locale, Theme } from '@b2c/hub/vocabulary'

const refusals = { nl: read('nl', 'refusals').refusals, en: read('en', 'refusals').refusals }
const themes = {
  nl: read('nl', 'vocabulary').vocabulary.themes,
  en: read('en', 'vocabulary').vocabulary.themes,
}

function read(locale: Locale, name: string) {
  return JSON.parse(readFileSync(new URL(`../texts/${locale}/${name}.json`, import.meta.url), 'utf8'))
}

/** A refusal in words; the code itself where no words are known, which a test refuses. */
export function refusalText(locale: Locale, code: string, values: Record<string, string | number>): string {
  const text: string = refusals[locale][code] ?? code
  const wait = typeof values.seconds === 'number' ? waitInWords(locale, values.seconds) : ''
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String({ ...values, wait }[name] ?? ''))
}

export function themeName(locale: Locale, theme: Theme): string {
  return themes[locale][theme.replaceAll('-', '_')]
}
