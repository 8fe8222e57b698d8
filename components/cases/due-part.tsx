'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMinute } from '@/components/partners/use-minute'
import { Chip } from '@/components/ui/chip'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { DueList } from '@/lib/cases/case-list.schema'
import type { DueRow, DutyPage } from '@/lib/cases/my-cases.queries'
import type { PlainDate } from '@/lib/core/plain-date'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { CaseRowLink, ProtectedChip, usePersonName } from './case-name'
import { ListPart, PartRow, PartRows } from './list-part'
import { TermChip } from './term-chip'
import { useDays, useDutyTitle } from './use-case-texts'
import { type Later, MoreRows, useLaterRows } from './use-later-rows'

type DuePartProps = { overdue: DutyPage<DueRow>; coming: DutyPage<DueRow>; on: PlainDate; now: string }

/** What is due: overdue, today with its hours, the next days. Everything a corridor needs stands in the row itself. */
export function DuePart({ overdue, coming, on, now }: DuePartProps) {
  const t = useTranslations('cases.due')
  const days = useDays()
  const titleOf = useDutyTitle()
  const late = useDueRows('OVERDUE', overdue)
  const ahead = useDueRows('COMING', coming)
  const today = ahead.rows.filter(({ dueOn }) => dueOn === on)
  const soon = ahead.rows.filter(({ dueOn }) => dueOn > on)
  const [next] = soon
  const listed = (rows: readonly DueRow[]) =>
    rows.map((row) => <DueLine key={row.dutyId} row={row} on={on} now={now} />)
  return (
    <div className="grid content-start gap-4">
      {late.rows.length > 0 && (
        <ListPart title={t('overdue')} aside={<Count of={late} rows={late.rows} />}>
          <PartRows>{listed(late.rows)}</PartRows>
          <MoreRows of={late} list={t('overdue')} />
        </ListPart>
      )}
      <ListPart title={t('today')} aside={days.weekday(on)}>
        {today.length > 0 ? (
          <PartRows>{listed(today)}</PartRows>
        ) : (
          <div className="max-sm:px-4">
            <EmptyState title={t('nothingToday')}>
              {next
                ? t('nothingTodayNext', { date: days.short(next.dueOn), what: titleOf(next) })
                : t('nothingAtAll')}
            </EmptyState>
          </div>
        )}
        {soon.length === 0 && <MoreRows of={ahead} list={t('today')} />}
      </ListPart>
      {soon.length > 0 && (
        <ListPart title={t('soon')} aside={<Count of={ahead} rows={soon} />}>
          <PartRows>{listed(soon)}</PartRows>
          <MoreRows of={ahead} list={t('soon')} />
        </ListPart>
      )}
    </div>
  )
}

const useDueRows = (of: DueList, first: DutyPage<DueRow>) =>
  useLaterRows({ url: '/api/cases/due', question: { of }, first, keyOf: ({ dutyId }) => dutyId })

/** How many there are, as far as they were read. */
function Count({ of, rows }: { of: Later<DueRow>; rows: readonly DueRow[] }) {
  const t = useTranslations('cases.due')
  return of.hasMore ? t('moreThan', { count: rows.length }) : rows.length
}

function DueLine({ row, on, now }: { row: DueRow; on: PlainDate; now: string }) {
  const t = useTranslations('cases')
  const locale = useLocale()
  const titleOf = useDutyTitle()
  const nameOf = usePersonName()
  const { hearing, topicCode, person } = row
  const topic = topicCode ? findLegalTopic(topicCode) : undefined
  const topicName = topic ? displayTopicName(topic, locale) : ''
  const place = hearing
    ? [
        hearing.room && t('due.room', { room: hearing.room }),
        hearing.judge && t('due.judge', { judge: hearing.judge }),
      ]
    : [topicName]
  return (
    <PartRow
      title={
        <>
          <CaseRowLink id={row.id}>{titleOf(row)}</CaseRowLink>
          {person.kind === 'protected' && <ProtectedChip />}
        </>
      }
      chip={<DueChip row={row} on={on} now={now} />}
      lines={[
        [nameOf(row), ...place].filter(Boolean).join(' · '),
        ...(hearing
          ? [
              hearing.court,
              [hearing.number && t('caseNumber', { number: hearing.number }), topicName]
                .filter(Boolean)
                .join(', '),
            ]
          : []),
      ]}
    />
  )
}

/** Of today, the hour and how long till then; of any other day, the days. */
function DueChip({ row, on, now }: { row: DueRow; on: PlainDate; now: string }) {
  const t = useTranslations('cases.due')
  const { minute } = useMinute(now)
  const { dueOn, dueAt, time, kind } = row
  if (dueOn !== on || !dueAt) return <TermChip dueOn={dueOn} on={on} withDate />
  const left = kyivMoment(new Date(dueAt)).minute - minute
  if (kind !== 'HEARING')
    return left < 0 ? (
      <DeadlineChip state="due">{t('untilPassed', { time })}</DeadlineChip>
    ) : (
      <Chip tone="calm">{t('until', { time })}</Chip>
    )
  if (left < 0) return <Chip>{t('began', { time })}</Chip>
  if (left < 60) return <DeadlineChip state="due">{t('inMinutes', { count: left })}</DeadlineChip>
  return <DeadlineChip state="near">{t('inHours', { count: Math.floor(left / 60) })}</DeadlineChip>
}
