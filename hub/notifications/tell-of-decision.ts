import { composeMail, type Hub, sendMail } from '#foundation'
import { type CaseAct, findToldCase, type ToldCase } from '#moderation'
import { loadPeople } from '#people'
import { type CaseId, type EventName, theHub } from '#vocabulary'
import { tellParty } from './tell-people.ts'

type Telling = { act: CaseAct; party?: string; reporters?: 'report_acted' | 'report_left' }

/** Which words follow: to the party that it is about, and to those who reported it. */
const tellings: Partial<Record<EventName, Telling>> = {
  'case.dismissed': { act: 'dismiss', reporters: 'report_left' },
  'case.change-asked': { act: 'ask', party: 'case_change_asked' },
  'case.warned': { act: 'warn', party: 'case_warned', reporters: 'report_acted' },
  'case.hidden': { act: 'hide', party: 'case_hidden', reporters: 'report_acted' },
  'case.lapsed': { act: 'lapse', party: 'case_lapsed', reporters: 'report_acted' },
  'case.suspended': { act: 'suspend', party: 'case_suspended', reporters: 'report_acted' },
  'case.shown': { act: 'show', party: 'case_shown' },
  'case.ended': { act: 'end', party: 'case_ended' },
  'case.upheld': { act: 'uphold', party: 'case_upheld' },
  'case.reversed': { act: 'reverse', party: 'case_reversed' },
}

/**
 * Tells a party what was decided about it, and those who reported it that it was looked at. What it was about stands in
 * the hub, for those who may see it, and not in the mail to a reporter.
 */
// anyone: follows from a decision that was allowed; it goes to those whom it is about.
export async function tellOfDecision(
  hub: Hub,
  { id, event, eventId }: { id: CaseId; event: EventName; eventId: number },
): Promise<void> {
  const telling = tellings[event]
  if (!telling) return
  const told = await findToldCase(hub, theHub, { id, act: telling.act })
  const what = telling.act === 'dismiss' && told.wasHeld ? 'case_let_through' : telling.party
  if (what && told.partyId) {
    await tellParty(hub, told.partyId, {
      kind: 'party',
      what,
      details: {
        title: told.title,
        words: told.words,
        day: told.changeBy ?? told.suspendedUntil ?? '',
      },
      path: `/mijn/besluiten/${id}`,
      about: {},
      reasonKey: `case:${eventId}`,
    })
  }
  if (telling.reporters) await tellReporters(hub, told.reporters, telling.reporters)
}

/** Each by mail, also without an account: one report has one outcome that is told. */
async function tellReporters(hub: Hub, reporters: ToldCase['reporters'], mail: string): Promise<void> {
  const people = await loadPeople(
    hub,
    reporters.flatMap(({ personId }) => personId ?? []),
  )
  for (const reporter of reporters) {
    const { email, locale } = (reporter.personId && people.get(reporter.personId)) || reporter
    if (!email) continue
    await sendMail(hub, {
      reasonKey: `report:${reporter.id}`,
      to: email,
      ...composeMail(locale, mail, {}, `${hub.settings.origin}${locale === 'en' ? '/en' : ''}/moderatie`),
    })
  }
}
