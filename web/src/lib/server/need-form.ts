import { filesFrom } from './files.ts'
import { centsOf, listOf, numberOf, orNull, placeOf, textOf } from './form-data.ts'

/** A need as its form gives it, in the shape that the hub checks. */
export async function needFrom(form: FormData): Promise<Record<string, unknown>> {
  return {
    ...filesFrom(form),
    kind: orNull(form, 'kind'),
    title: textOf(form, 'title'),
    description: textOf(form, 'description'),
    themes: listOf(form, 'themes'),
    region: await placeOf(form, 'region'),
    amountCents: centsOf(form, 'amountCents'),
    quantity: numberOf(form, 'quantity'),
    unit: textOf(form, 'unit'),
    wantedBy: orNull(form, 'wantedBy'),
  }
}
