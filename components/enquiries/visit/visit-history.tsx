import { useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { HistoryVisit } from '@/lib/enquiries/client-history.queries'

/** Earlier visits of the same person, newest first. */
export function VisitHistory({ visits }: { visits: HistoryVisit[] }) {
  const t = useTranslations('visit')
  const te = useTranslations('enquiries')
  const format = useFormatter()
  if (visits.length === 0) return null
  return (
    <section className="mt-5">
      <h2 className="mb-2 font-semibold text-base">{t('history')}</h2>
      <Timeline
        entries={visits.map((visit) => ({
          id: visit.id,
          on: format.dateTime(new Date(visit.startedAt), 'day'),
          what: (
            <a href={`/visits/${visit.id}`}>
              {visit.enquiries
                .map(
                  ({ topic, helpKind }) =>
                    topic ?? (helpKind ? te(`helpKind.${helpKind}`) : te(`channel.${visit.channel}`)),
                )
                .join(', ') || te(`channel.${visit.channel}`)}
            </a>
          ),
          who: visit.staff,
          isOpen: visit.enquiries.some((enquiry) => enquiry.isOpen),
        }))}
      />
    </section>
  )
}
