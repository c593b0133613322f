/**
 * A query as one reads it: a clause a line, a value as `?`, and any number of them as `…`, so that it reads the same
 * however many a call had.
 */
export function readableSql(sql: string): string {
  const plain = sql
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .trim()
    .replace(/\$\d+/g, '?')
    .replace(/"([a-z_]+)"/g, '$1')
    .replace(/\bin \(\?(?:, \?)*\)/g, 'in (…)')
  return wrapped(clauses(oneOfEachRow(plain)))
}

/** Rows that are written at once differ in what is worked out for them at most: each wording is told once. */
function oneOfEachRow(sql: string): string {
  const begin = sql.indexOf(' values (')
  if (begin < 0) return sql
  const rows: string[] = []
  let at = begin + ' values '.length
  for (let depth = 0, from = at; at < sql.length; at++) {
    if (sql[at] === '(') depth++
    if (sql[at] !== ')' || --depth > 0) continue
    rows.push(sql.slice(from, at + 1).replace(/\?(?:, \?)+(?=[,)])/g, '…'))
    if (!sql.startsWith(', (', at + 1)) break
    from = at + 3
  }
  return `${sql.slice(0, begin)} values ${[...new Set(rows)].sort().join(', ')}${sql.slice(at + 1)}`
}

const clauseBegins =
  /^(select|from|join|(inner|left|cross) join|where|group by|having|order by|limit|offset|union|values|on conflict|returning|set|for) /
/** After these words the next goes on with the same clause. */
const goesOn = /\b(delete|inner|left|cross|update) $/

/** Breaks a query before each clause and condition; a query within a query stands further in. */
function clauses(sql: string): string[] {
  const lines: string[] = []
  const levels = [{ isQuery: true, indent: 0, outside: 0, isBetween: false }]
  let line = ''
  const breakAt = (indent: number) => {
    if (line.trim()) lines.push(line.trimEnd())
    line = ' '.repeat(indent)
  }
  for (const { 0: token, index } of sql.matchAll(/'[^']*'|[\w.]+|./g)) {
    const level = levels.at(-1)!
    const rest = sql.slice(index)
    if (level.isQuery && clauseBegins.test(rest) && !goesOn.test(sql.slice(0, index))) breakAt(level.indent)
    if (level.isQuery && token === 'and' && !level.isBetween) breakAt(level.indent + 2)
    if (token === 'and' || token === 'between') level.isBetween = token === 'between'
    if (token === ')' && levels.pop()!.isQuery) breakAt(level.outside)
    if (token !== ' ' || line.trim()) line += token
    if (token === '(') {
      const outside = line.search(/\S/)
      const isQuery = /^\((select|with) /.test(rest)
      levels.push({ isQuery, indent: outside + 2, outside, isBetween: false })
      if (isQuery) breakAt(outside + 2)
    }
  }
  return [...lines, line]
}

const widest = 110

/** Lines that are too long go on below themselves, further in. */
function wrapped(lines: string[]): string {
  return lines
    .flatMap((line) => {
      const further = ' '.repeat(line.search(/\S/) + 4)
      const parts: string[] = []
      let rest = line
      for (let end = endOf(rest); end < rest.length; end = endOf(rest)) {
        parts.push(rest.slice(0, end))
        rest = further + rest.slice(end + 1)
      }
      return [...parts, rest]
    })
    .join('\n')
}

/** Where a line best ends: in its latter half, outside as many brackets as may be, after a comma if there is one. */
function endOf(line: string): number {
  if (line.length <= widest) return line.length
  let best = { end: line.length, cost: Number.POSITIVE_INFINITY }
  let depth = 0
  for (let at = 0; at < widest; at++) {
    if (line[at] === '(') depth++
    if (line[at] === ')') depth--
    const cost = depth + (line[at - 1] === ',' ? 0 : 0.5)
    if (line[at] === ' ' && at > widest / 2 && cost <= best.cost) best = { end: at, cost }
  }
  return best.end
}
