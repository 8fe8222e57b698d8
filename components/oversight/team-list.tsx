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
    <div className="grid min-w-0 gap-4">
      {(query.isError || !isLive) && <Banner tone="warn">{t('notLive')}</Banner>}
      <PauseProposals members={members} onDone={() => void query.refetch()} />
      <div>
        <AbsenceButton
          workers={members.map(({ id, name }) => ({ value: id, label: name }))}
          onDone={() => void query.refetch()}
        />
      </div>
      <ul className="rounded-control border border-line bg-paper sm:hidden">
        {members.map((member) => (
          <MemberCard key={member.id} member={member} on={on} />
        ))}
      </ul>
      <div className="min-w-0 rounded-control border border-line bg-paper p-2 max-sm:hidden">
        <Table caption={t('title')} columns={columns}>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} on={on} />
          ))}
        </Table>
      </div>
    </div>
  )
}

type MemberProps = { member: TeamMember; on: PlainDate }

function MemberRow({ member, on }: MemberProps) {
  const { position, units, load } = member
  return (
    <TableRow>
      <TableCell isHead note={[position, ...units].filter(Boolean).join(' · ')}>
        <MemberLink member={member} />
      </TableCell>
      <TableCell>
        <OpenWork load={load} />
      </TableCell>
      <TableCell>
        <WeightBar weight={load.weight} free={load.free} />
      </TableCell>
      <TableCell>
        <NearestTerm member={member} on={on} />
      </TableCell>
      <TableCell>
        <Absences member={member} on={on} />
      </TableCell>
    </TableRow>
  )
}

/** The same on a phone, one under the other. */
function MemberCard({ member, on }: MemberProps) {
  const t = useTranslations('workload')
  const { position, units, load } = member
  return (
    <li className="grid gap-1.5 border-line border-b px-4 py-3 last:border-b-0">
      <div>
        <MemberLink member={member} />
        <p className="text-ink-2 text-sm">{[position, ...units].filter(Boolean).join(' · ')}</p>
      </div>
      <WeightBar weight={load.weight} free={load.free} />
      <OpenWork load={load} />
      <p className="text-row">
        {t('column.nearest')}: <NearestTerm member={member} on={on} />
      </p>
      <Absences member={member} on={on} />
    </li>
  )
}

function MemberLink({ member: { id, name } }: { member: TeamMember }) {
  return (
    <Link href={`/workload/${id}`} data-row className="font-semibold">
      {name}
    </Link>
  )
}

function OpenWork({ load }: { load: TeamMember['load'] }) {
  const t = useTranslations('workload')
  const kinds = MATTER_KINDS.filter((kind) => load.counts[kind] > 0)
  const marks = [
    ...(load.hard > 0 ? [t('hardUrgent.hard', { count: load.hard })] : []),
    ...(load.urgent > 0 ? [t('hardUrgent.urgent', { count: load.urgent })] : []),
  ]
  if (kinds.length === 0) return <span className="text-ink-2">{t('nothingOpen')}</span>
  return (
    <span className="text-row">
      {kinds.map((kind) => (
        <span key={kind} className="block whitespace-nowrap">
          {t(`count.${kind}`, { count: load.counts[kind] })}
        </span>
      ))}
      {marks.length > 0 && <span className="block text-ink-2 text-sm">{marks.join(', ')}</span>}
    </span>
  )
}

function NearestTerm({ member: { load }, on }: MemberProps) {
  const t = useTranslations('workload')
  const day = useDay()
  const { nearestOn } = load
  if (!nearestOn) return <span className="text-ink-2">{t('noTerm')}</span>
  return (
    <span className="whitespace-nowrap">
      {day(nearestOn)}
      {nearestOn < on && <span className="block font-semibold text-danger text-sm">{t('overdue')}</span>}
    </span>
  )
}

function Absences({ member: { absences, isAway }, on }: MemberProps) {
  const t = useTranslations('workload')
  const absenceText = useAbsenceText()
  if (absences.length === 0) return <span className="text-ink-2">{t('present')}</span>
  return (
    <span className="grid gap-1 text-row">
      {absences.slice(0, 2).map((absence) =>
        isAway && absence.from <= on ? (
          <span key={`${absence.kind} ${absence.from}`}>
            <Chip tone="near">{absenceText(absence, on)}</Chip>
          </span>
        ) : (
          <span key={`${absence.kind} ${absence.from}`}>{absenceText(absence, on)}</span>
        ),
      )}
    </span>
  )
}
