'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { termByLastDay, termState } from '@/lib/deadlines/deadline.rules'

type TermBannerProps = {
  title: string
  dueOn: PlainDate
  /** Today. */
  on: PlainDate
  /** How it was counted; absent when the date itself was told. */
  counting?: { from: PlainDate; length: string } | undefined
  isMoved?: boolean
  isUnconfirmed?: boolean
}

const TONES = {
  calm: 'neutral',
  near: 'warn',
  today: 'warn',
  overdue: 'danger',
  notRunning: 'neutral',
} as const

/** A running term as one sentence: until which day, how it was counted, how much is left. */
export function TermBanner({
  title,
  dueOn,
  on,
  counting,
  isMoved = false,
  isUnconfirmed = false,
}: TermBannerProps) {
  const t = useTranslations('visit.deadlines')
  const td = useTranslations('deadlines')
  const format = useFormatter()
  const state = termState(termByLastDay(dueOn), on)
  const day = (date: PlainDate, shape: 'fullWeekday' | 'day') => format.dateTime(toUtcMidnight(date), shape)
  const left =
    state.kind === 'calm' || state.kind === 'near'
      ? td(`state.${state.kind}`, { days: state.daysLeft })
      : state.kind === 'overdue'
        ? td('state.overdue', { days: state.daysOver })
        : td('state.today')
  return (
    <Banner tone={TONES[state.kind]} icon="clock">
      <p className="text-row">
        <b>{t('until', { title, date: day(dueOn, 'fullWeekday') })}</b>{' '}
        {counting && t('counted', { from: day(counting.from, 'day'), length: counting.length })} {left}.{' '}
        {isMoved && td('moved')}
        {isUnconfirmed && <NotConfirmed>{td('unconfirmedCalendar')}</NotConfirmed>}
      </p>
    </Banner>
  )
}
