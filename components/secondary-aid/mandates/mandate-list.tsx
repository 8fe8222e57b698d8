import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ListedMandate } from '@/lib/secondary-aid/mandate-list.queries'
import { MandateRow, MandateRows } from './mandate-rows'
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
    <MandateRows>
      {mandates.map((mandate) => (
        <MandateRow
          key={mandate.id}
          href={`/mandates/${mandate.id}`}
          number={mandate.number}
          person={mandate.person}
          standing={
            mandate.term ? (
              <TermCell term={mandate.term} dueOn={mandate.contactBy} />
            ) : (
              <MandateStateChip state={mandate.state} />
            )
          }
        >
          <MandateProvider mandate={mandate} isOwn={isOwn} />
        </MandateRow>
      ))}
    </MandateRows>
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
