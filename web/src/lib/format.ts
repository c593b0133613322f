import { getLocale } from '../paraglide/runtime.js'
import { text } from './text.ts'

const tag = () => (getLocale() === 'en' ? 'en-GB' : 'nl-NL')

/** Whole euro cents as an amount: "€ 1.250", or with cents where there are any. */
export function euros(cents: number): string {
  return new Intl.NumberFormat(tag(), {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(cents / 100)
}

export function number(value: number): string {
  return new Intl.NumberFormat(tag(), { maximumFractionDigits: 3 }).format(value)
}

/** So many of something, in words that stand under `one` and `many`: "1 vraag", "12 vragen". */
export function counted(key: string, count: number): string {
  return text(`${key}.${count === 1 ? 'one' : 'many'}`, { count: number(count) })
}

/** Whole euro cents with both decimals, as where amounts stand beneath each other. */
export function exactEuros(cents: number): string {
  return new Intl.NumberFormat(tag(), { style: 'currency', currency: 'EUR' }).format(cents / 100)
}

/** An ISO date or a moment as "dinsdag 5 mei", with the year where it is another. */
export function date(day: string | Date): string {
  const moment = typeof day === 'string' ? new Date(`${day.slice(0, 10)}T12:00:00Z`) : day
  const thisYear = new Date().getUTCFullYear() === moment.getUTCFullYear()
  return new Intl.DateTimeFormat(tag(), {
    weekday: thisYear ? 'long' : undefined,
    day: 'numeric',
    month: 'long',
    year: thisYear ? undefined : 'numeric',
    timeZone: 'Europe/Amsterdam',
  }).format(moment)
}

/** An ISO date with its year, for what is kept: "5 mei 2026". */
export function fullDate(day: string): string {
  const moment = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(moment)
}

export function dateAndTime(moment: Date): string {
  return new Intl.DateTimeFormat(tag(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(moment)
}

/** How long ago something was, in whole days of the Dutch calendar. */
export function ago(moment: Date, now = new Date()): string {
  const day = (one: Date) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(one))
  const days = Math.round((day(now) - day(moment)) / 86_400_000)
  if (days <= 0) return text('design.today')
  if (days === 1) return text('design.yesterday')
  if (days < 14) return text('design.days_ago', { days })
  if (days < 60) return text('design.weeks_ago', { weeks: Math.round(days / 7) })
  return text('design.months_ago', { months: Math.round(days / 30) })
}

/** The beginning of a text in one line, cut off behind a word. */
export function brief(text: string, most = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most).replace(/[\s,;:.–-]+\S*$/, '')}…`
}

/** "a, b en c". */
export function list(items: string[]): string {
  return new Intl.ListFormat(tag(), { type: 'conjunction' }).format(items)
}
export function either(items: string[]): string {
  return new Intl.ListFormat(tag(), { type: 'disjunction' }).format(items)
}
