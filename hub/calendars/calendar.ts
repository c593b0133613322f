import type { Deal, Milestone } from '#deals'
import { daysAfter } from '#foundation'
import type { DealId } from '#vocabulary'

/** A day in a calendar: when a deal begins or ends, or a step of it is due. */
export type CalendarEntry = {
  /** The same for as long as the date stands, however often a calendar is read. */
  key: string
  what: 'starts' | 'ends' | 'step'
  /** ISO date. */
  day: string
  dealId: DealId
  /** The title of the deal, and of the step. */
  title: string
  step: string
}

/** The dates of one deal that are still to come about. */
export function entriesOf(
  { id, title, startsOn, endsOn }: Pick<Deal, 'id' | 'title' | 'startsOn' | 'endsOn'>,
  milestones: readonly Pick<Milestone, 'number' | 'title' | 'dueOn' | 'status'>[],
): CalendarEntry[] {
  const entry = { dealId: id, title, step: '' }
  return [
    ...(startsOn ? [{ ...entry, key: `${id}-starts`, what: 'starts' as const, day: startsOn }] : []),
    ...(endsOn ? [{ ...entry, key: `${id}-ends`, what: 'ends' as const, day: endsOn }] : []),
    ...milestones.flatMap(({ number, title: step, dueOn, status }) =>
      dueOn && (status === 'planned' || status === 'done')
        ? [{ ...entry, key: `${id}-step-${number}`, what: 'step' as const, day: dueOn, step }]
        : [],
    ),
  ]
}

/** What a calendar says of an entry, in the reader's words. */
export type WrittenEntry = { key: string; day: string; summary: string; url: string }

/**
 * An iCalendar file (RFC 5545) of whole days.
 * @param host what the identifiers of entries end in, so that no two hubs share one.
 */
export function writeCalendar(
  { name, host, now }: { name: string; host: string; now: Date },
  entries: readonly WrittenEntry[],
): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Business2Community//Hub//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap(({ key, day, summary, url }) => [
      'BEGIN:VEVENT',
      `UID:${key}@${host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      // The end of a whole day is the day after it.
      `DTEND;VALUE=DATE:${compact(daysAfter(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const compact = (day: string) => day.replaceAll('-', '')

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

const mostOctets = 75

/** A line of at most 75 octets, without a character cut in two; what follows begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
