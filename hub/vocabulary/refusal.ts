export type RefusalKind = 'invalid' | 'not-found' | 'not-allowed' | 'conflict' | 'too-many' | 'too-large'

/** Which field of a form is refused, and the code (also the text key) of why. */
export type FieldRefusal = { path: string; code: string; values?: Record<string, string | number> }

/**
 * An expected no. `code` is also the key of the text that a person reads (`refusals.<code>`); each door
 * translates it once. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly fields: FieldRefusal[]
  readonly values: Record<string, string | number>

  constructor(
    kind: RefusalKind,
    code: string,
    details: { fields?: FieldRefusal[]; values?: Record<string, string | number> } = {},
  ) {
    super(`${kind}: ${code}`)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.fields = details.fields ?? []
    this.values = details.values ?? {}
  }
}

/** Refuses with 'not-allowed' unless a policy said yes. */
export function allow(answer: boolean, code = 'not_allowed'): void {
  if (!answer) throw new Refusal('not-allowed', code)
}
