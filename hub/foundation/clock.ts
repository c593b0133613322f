/** What time it is. Tests bring their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

const amsterdamDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The ISO date (`2026-05-05`) of a moment, as the calendar in the Netherlands has it. */
export function dayOf(moment: Date): string {
  return amsterdamDay.format(moment)
}

/** An ISO date some days later (or earlier, with a negative number). */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
