import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ListedForClient } from '@/lib/referrals/client-referrals.queries'
import { useNeedName } from './use-referral-texts'

type ClientReferralsProps = {
  title: string
  referrals: readonly ListedForClient[]
  /** Where a new one begins, when the viewer may begin it. */
  startHref?: string
}

/** The referrals of a client, or of a visit: where to and how it stands, a line each. */
export function ClientReferrals({ title, referrals, startHref }: ClientReferralsProps) {
  const t = useTranslations('referrals')
  const needOf = useNeedName()
  const format = useFormatter()
  if (referrals.length === 0 && !startHref) return null
  return (
    <section aria-labelledby="referrals-title" className="mb-5">
      <h2 id="referrals-title" className="mb-2 text-lg">
        {title}
      </h2>
      {referrals.length > 0 && (
        <ul className="mb-2 grid gap-1.5">
          {referrals.map(({ id, number, state, partner, need, on }) => (
            <li key={id} className="text-row">
              <Link href={`/referrals/${id}`}>{number || t('draftNumber')}</Link>
              <span className="block text-sm">{partner}</span>
              <span className="block text-ink-2 text-sm">
                {[format.dateTime(toUtcMidnight(on), 'day'), needOf(need), t(`state.${state}`)].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {startHref && (
        <ButtonLink size="small" href={startHref}>
          {t('client.start')}
        </ButtonLink>
      )}
    </section>
  )
}
