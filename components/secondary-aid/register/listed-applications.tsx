'use client'

import { useTranslations } from 'next-intl'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { Link } from '@/components/ui/link'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import type { ListedApplication } from '@/lib/secondary-aid/application-list-row.queries'
import { useCategoryName } from '../decisions/use-category-name'
import { ListedPerson } from './listed-person'
import { RegisterRows } from './register-rows'

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const
const COLUMNS = ['due', 'number', 'person', 'category', 'standing', 'executor', 'received'] as const

/** Applications: when one is due, whose it is, where it stands. */
export function ListedApplications({ applications }: { applications: readonly ListedApplication[] }) {
  const t = useTranslations('register')
  const states = useTranslations('secondaryAid.state')
  const categoryName = useCategoryName()
  const format = useFormatter()
  const day = (on: PlainDate) => format.dateTime(toUtcMidnight(on), 'day')
  return (
    <RegisterRows>
      <Table
        caption={t('lists.APPLICATIONS')}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
      >
        {applications.map(
          ({ id, key, number, state, dueOn, term, receivedOn, person, executorName, decision }) => (
            <TableRow key={key}>
              <TableCell note={dueOn && !decision ? day(dueOn) : undefined}>
                {decision ? (
                  <span className="text-ink-2">
                    {t(`columns.decided`)} {day(decision.decidedOn)}
                  </span>
                ) : (
                  <Term term={term} />
                )}
              </TableCell>
              <TableCell isHead>
                <Link href={`/secondary-aid/${id}`} className="whitespace-nowrap">
                  {number ?? t('unnumbered')}
                </Link>
              </TableCell>
              <TableCell>
                <ListedPerson person={person} />
              </TableCell>
              <TableCell>
                {person.kind === 'named' &&
                  (person.categoryCode ? categoryName(person.categoryCode) : t('noCategory'))}
              </TableCell>
              <TableCell>{states(state)}</TableCell>
              <TableCell>{executorName}</TableCell>
              <TableCell>{receivedOn && day(receivedOn)}</TableCell>
            </TableRow>
          ),
        )}
      </Table>
    </RegisterRows>
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
