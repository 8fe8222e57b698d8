'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMinute } from '@/components/partners/use-minute'
import { Chip } from '@/components/ui/chip'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { EmptyState } from '@/components/ui/empty-state'
import { type DueGroup, dueGroupOf } from '@/lib/cases/case-duty.rules'
import type { DueRow } from '@/lib/cases/my-cases.queries'
import type { PlainDate } from '@/lib/core/plain-date'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { CaseRowLink, ProtectedChip, usePersonName } from './case-name'
import { ListPart, PartRow, PartRows } from './list-part'
import { TermChip } from './term-chip'
import { useDays, useDutyTitle } from './use-case-texts'

const GROUPS: readonly DueGroup[] = ['overdue', 'today', 'soon']

type DuePartProps = { due: readonly DueRow[]; on: PlainDate; now: string }

/** What is due: overdue, today with its hours, the next days. Everything a corridor needs stands in the row itself. */
export function DuePart({ due, on, now }: DuePartProps) {
  const t = useTranslations('cases.due')
  const days = useDays()
  const titleOf = useDutyTitle()
  const groups = GROUPS.map((group) => ({
    group,
    rows: due.filter(({ dueOn }) => dueGroupOf(dueOn, on) === group),
  }))
  const next = due.find(({ dueOn }) => dueOn > on)
  return (
    <div className="grid content-start gap-4">
      {groups.map(({ group, rows }) =>
        rows.length > 0 ? (
          <ListPart key={group} title={t(group)} aside={group === 'today' ? days.weekday(on) : rows.length}>
            <PartRows>
              {rows.map((row) => (
                <DueLine key={row.dutyId} row={row} on={on} now={now} />
              ))}
            </PartRows>
          </ListPart>
        ) : (
          group === 'today' && (
            <ListPart key={group} title={t(group)} aside={days.weekday(on)}>
              <div className="max-sm:px-4">
                <EmptyState title={t('nothingToday')}>
                  {next
                    ? t('nothingTodayNext', { date: days.short(next.dueOn), what: titleOf(next) })
                    : t('nothingAtAll')}
                </EmptyState>
              </div>
            </ListPart>
          )
        ),
      )}
    </div>
  )
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
