import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { addDays, diffDays, toUtcMidnight, weekdayOf } from '@/lib/core/plain-date'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { clockText } from '@/lib/partners/bilingual.rules'
import { hoursOn, type OpeningHours, openingOn } from '@/lib/partners/opening-hours.rules'

export type OpeningState = { text: string; tone: 'ok' | 'near' | 'plain' }

/** Whether it is open at the moment, in words. */
export function useOpeningText(): (hours: OpeningHours | null, moment: KyivMoment) => OpeningState {
  const t = useTranslations('partnerSearch.opening')
  const format = useFormatter()
  const days = useTranslations('partnerSearch.hours.day')
  return (hours, { on, minute }) => {
    const dayOf = (next: KyivMoment['on']) =>
      diffDays(on, next) < 7
        ? days(WEEK[placeInWeek(next)] ?? 'mon')
        : format.dateTime(toUtcMidnight(next), 'dayMonth')
    const opening = openingOn(hours, on, minute)
    switch (opening.kind) {
      case 'unknown':
        return { text: t('unknown'), tone: 'plain' }
      case 'open': {
        const { until, pauseAt } = opening
        if (until === 1440 && pauseAt === null) return { text: t('aroundTheClock'), tone: 'ok' }
        return pauseAt === null
          ? { text: t('open', { until: clockText(until) }), tone: 'ok' }
          : { text: t('openPause', { until: clockText(until), pause: clockText(pauseAt) }), tone: 'ok' }
      }
      case 'opensLater':
        return { text: t('closedUntil', { at: clockText(opening.at) }), tone: 'near' }
      case 'onPause':
        return { text: t('closedUntil', { at: clockText(opening.until) }), tone: 'near' }
      case 'closed': {
        const isAppointment = hours !== null && hoursOn(hours, on).byAppointment
        if (isAppointment) return { text: t('byAppointment'), tone: 'near' }
        const { next } = opening
        if (!next) return { text: t('closed'), tone: 'plain' }
        const at = clockText(next.at)
        return next.on === addDays(on, 1)
          ? { text: t('closedTomorrow', { at }), tone: 'plain' }
          : {
              text: t('closedDay', { day: dayOf(next.on), at }),
              tone: 'plain',
            }
      }
    }
  }
}

const SHORT_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type ShortDay = (typeof SHORT_DAYS)[number]
export const WEEK: readonly ShortDay[] = SHORT_DAYS

/** The day of the week as its place in a week from Monday on. */
export const placeInWeek = (on: KyivMoment['on']): number => (weekdayOf(on) + 6) % 7
