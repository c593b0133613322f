import type { Kind, ProductType, Theme } from '#vocabulary'

/**
 * One idea of the field and the words for it. `residents` are the forms that people in a neighbourhood use,
 * `suppliers` those of companies, governments and institutions; a form may be one word or several ("panelen op
 * het dak"), is written in lower case in its plainest form (singular, infinitive) and is compared after
 * analysis, so that inflections need not be listed. A form stands in one concept only.
 */
export type Concept = {
  /** Short, English, unique: the lexeme is `k:<id>`. */
  id: string
  residents: string[]
  suppliers: string[]
  /** The theme that a text with this concept is about, where the concept alone says so. */
  theme?: Theme
  /** The kind of help that it implies, where it does ("geld lenen" is finance). */
  kind?: Kind
  productType?: ProductType
  /** Identifiers of wider concepts: "pv" is a narrower case of "renewable-energy". */
  broader?: string[]
  /** Identifiers of concepts that often meet the same need. Symmetric: written on one side only. */
  related?: string[]
}
