import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { TAKEN_OVER } from '@/lib/enquiries/finished-visit.rules'
import type { Visit } from '@/lib/enquiries/visit.queries'

/** Since when, by which channel, first or again: one line at the right of the header. */
export function VisitFacts({ visit }: { visit: Visit }) {
  const t = useTranslations('visit.header')
  const te = useTranslations('enquiries')
  const format = useFormatter()
  const time = (instant: string) => format.dateTime(new Date(instant), 'time')
  const facts = [
    visit.endReason === TAKEN_OVER
      ? t('takenOver', { date: format.dateTime(new Date(visit.startedAt), 'day') })
      : visit.endedAt
        ? t('ended', { time: time(visit.endedAt) })
        : t('since', { time: time(visit.startedAt) }),
    te(`channel.${visit.channel}`),
    visit.isFirst ? t('first') : undefined,
  ].filter((fact) => fact !== undefined)
  return <p className="text-ink-2 text-sm">{facts.join(' · ')}</p>
}
