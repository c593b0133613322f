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

const amsterdamShift = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  timeZoneName: 'longOffset',
})

/** The moment at which clocks in the Netherlands show this time (`07:30`) on this ISO date. */
export function momentOf(day: string, time: string): Date {
  const shift = /[+-]\d\d:\d\d/.exec(amsterdamShift.format(new Date(`${day}T${time}:00Z`)))![0]
  return new Date(`${day}T${time}:00${shift}`)
}

/** An ISO date some days later (or earlier, with a negative number). */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
