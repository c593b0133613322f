import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#vocabulary'
import {
  after,
  type Case,
  type CaseAct,
  caseActs,
  caseLife,
  caseReasons,
  caseStatuses,
  isPossible,
  needsReason,
  needsWords,
  thingKinds,
  urgencyOf,
} from './case.ts'
import { decisionForms } from './form.ts'
import { type Told, toldCount, toldCounts } from './log.ts'

const fresh = (kind: Case['thing']['kind']): Case => ({
  id: 'c' as Case['id'],
  thing: { kind, id: 't' },
  title: 'Zonnepanelen',
  partyId: 'p' as Case['partyId'],
  status: 'open',
  hidesThing: false,
  hidesParty: false,
  stoodOn: [],
  changeBy: null,
  suspendedUntil: null,
  signs: [],
  reports: 1,
  urgency: 3,
  openedAt: new Date('2026-05-05'),
  lastReportedAt: null,
  changedAt: null,
  claimedBy: 'm' as Case['claimedBy'],
  claimedAt: new Date('2026-05-05'),
})

const anyKind = fc.constantFrom(...thingKinds)
const anyActs = fc.array(fc.constantFrom(...caseActs), { maxLength: 25 })
const terms = { changeBy: '2026-05-20', suspendedUntil: '2026-06-05' }

/** Does what is possible of these acts, and looks on at each. */
function live(
  kind: Case['thing']['kind'],
  acts: readonly CaseAct[],
  look: (before: Case, act: CaseAct, next: Case) => void,
) {
  let one = fresh(kind)
  for (const act of acts) {
    if (!isPossible(act, one)) {
      expect(() => after(act, one)).toThrow(Refusal)
      continue
    }
    const next = after(act, one, terms)
    look(one, act, next)
    one = next
  }
}

describe('the life of a case', () => {
  test('is out of sight only by a decision to hide or suspend, and comes back by what undoes it', () => {
    fc.assert(
      fc.property(anyKind, anyActs, (kind, acts) =>
        live(kind, acts, (before, act, next) => {
          const { effect } = caseLife[act]
          const hid = before.hidesThing || before.hidesParty
          const hides = next.hidesThing || next.hidesParty
          if (!hid && hides) expect(['hide', 'suspend']).toContain(effect)
          if (hid && !hides) expect(effect).toBe('show')
          if (['dismissed', 'warned', 'shown', 'reversed', 'ended'].includes(next.status))
            expect(hides).toBe(false)
          if (next.status === 'suspended') expect(next.suspendedUntil).toBe(terms.suspendedUntil)
        }),
      ),
    )
  })

  test('is in nobody’s hands once something was done, and has a day for a change only while one is asked', () => {
    fc.assert(
      fc.property(anyKind, anyActs, (kind, acts) =>
        live(kind, acts, (_, __, next) => {
          expect(next.claimedBy).toBeNull()
          expect(next.changeBy !== null).toBe(next.status === 'asked')
        }),
      ),
    )
  })

  test('has at most one appeal between a decision and its end', () => {
    fc.assert(
      fc.property(anyKind, anyActs, (kind, acts) =>
        live(kind, acts, (before, act) => {
          if (act === 'appeal') expect(['hidden', 'warned', 'suspended']).toContain(before.status)
          if (act === 'uphold' || act === 'reverse') expect(before.status).toBe('appealed')
        }),
      ),
    )
  })

  test('names every state, and each decision has a form that asks for what it needs', () => {
    expect(new Set(Object.values(caseLife).map(({ to }) => to))).toEqual(new Set(caseStatuses))
    for (const [act, form] of Object.entries(decisionForms)) {
      expect('words' in form.shape, act).toBe(needsWords.has(act as CaseAct))
      expect('reason' in form.shape, act).toBe(needsReason.has(act as CaseAct))
    }
  })

  test('more who report, or a weightier reason, never makes it less urgent', () => {
    const reasons = fc.array(fc.constantFrom(...caseReasons), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(reasons, fc.constantFrom(...caseReasons), fc.boolean(), (all, one, waits) => {
        expect(urgencyOf([...all, one], waits)).toBeGreaterThanOrEqual(urgencyOf(all, waits))
        expect(urgencyOf(all, true)).toBeGreaterThan(urgencyOf(all, false))
      }),
    )
  })
})

/** All that a reader can work out of one count, who knows the rule, the sum and every other count as told. */
function fitting(told: ReadonlyMap<string, Told>, total: number, key: string): Set<number> {
  const others = [...told].filter(([other]) => other !== key).map(([, value]) => value)
  const values = (value: Told) =>
    typeof value === 'number'
      ? [value]
      : value === 'few'
        ? [1, 2, 3, 4]
        : Array.from({ length: Math.max(0, total - 4) }, (_, index) => index + 5)
  let sums = new Set([0])
  for (const value of others) {
    sums = new Set(
      [...sums].flatMap((sum) => values(value).map((one) => sum + one)).filter((sum) => sum <= total),
    )
  }
  return new Set(values(told.get(key)!).filter((one) => sums.has(total - one)))
}

describe('the public log', () => {
  const anyCounts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 6 })

  test('gives no small count away, also not by working it out from the others and their sum', () => {
    fc.assert(
      fc.property(anyCounts, (list) => {
        const counts = new Map(list.map((count, index) => [`k${index}`, count]))
        const told = toldCounts(counts)
        if (!told) return
        const total = list.reduce((sum, count) => sum + count, 0)
        for (const [key, count] of counts) {
          const isFew = count > 0 && count < 5
          expect(told.get(key) === 'few').toBe(isFew)
          if (isFew) expect(fitting(told, total, key).size).toBeGreaterThan(1)
          if (typeof told.get(key) === 'number') expect(told.get(key)).toBe(count)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('tells every count where none is small, and no table where it cannot be hidden', () => {
    expect(
      toldCounts(
        new Map([
          ['a', 9],
          ['b', 0],
          ['c', 5],
        ]),
      ),
    ).toEqual(
      new Map([
        ['a', 9],
        ['b', 0],
        ['c', 5],
      ]),
    )
    expect(
      toldCounts(
        new Map([
          ['a', 3],
          ['b', 2],
          ['c', 9],
        ]),
      ),
    ).toEqual(
      new Map<string, Told>([
        ['a', 'few'],
        ['b', 'few'],
        ['c', 9],
      ]),
    )
    // Next to one small count the smallest other goes, too.
    expect(
      toldCounts(
        new Map([
          ['a', 3],
          ['b', 9],
          ['c', 20],
        ]),
      ),
    ).toEqual(
      new Map<string, Told>([
        ['a', 'few'],
        ['b', 'untold'],
        ['c', 20],
      ]),
    )
    expect(
      toldCounts(
        new Map([
          ['a', 1],
          ['b', 5],
        ]),
      ),
    ).toBeNull()
    expect(toldCounts(new Map([['a', 3]]))).toBeNull()
    expect([0, 1, 4, 5].map(toldCount)).toEqual([0, 'few', 'few', 5])
  })
})
