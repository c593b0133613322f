import {
  certainties,
  loanOf,
  type Outlook,
  outlookOf,
  type PlanLine,
  paymentsOf,
  type ReadPlan,
  type Source,
  yieldOf,
} from '@b2c/hub/funding'
import { fullDate } from '#lib/format.ts'
import { text } from '#lib/text.ts'
import { loanName } from './funding-view.ts'
import { type Cell, money, type Row, type Sheet, sumOfColumn } from './spreadsheet.ts'

const word = (key: string) => text(`funding.${key}`)
const bold = (...words: string[]): Row => words.map((one) => ({ text: one, bold: true }))

/** A plan as sheets of a workbook: costs and sources, the years, and the schedule of each loan. */
export function sheetsOf(read: ReadPlan, { careful }: { careful: boolean }): Sheet[] {
  const outlook = outlookOf(read, { careful })
  const loans = read.sources.filter((source) => loanOf(source) && source.status !== 'refused')
  return [
    planSheet(read, outlook),
    yearsSheet(read, outlook),
    ...loans.map((source, index) => scheduleSheet(source, read, index + 1)),
  ]
}

function planSheet({ plan, party, lines, sources, today }: ReadPlan, outlook: Outlook): Sheet {
  const rows: Row[] = [
    [{ text: plan.title, bold: true }],
    [{ text: party.name }],
    [{ text: text('funding.page.as_of', { day: fullDate(today) }) }],
    [],
    bold(word('page.costs'), word('page.year'), word('page.amount'), word('sheet.note')),
  ]
  const costs = table(
    rows,
    lines
      .filter(({ rhythm }) => rhythm === 'once')
      .map(({ what, fromYear, amountCents, note }) => [
        { text: what },
        { number: fromYear },
        money(amountCents),
        { text: note },
      ]),
    (from, until) => [
      { text: word('page.together'), bold: true },
      null,
      sumOfColumn('C', from, until, outlook.costsCents),
    ],
  )
  rows.push([], bold(word('page.sources'), word('page.status'), word('sheet.brings'), ...sourceHeads()))
  const counted = sources.filter(({ status }) => status !== 'refused')
  const brought = table(rows, counted.map(sourceRow), (from, until) => [
    { text: word('page.together'), bold: true },
    null,
    sumOfColumn('C', from, until, outlook.coveredCents + outlook.leftOutCents),
  ])
  const found = outlook.coveredCents + outlook.leftOutCents
  rows.push([
    { text: word('page.to_find'), bold: true },
    null,
    money(Math.max(0, outlook.costsCents - found), `MAX(0,C${costs}-C${brought})`),
  ])
  rows.push([], bold(word('page.certainty'), '', word('page.amount')))
  for (const status of certainties) {
    const cents = counted
      .filter((source) => source.status === status)
      .reduce((all, source) => all + yieldOf(source).netCents, 0)
    rows.push([{ text: word(`statuses.${status}`) }, null, money(cents)])
  }
  return { name: word('sheet.plan'), widths: [46, 14, 16, 24, 20, 20, 40], rows }
}

function sourceHeads(): string[] {
  return [word('sheet.kind'), word('sheet.closes_on'), word('sheet.person'), word('sheet.conditions')]
}

function sourceRow(source: Source): Row {
  return [
    { text: source.name },
    { text: word(`statuses.${source.status}`) },
    money(yieldOf(source).netCents),
    { text: word(`kinds.${source.kind}`) },
    { text: source.closesOn ?? '' },
    { text: source.lookedAfterBy?.name ?? '' },
    { text: source.conditions },
  ]
}

function yearsSheet({ lines }: ReadPlan, { years }: Outlook): Sheet {
  const rows: Row[] = [
    bold(
      word('page.year'),
      word('page.interest'),
      word('page.principal'),
      word('page.costs_year'),
      word('page.income_year'),
      word('page.left'),
    ),
  ]
  const sum = (part: 'interestCents' | 'principalCents' | 'costsCents' | 'incomeCents' | 'leftCents') =>
    years.reduce((all, year) => all + year[part], 0)
  table(
    rows,
    years.map((year, index) => [
      { number: year.year },
      money(year.interestCents),
      money(year.principalCents),
      money(year.costsCents),
      money(year.incomeCents),
      money(year.leftCents, `E${index + 2}-B${index + 2}-C${index + 2}-D${index + 2}`),
    ]),
    (from, until) => [
      { text: word('page.together'), bold: true },
      sumOfColumn('B', from, until, sum('interestCents')),
      sumOfColumn('C', from, until, sum('principalCents')),
      sumOfColumn('D', from, until, sum('costsCents')),
      sumOfColumn('E', from, until, sum('incomeCents')),
      sumOfColumn('F', from, until, sum('leftCents')),
    ],
  )
  const yearly = lines.filter(({ rhythm }) => rhythm === 'yearly')
  if (yearly.length) {
    const heads = [word('page.amount'), word('line.first_year'), word('sheet.until')]
    rows.push([], bold(word('page.yearly'), ...heads), ...yearly.map(yearlyRow))
  }
  return { name: word('sheet.years'), widths: [40, 14, 14, 14, 14, 14], rows }
}

function yearlyRow({ side, what, amountCents, fromYear, untilYear }: PlanLine): Row {
  const until: Cell = untilYear === null ? null : { number: untilYear }
  return [{ text: what }, money(side === 'cost' ? -amountCents : amountCents), { number: fromYear }, until]
}

function scheduleSheet(source: Source, { plan }: ReadPlan, number: number): Sheet {
  const payments = paymentsOf(source, plan)
  const rows: Row[] = [
    [{ text: source.name, bold: true }],
    [{ text: loanName(source) }],
    [],
    bold(
      word('schedule.number'),
      word('schedule.paid_on'),
      word('page.interest'),
      word('page.principal'),
      word('schedule.payment'),
      word('schedule.balance'),
    ),
  ]
  const sum = (part: 'interestCents' | 'principalCents' | 'paymentCents') =>
    payments.reduce((all, payment) => all + payment[part], 0)
  table(
    rows,
    payments.map((payment, index) => [
      { number: index + 1 },
      { text: payment.paidOn },
      money(payment.interestCents),
      money(payment.principalCents),
      money(payment.paymentCents, `C${index + 5}+D${index + 5}`),
      money(payment.balanceCents),
    ]),
    (from, until) => [
      { text: word('page.together'), bold: true },
      null,
      sumOfColumn('C', from, until, sum('interestCents')),
      sumOfColumn('D', from, until, sum('principalCents')),
      sumOfColumn('E', from, until, sum('paymentCents')),
    ],
  )
  return { name: text('funding.sheet.loan', { number }), widths: [10, 14, 14, 14, 14, 16], rows }
}

/** Adds rows with their sum beneath. @returns the number of the row of the sum, as spreadsheets count. */
function table(rows: Row[], body: Row[], sum: (from: number, until: number) => Row): number {
  const from = rows.length + 1
  rows.push(...(body.length ? body : [[]]))
  rows.push(sum(from, rows.length))
  return rows.length
}
