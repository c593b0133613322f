import { orNull, textOf } from './form-data.ts'

/** What came of it, as its form gives it. */
export function outcomeFrom(form: FormData): Record<string, unknown> {
  return {
    answer: textOf(form, 'answer'),
    offerId: orNull(form, 'offerId'),
    note: textOf(form, 'note').replace(/\s+/g, ' '),
  }
}
