import { useTranslations } from 'next-intl'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { HistoryVisit } from '@/lib/enquiries/client-history.queries'

type HistoryTimelineProps = {
  visits: readonly HistoryVisit[]
  /** On the card each entry leads to its visit. */
  isLinked?: boolean
}

/** Visits and their issues, newest first; a visit with several issues is several entries. */
export function HistoryTimeline({ visits, isLinked = false }: HistoryTimelineProps) {
  const t = useTranslations('desk.history')
  const enquiries = useTranslations('enquiries')
  const format = useFormatter()

  function what(visit: HistoryVisit, words: string) {
    return isLinked ? <a href={`/visits/${visit.id}`}>{words}</a> : words
  }
  const entries = visits.flatMap((visit): TimelineEntry[] => {
    const on = format.dateTime(new Date(visit.startedAt), 'day')
    if (visit.enquiries.length === 0) {
      const words = t(visit.isOver ? 'noIssue' : 'goingOn')
      const who = `${enquiries(`channel.${visit.channel}`)} · ${visit.staff}`
      return [{ id: visit.id, on, what: what(visit, words), who, isOpen: !visit.isOver }]
    }
    return visit.enquiries.map((enquiry) => {
      const state = t(enquiry.isOpen ? 'open' : 'done')
      const help = enquiry.helpKind ? `${enquiries(`helpKind.${enquiry.helpKind}`).toLowerCase()}, ` : ''
      return {
        id: enquiry.id,
        on,
        what: what(visit, enquiry.topic ?? t('noTopic')),
        who: `${help}${state} · ${enquiry.executor}`,
        isOpen: enquiry.isOpen,
      }
    })
  })
  return <Timeline entries={entries} />
}
