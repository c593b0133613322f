import { divideExactly, sumOf, toBigInt } from './money.ts'

/** By share: whatever each uses. By turn: all to one, then to the next. By use: to those who use it at that moment. */
export type SolarDivision = 'by-share' | 'by-turn' | 'by-use'

/** One dwelling with its own meter. Energy in whole watt-hours. */
export type SolarParticipant = {
  shares: number
  /** What it used in the interval; left out where it is not measured: nothing limits its part then. */
  usedWattHours?: number
  /** What it was given before, for whose turn it is. */
  givenWattHours?: number
}

/** `parts` in the order of the participants; with the grid they add up to the yield. */
export type DividedYield = { parts: number[]; gridWattHours: number }

/**
 * The yield of one interval (a quarter of an hour, say) of a shared roof, divided over the dwellings. Nobody is
 * given more than they use where that is measured; the rest, and the part of shares that nobody took, goes to the
 * grid. By use, a dwelling without a measurement gets nothing.
 * @param sharesTotal all shares of the roof, taken or not; by default those of the participants.
 * @throws RangeError for a yield, a use or shares that are negative or not whole, or more shares than there are.
 */
export function divideInterval(
  yieldWattHours: number,
  participants: readonly SolarParticipant[],
  division: SolarDivision,
  sharesTotal: number = sumOf(participants.map(({ shares }) => shares)),
): DividedYield {
  for (const { shares, usedWattHours = 0, givenWattHours = 0 } of participants) {
    for (const value of [shares, usedWattHours, givenWattHours]) notNegative(value)
  }
  notNegative(yieldWattHours)
  const untaken = sharesTotal - sumOf(participants.map(({ shares }) => shares))
  if (untaken < 0) throw new RangeError('More shares are taken than there are')
  const parts = dividers[division](yieldWattHours, participants, untaken)
  return { parts, gridWattHours: yieldWattHours - sumOf(parts) }
}

/** Interval after interval, with the turns that follow from what was given before; the totals of all. */
export function divideYield(
  intervals: readonly { yieldWattHours: number; usedWattHours?: readonly (number | undefined)[] }[],
  shares: readonly number[],
  division: SolarDivision,
  sharesTotal?: number,
): DividedYield {
  let given = shares.map(() => 0)
  let grid = 0
  for (const { yieldWattHours, usedWattHours = [] } of intervals) {
    const participants = shares.map((taken, index) => ({
      shares: taken,
      usedWattHours: usedWattHours[index],
      givenWattHours: given[index],
    }))
    const divided = divideInterval(yieldWattHours, participants, division, sharesTotal)
    given = given.map((before, index) => before + divided.parts[index]!)
    grid += divided.gridWattHours
  }
  return { parts: given, gridWattHours: grid }
}

type Divider = (
  yieldWattHours: number,
  participants: readonly SolarParticipant[],
  untaken: number,
) => number[]

const dividers: Record<SolarDivision, Divider> = {
  'by-share': (yieldWattHours, participants, untaken) => {
    const weights = [...participants.map(({ shares }) => shares), untaken]
    if (sumOf(weights) === 0) return participants.map(() => 0)
    const parts = divideExactly(yieldWattHours, weights)
    return participants.map((participant, index) => Math.min(parts[index]!, limitOf(participant)))
  },

  'by-turn': (yieldWattHours, participants) => {
    const turn = whoseTurn(participants)
    return participants.map((participant, index) =>
      index === turn ? Math.min(yieldWattHours, limitOf(participant)) : 0,
    )
  },

  // Shares divide it again and again over those who still use more, until all is given or nobody uses more.
  'by-use': (yieldWattHours, participants) => {
    const parts = participants.map(() => 0)
    let left = yieldWattHours
    while (left > 0) {
      const weights = participants.map(({ shares, usedWattHours = 0 }, index) =>
        usedWattHours > parts[index]! ? shares : 0,
      )
      if (sumOf(weights) === 0) break
      const offered = divideExactly(left, weights)
      for (const [index, { usedWattHours = 0 }] of participants.entries()) {
        const taken = Math.min(offered[index]!, usedWattHours - parts[index]!)
        parts[index]! += taken
        left -= taken
      }
    }
    return parts
  },
}

/** Who was given least for their shares so far; of equals the first. Undefined when nobody has a share. */
export function whoseTurn(participants: readonly SolarParticipant[]): number | undefined {
  let turn: number | undefined
  for (const [index, one] of participants.entries()) {
    if (one.shares > 0 && (turn === undefined || isBehind(one, participants[turn]!))) turn = index
  }
  return turn
}

function isBehind(one: SolarParticipant, other: SolarParticipant): boolean {
  const { givenWattHours: oneGiven = 0 } = one
  const { givenWattHours: otherGiven = 0 } = other
  return BigInt(oneGiven) * BigInt(other.shares) < BigInt(otherGiven) * BigInt(one.shares)
}

function limitOf({ usedWattHours = Number.MAX_SAFE_INTEGER }: SolarParticipant): number {
  return usedWattHours
}

function notNegative(value: number): void {
  if (toBigInt(value) < 0n) throw new RangeError(`${value} is negative`)
}
