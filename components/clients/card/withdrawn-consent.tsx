import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import type { ClientCard } from '@/lib/clients/client-card.queries'
import { consentStanding } from '@/lib/clients/consent-standing.rules'
import { useFormatter } from '@/lib/core/i18n/use-formatter'

/** At the top of the card: what stopped with the consent, who may still read it, and what has to be done first. */
export function WithdrawnConsent({ card: { consents, isRestricted, mayChange } }: { card: ClientCard }) {
  const t = useTranslations('card.consent')
  const format = useFormatter()
  const [latest] = consents
  if (consentStanding(consents) !== 'WITHDRAWN' || !latest?.withdrawnAt) return null
  const date = format.dateTime(new Date(latest.withdrawnAt), 'day')
  return (
    <div className="mb-3.5">
      <Banner tone="warn" title={t('withdrawn', { date })}>
        {t(isRestricted ? 'restricted' : 'stopped')}{' '}
        {isRestricted ? mayChange && t('reopen') : <a href="#consent">{t('toConsent')}</a>}
      </Banner>
    </div>
  )
}
