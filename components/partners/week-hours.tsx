'use client'

import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { OpeningHours } from '@/lib/partners/opening-hours.rules'
import { spansLine, weekGroups } from '@/lib/partners/week-line.rules'
import { placeInWeek, WEEK } from './use-opening-text'

type WeekHoursProps = { hours: OpeningHours; moment: KyivMoment }

/** The seven days, equal ones in one line, today’s in bold; exceptional days to come below. */
export function WeekHours({ hours, moment }: WeekHoursProps) {
  const t = useTranslations('partnerSearch.hours')
  const format = useFormatter()
  const dayText = (place: number) => {
    const { spans = [], byAppointment = false } = hours.week[place] ?? {}
    const words = spans.length > 0 ? spansLine(spans) : byAppointment ? '' : t('closed')
    return [words, byAppointment && t('byAppointment')].filter(Boolean).join(', ')
  }
  const groups = weekGroups(dayText)
  const today = placeInWeek(moment.on)
  const coming = hours.exceptions.filter(({ to }) => to >= moment.on).slice(0, 5)
  const name = (place: number) => t(`day.${WEEK[place] ?? 'mon'}`)
  const date = (on: KyivMoment['on']) => format.dateTime(toUtcMidnight(on), 'dayMonth')
  return (
    <div className="grid gap-1.5 text-row">
      <dl className="grid gap-0.5">
        {groups.map(({ from, to, text }) => (
          <div key={from} className={`flex gap-3 ${from <= today && today <= to ? 'font-semibold' : ''}`}>
            <dt className="w-16 flex-none text-ink-2">
              {from === to ? name(from) : `${name(from)}–${name(to)}`}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {coming.length > 0 && (
        <ul className="grid gap-0.5 text-sm text-warn">
          {coming.map(({ from, to, spans, note }) => (
            <li key={`${from}${to}`}>
              {[
                `${from === to ? date(from) : `${date(from)}–${date(to)}`}: ${spans.length > 0 ? spansLine(spans) : t('closed')}`,
                note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
