type Values = Record<string, string | string[]>
type Options = readonly { value: string; name: string }[]

/** A field that somebody else changed while a form was open: what stands there now, and what was typed. */
export type ChangedField = { label: string; now: string; typed: string }

/**
 * Where somebody else saved while a form was open: the fields in which what was typed differs from what stands there
 * now, in the words that people read. None when nobody did.
 * @param options of the fields that are chosen from a list.
 */
export function meanwhile(
  refused: { values: Values } | null,
  { revision, values: now }: { revision?: number; values: Values },
  labels: Record<string, string>,
  options: Record<string, Options> = {},
): ChangedField[] {
  if (!refused || !revision || said(refused.values.revision) === String(revision)) return []
  const named = (name: string, value: string) =>
    options[name]?.find((option) => option.value === value)?.name ?? value
  return Object.entries(labels)
    .map(([name, label]) => ({
      label,
      now: named(name, said(now[name])),
      typed: named(name, said(refused.values[name])),
    }))
    .filter(({ now, typed }) => now !== typed)
}

function said(value: string | string[] | undefined): string {
  return [value ?? ''].flat().join(', ').replace(/\r\n/g, '\n')
}
