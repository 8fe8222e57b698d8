import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { WaitingRow } from '@/lib/secondary-aid/waiting-appointment.queries'
import { MandateRow, MandateRows } from './mandate-rows'
import { TermCell } from './term-cell'

/** Granted applications without a provider: term first, then whose it is, then why nobody is appointed. */
export function WaitingList({ rows }: { rows: readonly WaitingRow[] }) {
  const t = useTranslations('mandates')
  const format = useFormatter()
  return (
    <MandateRows>
      {rows.map(({ id, number, person, term, dueOn, because, since, hearingOn }) => (
        <MandateRow
          key={id}
          href={`/mandates/appoint/${id}`}
          {...{ number, person }}
          standing={<TermCell term={term} dueOn={dueOn} />}
        >
          <p className="text-sm">
            <span className="block">
              {t(`waits.${because}`, { date: format.dateTime(toUtcMidnight(since), 'dayMonth') })}
            </span>
            {hearingOn && (
              <span className="block text-ink-2">
                {t('hearing', { date: format.dateTime(toUtcMidnight(hearingOn), 'day') })}
              </span>
            )}
          </p>
        </MandateRow>
      ))}
    </MandateRows>
  )
}
