/**
 * Arithmetic that loses nothing: whole numbers in (cents, watt-hours), whole numbers out, through bigint where a
 * product could pass 2^53.
 */

/** A whole divided over parts by their weights, so that the parts add up to the whole. */
export function divideExactly(total: number, weights: readonly number[]): number[]
export function divideExactly(total: bigint, weights: readonly bigint[]): bigint[]
/**
 * What does not divide evenly goes one by one to the largest remainders; of equal remainders to the first, so that
 * the same division always has the same outcome. A negative total (a correction) mirrors the positive one.
 * @param total whole.
 * @param weights whole, not negative, not all zero; a weight of zero gets nothing.
 * @throws RangeError when they are not.
 */
export function divideExactly(
  total: number | bigint,
  weights: readonly number[] | readonly bigint[],
): number[] | bigint[] {
  const whole = toBigInt(total)
  const parts = largestRemainders(whole < 0n ? -whole : whole, weights.map(toBigInt)).map((part) =>
    whole < 0n ? -part : part,
  )
  return typeof total === 'bigint' ? parts : parts.map(Number)
}

function largestRemainders(total: bigint, weights: bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('A weight is negative')
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) throw new RangeError('There is nothing to divide over')
  const parts = weights.map((weight) => (total * weight) / sum)
  const remainders = weights.map((weight, index) => ({ index, remainder: (total * weight) % sum }))
  const left = Number(total - parts.reduce((all, part) => all + part, 0n))
  const largest = remainders.sort(
    (a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0) || a.index - b.index,
  )
  for (const { index } of largest.slice(0, left)) parts[index]! += 1n
  return parts
}

/** `numerator / denominator`, halves away from zero, as money is rounded. The denominator is positive. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n) return -rounded(-numerator, denominator)
  return (2n * numerator + denominator) / (2n * denominator)
}

/** `numerator / denominator`, up, for what may not fall short. Both are not negative. */
export function roundedUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator
}

/** A number with at most three decimals as whole thousandths, so that 0.1 + 0.2 is 0.3. */
export function thousandths(value: number): bigint {
  return BigInt(Math.round(value * 1000))
}

/** A percentage (at most three decimals) of an amount, in whole cents, rounded down. */
export function percentOf(percent: number, cents: number): number {
  return Number((toBigInt(cents) * thousandths(percent)) / 100_000n)
}

/** @throws RangeError for a number that is not whole, or too large to be exact. */
export function toBigInt(value: number | bigint): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is not an exact whole number`)
  }
  return BigInt(value)
}

/** The sum of whole numbers. @throws RangeError when it is too large to be exact. */
export function sumOf(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + toBigInt(value), 0n)
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('The sum is too large to be exact')
  return Number(sum)
}
