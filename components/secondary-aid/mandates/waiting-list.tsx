import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import type { WaitingRow } from '@/lib/secondary-aid/appointment.queries'
import { TermCell } from './term-cell'

/** Granted applications without a provider: term first, then whose it is, then why nobody is appointed. */
export function WaitingList({ rows }: { rows: readonly WaitingRow[] }) {
  const t = useTranslations('mandates')
  const format = useFormatter()
  return (
    <ul className="rounded-control border border-line bg-paper">
      {rows.map((row) => (
        <li
          key={row.id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[12rem_minmax(0,1fr)_minmax(0,16rem)]"
        >
          <div>
            <TermCell term={row.term} dueOn={row.dueOn} />
          </div>
          <WaitingPerson row={row} />
          <p className="text-sm">
            <span className="block">
              {t(`waits.${row.because}`, { date: format.dateTime(toUtcMidnight(row.since), 'dayMonth') })}
            </span>
            {row.hearingOn && (
              <span className="block text-ink-2">
                {t('hearing', { date: format.dateTime(toUtcMidnight(row.hearingOn), 'day') })}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function WaitingPerson({ row: { id, number, person } }: { row: WaitingRow }) {
  const t = useTranslations('mandates')
  const locale = useLocale()
  const topic = person.kind === 'named' && person.topicCode ? findLegalTopic(person.topicCode) : undefined
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2">
        {person.kind === 'protected' && (
          <Chip tone="protected" icon="lock">
            {t('protected')}
          </Chip>
        )}
        {/* The whole row is the link’s target. */}
        <Link
          href={`/mandates/appoint/${id}`}
          data-row
          className="font-semibold text-row after:absolute after:inset-0"
        >
          {person.kind === 'named' ? person.name : number}
        </Link>
      </p>
      <p className="text-ink-2 text-sm">
        {person.kind === 'named'
          ? [number, topic && displayTopicName(topic, locale)].filter(Boolean).join(' · ')
          : t('protectedText')}
      </p>
    </div>
  )
}
