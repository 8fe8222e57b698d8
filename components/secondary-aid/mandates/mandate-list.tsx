import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import type { ListedMandate } from '@/lib/secondary-aid/mandate.queries'
import { MandateStateChip } from './mandate-state-chip'
import { TermCell } from './term-cell'

type MandateListProps = {
  mandates: readonly ListedMandate[]
  /** The list is the provider’s own: their name need not be told. */
  isOwn: boolean
}

/** Mandates: what is due first, whose matter, who acts. */
export function MandateList({ mandates, isOwn }: MandateListProps) {
  return (
    <ul className="rounded-control border border-line bg-paper">
      {mandates.map((mandate) => (
        <li
          key={mandate.id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[12rem_minmax(0,1fr)_minmax(0,16rem)]"
        >
          <div>
            {mandate.term ? (
              <TermCell term={mandate.term} dueOn={mandate.contactBy} />
            ) : (
              <MandateStateChip state={mandate.state} />
            )}
          </div>
          <MandatePerson mandate={mandate} />
          <MandateProvider mandate={mandate} isOwn={isOwn} />
        </li>
      ))}
    </ul>
  )
}

function MandatePerson({ mandate: { id, number, person } }: { mandate: ListedMandate }) {
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
        <Link
          href={`/mandates/${id}`}
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

function MandateProvider({ mandate, isOwn }: { mandate: ListedMandate; isOwn: boolean }) {
  const t = useTranslations('mandates')
  const format = useFormatter()
  const { provider, kind, issuedOn, hearingOn, term } = mandate
  const issued = t('issuedOn', { date: format.dateTime(toUtcMidnight(issuedOn), 'day') })
  return (
    <div className="text-sm">
      {!isOwn && <p>{provider}</p>}
      <p className="text-ink-2">
        {[term && t('awaitsAnswer'), t(`kind.${kind}`), issued].filter(Boolean).join(' · ')}
      </p>
      {hearingOn && (
        <p className="text-ink-2">
          {t('hearing', { date: format.dateTime(toUtcMidnight(hearingOn), 'day') })}
        </p>
      )}
    </div>
  )
}
