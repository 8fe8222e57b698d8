import { useTranslations } from 'next-intl'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { isPlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { ReferralReport } from '@/lib/referrals/referral-report.queries'
import { REPORT_COLUMNS, type ReportRow } from '@/lib/referrals/referral-report.rules'
import { HIDDEN } from '@/lib/referrals/small-cells.rules'
import { useNeedName } from './use-referral-texts'

/** What became of referrals: counts by how they ended, and the share that ended in help. */
export function ReportTable({ report }: { report: ReferralReport }) {
  const t = useTranslations('referrals.report')
  const nameOf = useRowName(report.by)
  const columns = [
    { key: 'group', label: t(`group.${report.by}`) },
    ...REPORT_COLUMNS.map((column) => ({ key: column, label: t(`column.${column}`), align: 'end' as const })),
    { key: 'share', label: t('share'), align: 'end' as const },
  ]
  return (
    <Table caption={t('title')} columns={columns}>
      {report.rows.map((row) => (
        <ReportLine key={row.key} name={nameOf(row)} row={row} />
      ))}
      {report.rest && <ReportLine name={t('rest', { count: report.rest.groups })} row={report.rest} />}
      {report.total && <ReportLine name={t('total')} row={report.total} isTotal />}
    </Table>
  )
}

function ReportLine({ name, row, isTotal = false }: { name: string; row: ReportRow; isTotal?: boolean }) {
  const t = useTranslations('referrals.report')
  return (
    <TableRow>
      <TableCell>{isTotal ? <b>{name}</b> : name}</TableCell>
      {row.cells.map((cell, place) => (
        <TableCell key={REPORT_COLUMNS[place]} align="end">
          {cell === HIDDEN ? <span className="text-ink-3 text-sm">{t('hidden')}</span> : cell}
        </TableCell>
      ))}
      <TableCell align="end">{row.helpedPercent === null ? t('none') : <b>{row.helpedPercent}</b>}</TableCell>
    </TableRow>
  )
}

function useRowName(by: ReferralReport['by']): (row: ReportRow) => string {
  const t = useTranslations('referrals.report')
  const needOf = useNeedName()
  const format = useFormatter()
  return ({ key, name }) => {
    if (by === 'need') return needOf(key)
    const first = `${key}-01`
    if (by === 'month' && isPlainDate(first))
      return format.dateTime(toUtcMidnight(first), { month: 'long', year: 'numeric' })
    return name || t('unknown')
  }
}
