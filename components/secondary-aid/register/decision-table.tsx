'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ListedApplication } from '@/lib/secondary-aid/application-list-row.queries'
import { useCategoryName } from '../decisions/use-category-name'
import { ListedPerson } from './listed-person'
import { RegisterRows } from './register-rows'

const COLUMNS = ['decided', 'decision', 'decisionKind', 'person', 'category', 'executor', 'decider'] as const

/** Decisions: when, which, whose, who signed. */
export function DecisionTable({ applications }: { applications: readonly ListedApplication[] }) {
  const t = useTranslations('register')
  const categoryName = useCategoryName()
  const format = useFormatter()
  return (
    <RegisterRows>
      <Table
        caption={t('lists.DECISIONS')}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
      >
        {applications.map(
          ({ id, key, number, person, executorName, decision }) =>
            decision && (
              <TableRow key={key}>
                <TableCell>{format.dateTime(toUtcMidnight(decision.decidedOn), 'day')}</TableCell>
                <TableCell
                  isHead
                  note={number && <span className="whitespace-nowrap">{t('ofApplication', { number })}</span>}
                >
                  <Link href={papersOf(id, decision)} className="whitespace-nowrap">
                    {decision.number}
                  </Link>
                </TableCell>
                <TableCell>
                  <Chip tone={decision.kind === 'GRANT' ? 'ok' : 'plain'}>{t(`kinds.${decision.kind}`)}</Chip>
                </TableCell>
                <TableCell>
                  <ListedPerson person={person} />
                </TableCell>
                <TableCell>
                  {person.kind === 'named' &&
                    (person.categoryCode ? categoryName(person.categoryCode) : t('noCategory'))}
                </TableCell>
                <TableCell>{executorName}</TableCell>
                <TableCell>{decision.deciderName}</TableCell>
              </TableRow>
            ),
        )}
      </Table>
    </RegisterRows>
  )
}

/** Where the paper of the decision is: with the application, or with the mandate it ends. */
function papersOf(id: string, { kind, mandateId }: NonNullable<ListedApplication['decision']>): string {
  if (kind === 'GRANT' || kind === 'REFUSAL') return `/decisions/${id}/papers`
  return mandateId ? `/mandates/${mandateId}/papers` : `/mandates/appoint/${id}/papers`
}
