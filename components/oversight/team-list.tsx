'use client'

import { useTranslations } from 'next-intl'
import { useIsLive } from '@/components/layout/live'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { Banner } from '@/components/ui/banner'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Result } from '@/lib/core/result'
import { MATTER_KINDS } from '@/lib/oversight/case-weight.rules'
import type { TeamMember, TeamPage } from '@/lib/oversight/workload.queries'
import { AbsenceButton } from './absence-button'
import { PauseProposals } from './pause-proposals'
import { useAbsenceText, useDay } from './use-workload-texts'
import { WeightBar } from './weight-bar'

type TeamListProps = {
  first: TeamPage
  after: string | undefined
  /** Today in Kyiv, by which absences are told. */
  on: PlainDate
}

/** The workers in the order of names with what lies with each; it changes by itself as work comes and goes. */
export function TeamList({ first, after, on }: TeamListProps) {
  const t = useTranslations('workload')
  const isLive = useIsLive()
  const query = useLiveQuery<Result<TeamPage, string>>({
    kinds: ['today', 'mandates'],
    url: '/api/workload/team',
    body: after ? { after } : {},
    initial: { ok: true, value: first },
  })
  const { members } = query.data?.ok ? query.data.value : first
  if (members.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
  const columns = (['worker', 'open', 'weight', 'nearest', 'away'] as const).map((key) => ({
    key,
    label: t(`column.${key}`),
  }))
  return (
    <div className="grid gap-4">
      {(query.isError || !isLive) && <Banner tone="warn">{t('notLive')}</Banner>}
      <PauseProposals members={members} onDone={() => void query.refetch()} />
      <div>
        <AbsenceButton
          workers={members.map(({ id, name }) => ({ value: id, label: name }))}
          onDone={() => void query.refetch()}
        />
      </div>
      <div className="rounded-control border border-line bg-paper p-2">
        <Table caption={t('title')} columns={columns}>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} on={on} />
          ))}
        </Table>
      </div>
    </div>
  )
}

function MemberRow({ member, on }: { member: TeamMember; on: PlainDate }) {
  const t = useTranslations('workload')
  const day = useDay()
  const absenceText = useAbsenceText()
  const { id, name, position, units, load, absences, isAway } = member
  const counts = MATTER_KINDS.flatMap((kind) =>
    load.counts[kind] > 0 ? t(`count.${kind}`, { count: load.counts[kind] }) : [],
  )
  const marks = [
    ...(load.hard > 0 ? [t('hardUrgent.hard', { count: load.hard })] : []),
    ...(load.urgent > 0 ? [t('hardUrgent.urgent', { count: load.urgent })] : []),
  ]
  return (
    <TableRow>
      <TableCell isHead note={[position, ...units].filter(Boolean).join(' · ')}>
        <Link href={`/workload/${id}`} data-row className="font-semibold">
          {name}
        </Link>
      </TableCell>
      <TableCell {...(marks.length > 0 ? { note: marks.join(', ') } : {})}>
        {counts.length > 0 ? counts.join(', ') : t('nothingOpen')}
      </TableCell>
      <TableCell>
        <WeightBar weight={load.weight} free={load.free} />
      </TableCell>
      <TableCell>
        {load.nearestOn ? (
          <span className={`whitespace-nowrap ${load.nearestOn < on ? 'font-semibold text-danger' : ''}`}>
            {day(load.nearestOn)}
          </span>
        ) : (
          <span className="text-ink-2">{t('noTerm')}</span>
        )}
      </TableCell>
      <TableCell>
        {absences.length === 0 && <span className="text-ink-2">{t('present')}</span>}
        <span className="flex flex-wrap gap-1">
          {absences.slice(0, 2).map((absence) => (
            <Chip
              key={`${absence.kind} ${absence.from}`}
              tone={isAway && absence.from <= on ? 'near' : 'plain'}
            >
              {absenceText(absence, on)}
            </Chip>
          ))}
        </span>
      </TableCell>
    </TableRow>
  )
}
