import 'server-only'
import eligibility from '@/lib/core/i18n/messages/uk/eligibility.json'
import messages from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import { type PlainDate, plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { RuleBook } from '@/lib/eligibility/rule-book'
import { inForce } from '@/lib/eligibility/rule-book.rules'
import type { Checklist } from './checklist.queries'
import { incomeOutcome } from './income-outcome.rules'
import type { IncomeSheet } from './income-sheet.rules'

const sums = new Intl.NumberFormat('uk', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const months = new Intl.DateTimeFormat('uk', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const sumText = (kopiykas: number) => `${sums.format(kopiykas / 100)} грн`
// Neither the year nor the «р.» stands at the beginning of a line.
const monthText = (month: string) =>
  months.format(toUtcMidnight(plainDate(`${month}-01`))).replaceAll(' ', '\u00a0')

const { counts } = messages.checklist.income
const whyNot = (how: string) => (how === 'OUTSIDE_PERIOD' ? counts.OUTSIDE_PERIOD : counts.NOT_COUNTED)

type Circumstances = {
  book: RuleBook
  on: PlainDate
  countedBy: string
  /** What the worker wrote when they chose whose limit it is. */
  groupReason: string
}

/** The calculation of the income as it is printed, in Ukrainian; nothing when there is none yet. */
export function incomeSheetOf(
  { incomeSheet, incomeKinds }: Checklist,
  { book, on, countedBy, groupReason }: Circumstances,
): IncomeSheet | undefined {
  const result = incomeSheet && incomeOutcome(incomeSheet)
  if (!incomeSheet || !result) return undefined
  const kindOf = (code: string) => incomeKinds.find((kind) => kind.code === code)?.name ?? code
  const labelOf = ({ code, month }: { code: string; month: string }) => `${kindOf(code)}, ${monthText(month)}`
  const isCounted = ({ counts }: { counts: string }) => counts === 'ADDED' || counts === 'SUBTRACTED'
  const minimum = inForce(book.subsistenceMinimums, 'SUBSISTENCE_MINIMUM', on)
  return {
    period: [incomeSheet.months.at(0), incomeSheet.months.at(-1)]
      .map((month) => (month ? monthText(month) : ''))
      .join(' — '),
    rows: incomeSheet.incomes.filter(isCounted).map((income) => ({
      label: labelOf(income),
      amount: `${income.counts === 'SUBTRACTED' ? '−' : ''}${sumText(income.amountKopiykas)}`,
    })),
    excluded: incomeSheet.incomes
      .filter((income) => !isCounted(income))
      .map((income) => ({
        label: labelOf(income),
        reason: `${sumText(income.amountKopiykas)}, ${whyNot(income.counts)}`,
      })),
    sum: sumText(incomeSheet.totalKopiykas),
    average: sumText(incomeSheet.averageKopiykas),
    limits: incomeSheet.thresholds.map((threshold) => ({
      group: eligibility.groups[threshold.group],
      minimum: sumText(threshold.minimumKopiykas),
      threshold: sumText(threshold.kopiykas),
    })),
    minimumSource: minimum?.legalBasis.uk ?? '',
    outcome: result.outcome,
    groupReason: incomeSheet.groupReason === 'chosen' ? groupReason : '',
    override: '',
    countedBy,
    checkedBy: '',
  }
}
