import { readPlace } from './filters.ts'

/** A text field; absent is empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A field that is left out when it is empty. */
export function orNull(form: FormData, name: string): string | null {
  return textOf(form, name).trim() || null
}

export function listOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[]
}

/**
 * Euros as people type them ("1.250", "1.250,50", "€ 12") in whole cents.
 * @returns null when empty; the text itself when it is no amount, so that the form's own check tells so.
 */
export function centsOf(form: FormData, name: string): number | string | null {
  const text = textOf(form, name)
    .replace(/[€\s\u00a0]/g, '')
    .replace(/,-+$/, '')
  if (!text) return null
  const dutch = /^-?\d{1,3}(\.\d{3})+(,\d{1,2})?$|^-?\d+(,\d{1,2})?$/.test(text)
  const plain = dutch ? text.replaceAll('.', '').replace(',', '.') : text
  return /^-?\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : text
}

/** A number with a comma or a point. @returns null when empty; the text itself when it is no number. */
export function numberOf(form: FormData, name: string): number | string | null {
  const text = textOf(form, name).trim()
  if (!text) return null
  const plain = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

/** The place of a form: a code that was chosen, or what a name is likeliest to mean. */
export async function placeOf(form: FormData, name: string): Promise<string | null> {
  return (
    (await readPlace(textOf(form, name), textOf(form, `${name}_code`))).code ??
    (textOf(form, name).trim() || null)
  )
}
