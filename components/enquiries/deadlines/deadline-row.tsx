'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCalendar } from '@/components/deadlines/calendar'
import { Chip } from '@/components/ui/chip'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import type { MyDeadline } from '@/lib/enquiries/my-deadlines.queries'
import { deadlineState } from '@/lib/enquiries/my-deadlines.rules'
import { MarkMet } from './mark-met'

type DeadlineRowProps = { deadline: MyDeadline; on: PlainDate; onLeave: () => void }

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** One term: when, what, whose; the whole row opens the visit. */
export function DeadlineRow({ deadline, on, onLeave }: DeadlineRowProps) {
  const t = useTranslations('deadlinesPage')
  const format = useFormatter()
  const locale = useLocale()
  const { kind, dueOn, receivedOn, person, enquiryNumber, topicCode } = deadline
  const topic = topicCode ? findLegalTopic(topicCode) : undefined
  const title = useTermTitle(deadline)
  const state = deadlineState(deadline, on, useCalendar())
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
  return (
    <li className="focus-inset-within relative grid items-start gap-x-4 gap-y-1 border-line border-b px-1 py-2.5 hover:bg-sunken sm:grid-cols-[13rem_minmax(0,1fr)_auto]">
      <div className="flex flex-wrap items-baseline gap-x-2 sm:block">
        <DeadlineChip state={CHIP[state.kind]}>
          <StateWords state={state} />
        </DeadlineChip>
        <div className="text-ink-2 text-sm sm:mt-1">
          {format.dateTime(toUtcMidnight(dueOn), 'fullWeekday')}
        </div>
      </div>
      <div className="min-w-0">
        <Link
          data-term
          aria-describedby={`${deadline.id}-about`}
          href={hrefOf(deadline)}
          className="row-link text-row"
        >
          {title}
        </Link>
        <div id={`${deadline.id}-about`}>
          <p className="text-row">
            {person.kind === 'named' && person.name}
            {person.kind === 'anonymous' && kind !== 'APPEAL' && t('anonymous')}
            {person.kind === 'protected' && (
              <Chip tone="protected" icon="lock">
                {t('protectedPerson')}
              </Chip>
            )}
          </p>
          <p className="text-ink-2 text-sm">
            {[
              topic && displayTopicName(topic, locale),
              enquiryNumber && t('enquiry', { number: enquiryNumber }),
              kind === 'WRITTEN_ANSWER' && receivedOn && t('received', { date: day(receivedOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </div>
      {kind === 'CLIENT_TERM' && (
        <MarkMet deadlineId={deadline.id} name={t('metOf', { title, date: day(dueOn) })} onLeave={onLeave} />
      )}
    </li>
  )
}

function hrefOf({ kind, id, clientId, visitId }: MyDeadline): string {
  if (kind === 'APPEAL') return `/appeals/${id}`
  return kind === 'PLAN_REVIEW' ? `/clients/${clientId}/plan` : `/visits/${visitId}`
}

function useTermTitle({ kind, title, writtenKind }: MyDeadline): string {
  const t = useTranslations('deadlinesPage')
  if (kind === 'CLIENT_TERM') return title
  if (kind === 'APPEAL') return t('appeal', { number: title })
  if (kind === 'PLAN_REVIEW') return t('planReview')
  if (writtenKind === 'OTHER_BODY') return t('forward')
  return writtenKind === 'INFORMATION_ONLY' ? t('informationFor') : t('answerTo')
}

function StateWords({ state }: { state: TermState }) {
  const t = useTranslations('deadlines.state')
  switch (state.kind) {
    case 'calm':
      return t('calm', { days: state.daysLeft })
    case 'near':
      return t('near', { days: state.daysLeft })
    case 'today':
      return t('today')
    case 'overdue':
      return t('overdue', { days: state.daysOver })
    case 'notRunning':
      return t(`notRunning.${state.reason}`)
  }
}
