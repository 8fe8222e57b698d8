import 'server-only'
import eligibility from '@/lib/core/i18n/messages/uk/eligibility.json'
import { type PlainDate, plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { RuleBook } from '@/lib/eligibility/rule-book'
import { inForce } from '@/lib/eligibility/rule-book.rules'
import type { Checklist } from './checklist.queries'
import type { IncomeSheet } from './income-sheet.rules'

const sums = new Intl.NumberFormat('uk', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const months = new Intl.DateTimeFormat('uk', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const sumText = (kopiykas: number) => `${sums.format(kopiykas / 100)} грн`
// Neither the year nor the «р.» stands at the beginning of a line.
const monthText = (month: string) =>
  months.format(toUtcMidnight(plainDate(`${month}-01`))).replaceAll(' ', '\u00a0')

/** The calculation of the income as it is printed, in Ukrainian; nothing when there is none yet. */
export function incomeSheetOf(
  { incomeSheet, incomeKinds }: Checklist,
  { book, on, countedBy }: { book: RuleBook; on: PlainDate; countedBy: string },
): IncomeSheet | undefined {
  const [threshold] = incomeSheet?.thresholds ?? []
  if (!incomeSheet || !threshold) return undefined
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
      .map((income) => ({ label: labelOf(income), reason: sumText(income.amountKopiykas) })),
    sum: sumText(incomeSheet.totalKopiykas),
    average: sumText(incomeSheet.averageKopiykas),
    group: eligibility.groups[threshold.group],
    minimum: sumText(threshold.minimumKopiykas),
    minimumSource: minimum?.legalBasis.uk ?? '',
    threshold: sumText(threshold.kopiykas),
    isWithin: incomeSheet.averageKopiykas <= threshold.kopiykas,
    override: '',
    countedBy,
    checkedBy: '',
  }
}
