import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Sheet } from '@/components/ui/sheet'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { HallFigures, HallStatistics } from '@/lib/queue/hall-statistics.queries'

type StatisticsTablesProps = { statistics: HallStatistics; all: HallFigures }

/** The hall's figures by errand with all together, and by day. */
export function StatisticsTables({ statistics: { byPurpose, byDay }, all }: StatisticsTablesProps) {
  const t = useTranslations('hall.statistics')
  const purpose = useTranslations('hall.purpose')
  const format = useFormatter()
  return (
    <>
      <Sheet title={t('byPurpose')} padding="none">
        <FigureTable caption={t('byPurpose')} head={t('columns.what')}>
          {byPurpose.map((figures) => (
            <FigureRow key={figures.purpose} head={purpose(figures.purpose)} figures={figures} />
          ))}
          <FigureRow head={<strong>{t('all')}</strong>} figures={all} />
        </FigureTable>
      </Sheet>
      {byDay.length > 1 && (
        <Sheet title={t('byDay')} padding="none">
          <FigureTable caption={t('byDay')} head={t('columns.day')}>
            {byDay.map((figures) => (
              <FigureRow
                key={figures.day}
                head={format.dateTime(toUtcMidnight(figures.day), 'fullWeekday')}
                figures={figures}
              />
            ))}
          </FigureTable>
        </Sheet>
      )}
      <p className="max-w-prose text-ink-2 text-sm">{t('explain')}</p>
    </>
  )
}

function FigureTable({ caption, head, children }: { caption: string; head: string; children: ReactNode }) {
  const t = useTranslations('hall.statistics.columns')
  return (
    <div className="px-1 pb-2 sm:px-2">
      <Table
        caption={caption}
        columns={[
          { key: 'head', label: head },
          { key: 'taken', label: t('taken'), align: 'end' },
          { key: 'served', label: t('served'), align: 'end' },
          { key: 'noShow', label: t('noShow'), align: 'end' },
          { key: 'left', label: t('left'), align: 'end' },
          { key: 'wait', label: `${t('wait')} (${t('waitNote')})`, align: 'end' },
          { key: 'service', label: t('service'), align: 'end' },
        ]}
      >
        {children}
      </Table>
    </div>
  )
}

function FigureRow({ head, figures }: { head: ReactNode; figures: HallFigures }) {
  const t = useTranslations('hall.statistics')
  const { waitHalf, waitMost } = figures
  return (
    <TableRow>
      <TableCell isHead>{head}</TableCell>
      <TableCell align="end">{figures.taken}</TableCell>
      <TableCell align="end">{figures.served}</TableCell>
      <TableCell align="end">{figures.noShow}</TableCell>
      <TableCell align="end">{figures.left}</TableCell>
      <TableCell align="end">
        {waitHalf === null || waitMost === null
          ? t('unknown')
          : t('waitCell', { half: waitHalf, most: waitMost })}
      </TableCell>
      <TableCell align="end">{figures.service ?? t('unknown')}</TableCell>
    </TableRow>
  )
}
