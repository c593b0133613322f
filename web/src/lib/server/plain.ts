/** An amount as it stands in a field: "1250" or "1250,50". */
export function plainEuros(cents: number | null): string {
  if (cents === null) return ''
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',')
}

/** A number as it stands in a field, with a comma. */
export function plainNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}
