/** How a count is told to everyone: itself; that there were a few; or not at all, where it would give a few away. */
export type Told = number | 'few' | 'untold'

/** Fewer than this is never told exactly: from it one could see whom it was about. */
export const fewBelow = 5

type Cell = { key: string; count: number; told: Told }

const isSmall = ({ count }: Pick<Cell, 'count'>) => count > 0 && count < fewBelow

/**
 * The counts of one table, told so that no small one can be worked out from the others and their sum, which other
 * tables of the same log give away. Where that cannot be, there is no table.
 */
export function toldCounts(counts: ReadonlyMap<string, number>): Map<string, Told> | null {
  const cells: Cell[] = [...counts].map(([key, count]) => ({
    key,
    count,
    told: isSmall({ count }) ? 'few' : count,
  }))
  while (!cells.every((cell) => isHiddenAmong(cells, cell))) {
    const next = cells
      .filter(({ told }) => typeof told === 'number' && told > 0)
      .toSorted((one, other) => one.count - other.count)[0]
    if (!next) return null
    next.told = 'untold'
  }
  return new Map(cells.map(({ key, told }) => [key, told]))
}

/** Whether more than one value fits a small cell, with all that is told and the sum known. */
function isHiddenAmong(cells: readonly Cell[], cell: Cell): boolean {
  if (cell.told !== 'few') return true
  const others = cells.filter((other) => other !== cell && typeof other.told === 'string')
  const hidden = others.reduce((sum, { count }) => sum + count, cell.count)
  const least = others.reduce((sum, { told }) => sum + (told === 'few' ? 1 : fewBelow), 0)
  const most = others.reduce((sum, { told }) => sum + (told === 'few' ? fewBelow - 1 : Infinity), 0)
  return Math.max(1, hidden - most) < Math.min(fewBelow - 1, hidden - least)
}

/** One count that stands by itself, with no sum to work it out from. */
export function toldCount(count: number): Told {
  return isSmall({ count }) ? 'few' : count
}
