import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { IssuingBody } from '@/lib/secondary-aid/issuing-body.queries'
import { type Opening, showTime, type WeekHours, weekLine } from '@/lib/secondary-aid/week-hours.rules'

const DAYS = ['0', '1', '2', '3', '4', '5', '6'] as const
const dayKey = (place: number) => DAYS[place] ?? '0'

/** Whether it is open now, in words. */
export function useOpeningText(): (opening: Opening) => string {
  const t = useTranslations('issuingBodies.opening')
  const days = useTranslations('issuingBodies.weekday')
  return (opening) => {
    switch (opening.kind) {
      case 'unknown':
        return t('unknown')
      case 'open': {
        const { until, pause } = opening
        if (!pause) return t('open', { until: showTime(until) })
        return t('openPause', { until: showTime(until), from: showTime(pause.from), to: showTime(pause.to) })
      }
      case 'opensLater':
        return t('opensLater', { at: showTime(opening.at) })
      case 'onPause':
        return t('onPause', { until: showTime(opening.until) })
      case 'closed': {
        const { next } = opening
        return next
          ? t('closed', { day: days(dayKey(next.weekday)), at: showTime(next.at) })
          : t('closedAlways')
      }
    }
  }
}

/** The hours of the week in one line; empty when nobody knows them. */
export function useWeekText(): (week: WeekHours | null) => string {
  const short = useTranslations('issuingBodies.short')
  return (week) => weekLine(week, (place) => short(dayKey(place)))
}

/** When its contacts were checked, or that nobody has. */
export function useOriginText(): (origin: IssuingBody['origin']) => string {
  const t = useTranslations('issuingBodies')
  const format = useFormatter()
  return (origin) => {
    if (origin.kind === 'page') return t('fromPage', { asOf: origin.asOf || 'none' })
    const date = format.dateTime(toUtcMidnight(origin.checkedOn), 'day')
    return t(origin.isStale ? 'stale' : 'checked', { date })
  }
}
