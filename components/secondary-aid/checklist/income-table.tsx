'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { groupSums } from '@/lib/secondary-aid/hryvnias.rules'
import { incomeOutcome } from '@/lib/secondary-aid/income-outcome.rules'
import { useChecklistFrame } from './checklist-frame'

const NO_BREAK = '\u00a0'

/** Sources with their sums and how they come about, the average, the threshold, the result. */
export function IncomeTable() {
  const t = useTranslations('secondaryAid.checklist.income')
  const sum = useSum()
  const { checklist } = useChecklistFrame()
  const { incomeSheet, incomeKinds, months } = checklist
  if (!incomeSheet) return <p className="mt-2 text-ink-2 text-sm">{t('nothingTold')}</p>
  const codes = [...new Set(incomeSheet.incomes.map(({ code }) => code))]
  return (
    <>
      <table className="mt-1.5 w-full border-collapse text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => {
            const kind = incomeKinds.find((each) => each.code === code)
            const own = incomeSheet.incomes.filter((income) => income.code === code)
            const inside = own.filter(({ counts }) => counts !== 'OUTSIDE_PERIOD')
            const total = inside.reduce((all, { amountKopiykas }) => all + amountKopiykas, 0)
            const counts = inside[0]?.counts ?? 'OUTSIDE_PERIOD'
            return (
              <tr key={code} className="border-line border-t align-top">
                <th scope="row" className="py-1.25 pr-2 text-left font-normal">
                  <span className="inline-block first-letter:uppercase">{kind?.name ?? code}</span>
                  <span className="block text-ink-2">
                    {groupSums(inside.map(({ amountKopiykas }) => amountKopiykas))
                      .map(({ kopiykas, times }) =>
                        times > 1 ? `${sum(kopiykas)} × ${times}` : sum(kopiykas),
                      )
                      .join(' + ')}
                  </span>
                  {counts !== 'ADDED' && <span className="block text-ink-2">{t(`counts.${counts}`)}</span>}
                </th>
                <td className="py-1.25 text-right">
                  <span className="whitespace-nowrap">{sum(total)}</span>
                  {kind?.isConfirmed === false && (
                    <span className="mt-0.5 block">
                      <NotConfirmed />
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
        <tbody>
          <tr className="border-ink border-t-2 font-semibold text-row">
            <th scope="row" className="pt-1.75 text-left">
              {t('total')}
            </th>
            <td className="pt-1.75 text-right">{sum(incomeSheet.totalKopiykas)}</td>
          </tr>
          <tr>
            <th scope="row" className="py-1 text-left font-normal">
              {t('average', { total: sum(incomeSheet.totalKopiykas), months: months.length })}
            </th>
            <td className="text-right font-semibold">{sum(incomeSheet.averageKopiykas)}</td>
          </tr>
          {incomeSheet.thresholds.map((threshold) => (
            <tr key={threshold.group}>
              <th scope="row" className="py-1 text-left font-normal">
                {t('threshold', {
                  multiple: threshold.multiple,
                  minimum: sum(threshold.minimumKopiykas),
                  group: t(`thresholdGroup.${threshold.group}`),
                })}
              </th>
              <td className="text-right font-semibold">{sum(threshold.kopiykas)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <IncomeResult />
    </>
  )
}

const TONES = { within: 'ok', depends: 'warn', above: 'neutral' } as const

function IncomeResult() {
  const t = useTranslations('secondaryAid.checklist.income')
  const sum = useSum()
  const { checklist } = useChecklistFrame()
  const { incomeSheet } = checklist
  const result = incomeSheet && incomeOutcome(incomeSheet)
  if (!incomeSheet || !result) return null
  const { outcome, limitKopiykas: limit } = result
  const average = incomeSheet.averageKopiykas
  const values = { average: sum(average), limit: sum(limit) }
  return (
    <div className="mt-2.5">
      <Banner tone={TONES[outcome]} title={t(outcome, values)}>
        <span className="block text-sm">
          {outcome === 'within' && t('spare', { sum: sum(limit - average) })}
          {outcome === 'depends' && t('askPensioner')}
          {outcome === 'above' && t('over', { sum: sum(average - limit) })}
        </span>
      </Banner>
    </div>
  )
}

/** A sum as it stands in a table: «5 800», «5 800,50». */
function useSum(): (kopiykas: number) => string {
  const format = useFormatter()
  return (kopiykas) =>
    format
      .number(kopiykas / 100, {
        minimumFractionDigits: kopiykas % 100 === 0 ? 0 : 2,
        maximumFractionDigits: 2,
      })
      .replaceAll(' ', NO_BREAK)
}
