import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { Link } from '@/components/ui/link'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import type { ListedApplication } from '@/lib/secondary-aid/application-list.queries'

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** The register: when it is due, whose it is, where it stands. */
export function ApplicationTable({ applications }: { applications: readonly ListedApplication[] }) {
  const t = useTranslations('secondaryAid.applications')
  const states = useTranslations('secondaryAid.state')
  const format = useFormatter()
  return (
    <Table
      caption={t('title')}
      columns={(['term', 'numberColumn', 'person', 'standing', 'executor'] as const).map((key) => ({
        key,
        label: t(`columns.${key}`),
      }))}
    >
      {applications.map((application) => (
        <TableRow key={application.id}>
          <TableCell
            note={application.dueOn ? format.dateTime(toUtcMidnight(application.dueOn), 'day') : undefined}
          >
            <Term term={application.term} />
          </TableCell>
          <TableCell isHead>
            <Link href={`/secondary-aid/${application.id}`}>{application.number ?? t('unnumbered')}</Link>
          </TableCell>
          <TableCell>
            {application.person.kind === 'named' ? (
              application.person.name
            ) : (
              <Chip tone="protected" icon="lock">
                {t('protectedPerson')}
              </Chip>
            )}
          </TableCell>
          <TableCell>{states(application.state)}</TableCell>
          <TableCell>{application.executorName}</TableCell>
        </TableRow>
      ))}
    </Table>
  )
}

function Term({ term }: { term: TermState }) {
  const t = useTranslations('deadlines.state')
  const words = () => {
    if (term.kind === 'notRunning') return t(`notRunning.${term.reason}`)
    if (term.kind === 'overdue') return t('overdue', { days: term.daysOver })
    return term.kind === 'today' ? t('today') : t(term.kind, { days: term.daysLeft })
  }
  return <DeadlineChip state={CHIP[term.kind]}>{words()}</DeadlineChip>
}
