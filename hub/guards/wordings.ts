/**
 * The wordings of one function, the shortest first: whole, or where one is much like the whole one above it, as what
 * differs from that. What is sent for each table is told once for all of them.
 */
export function wordings(queries: string[], tables: RegExp): string[] {
  const ofAnyTable = new Set(queries.map((query) => query.replace(tables, '(each table)')))
  if (queries.length > 8 && ofAnyTable.size === 1) return [`${[...ofAnyTable][0]};`]
  let whole: string[] = []
  return queries.toSorted(byLength).map((query) => {
    const lines = `${query};`.split('\n')
    const told = difference(whole, lines)
    if (told.length < lines.length / 2) return told.join('\n')
    whole = lines
    return lines.join('\n')
  })
}

function byLength(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1)
}

/** Lines with a plus that came, those with a minus that went, each with the line before; the others as `⋮`. */
function difference(before: string[], after: string[]): string[] {
  const all = aligned(before, after)
  const told: string[] = []
  for (const [index, { sign, line }] of all.entries()) {
    const leadsTo = all[index + 1]?.sign ?? ' '
    if (sign !== ' ' || leadsTo !== ' ') told.push(`${sign} ${line}`)
    else if (told.at(-1) !== '⋮') told.push('⋮')
  }
  return told
}

type Aligned = { sign: '+' | '-' | ' '; line: string }

/** Both texts as one, with as many lines in common as can be. */
function aligned(before: string[], after: string[]): Aligned[] {
  const common = before.map(() => after.map(() => 0))
  const at = (one: number, other: number) => common[one]?.[other] ?? 0
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const isSame = before[one] === after[other]
      common[one]![other] = isSame
        ? at(one + 1, other + 1) + 1
        : Math.max(at(one + 1, other), at(one, other + 1))
    }
  }
  const lines: Aligned[] = []
  let [one, other] = [0, 0]
  while (one < before.length || other < after.length) {
    if (one < before.length && before[one] === after[other]) {
      lines.push({ sign: ' ', line: before[one]! })
      one++
      other++
    } else if (one < before.length && (other === after.length || at(one + 1, other) >= at(one, other + 1))) {
      lines.push({ sign: '-', line: before[one++]! })
    } else lines.push({ sign: '+', line: after[other++]! })
  }
  return lines
}
