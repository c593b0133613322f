import type { z } from 'zod'
import { type FieldRefusal, Refusal } from '#vocabulary'

/**
 * The input in the form that a schema describes.
 * @throws Refusal 'invalid' with a code for each field that is wrong; codes are text keys (`refusals.<code>`).
 */
export function checked<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  throw new Refusal('invalid', 'form_invalid', { fields: fieldRefusals(result.error) })
}

/** What is wrong with each field, the first reason of each. */
export function fieldRefusals(error: z.ZodError): FieldRefusal[] {
  const fields = new Map<string, FieldRefusal>()
  for (const issue of error.issues.flatMap(flattened)) {
    const path = issue.path.join('.')
    if (!fields.has(path)) fields.set(path, { path, ...reasonOf(issue) })
  }
  return [...fields.values()]
}

type Issue = z.core.$ZodIssue

/** A field that may be left out is a union of nothing and something: what counts is what the something says. */
function flattened(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const longest = issue.errors.reduce<readonly Issue[]>(
    (best, errors) => (errors.some((inner) => !isAboutNull(inner)) ? errors : best),
    [],
  )
  return longest.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] } as Issue))
}

function isAboutNull(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'null'
}

function reasonOf(issue: Issue): { code: string; values?: Record<string, string | number> } {
  switch (issue.code) {
    case 'invalid_type':
      if (
        issue.input === undefined ||
        issue.input === null ||
        /received (undefined|null)/.test(issue.message)
      ) {
        return { code: 'required' }
      }
      if (issue.expected === 'number' || issue.expected === 'int') return { code: 'not_a_number' }
      return { code: 'wrong_form' }
    case 'too_small': {
      const min = Number(issue.minimum)
      if (issue.origin === 'string')
        return min <= 1 ? { code: 'required' } : { code: 'too_short', values: { min } }
      if (issue.origin === 'array')
        return min <= 1 ? { code: 'required' } : { code: 'too_few', values: { min } }
      return { code: 'too_low', values: { min } }
    }
    case 'too_big': {
      const max = Number(issue.maximum)
      if (issue.origin === 'string') return { code: 'too_long', values: { max } }
      if (issue.origin === 'array') return { code: 'too_many_chosen', values: { max } }
      return { code: 'too_high', values: { max } }
    }
    case 'invalid_value':
      return { code: issue.input === undefined || issue.input === null ? 'required' : 'not_a_choice' }
    case 'invalid_format':
      if (issue.format === 'email') return { code: 'not_an_email' }
      if (issue.format === 'url') return { code: 'not_a_web_address' }
      if (issue.format === 'date') return { code: 'not_a_date' }
      return { code: 'wrong_form' }
    case 'unrecognized_keys':
      return { code: 'unknown_field', values: { field: issue.keys[0] ?? '' } }
    case 'custom':
      return { code: (issue.params?.code as string) ?? 'wrong_form', values: issue.params?.values }
    default:
      return { code: 'wrong_form' }
  }
}
