import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Sheet } from '@/components/ui/sheet'
import type { ClientCard } from '@/lib/clients/client-card.queries'
import { CONSENT_SCOPES } from '@/lib/clients/client-codes.rules'
import { CONSENT_TEXT_VERSION } from '@/lib/clients/consent.rules'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { RenewConsent } from './renew-consent'
import { WithdrawConsent } from './withdraw-consent'

/** The consent that holds now, or that there is none, and what can be done about it. */
export function ConsentSheet({ card: { id, consents, mayChange } }: { card: ClientCard }) {
  const t = useTranslations('card.consent')
  const codes = useTranslations('clients.codes')
  const format = useFormatter()
  const day = (at: string) => format.dateTime(new Date(at), 'day')
  const current = consents.find(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = consents[0]?.withdrawnAt
  const scopes = CONSENT_SCOPES.filter((scope) => current?.scopes.includes(scope))
  return (
    <Sheet
      title={t('title')}
      id="consent"
      aside={
        <ButtonLink href={`/clients/${id}/consent`} size="small" icon="printer">
          {t('print')}
        </ButtonLink>
      }
    >
      <div className="grid justify-items-start gap-2">
        {current ? (
          <p>
            {t(current.form === 'WRITTEN' ? 'givenWritten' : 'givenOrally', { date: day(current.givenAt) })}
            <span className="block text-ink-2 text-sm">
              {scopes.length > 0
                ? t('scopes', { scopes: scopes.map((scope) => codes(`consentScope.${scope}`)).join('; ') })
                : t('noScopes')}
            </span>
          </p>
        ) : withdrawn ? (
          // What stopped with it stands at the top of the card.
          <p>{t('withdrawn', { date: day(withdrawn) })}</p>
        ) : (
          <Banner tone="warn" title={t('none')}>
            {t('withoutConsent')}
          </Banner>
        )}
        {current && current.textVersion !== CONSENT_TEXT_VERSION && (
          <p className="text-sm text-warn">{t('olderText', { version: current.textVersion })}</p>
        )}
        <div className="flex flex-wrap gap-2">
          {mayChange && (
            <RenewConsent
              clientId={id}
              isRenewal={current !== undefined}
              scopes={scopes}
              forms={{
                ORAL: codes('consentAnswer.GIVEN_ORALLY'),
                WRITTEN: codes('consentAnswer.GIVEN_WRITTEN'),
              }}
            />
          )}
          {mayChange && current && <WithdrawConsent clientId={id} />}
          {mayChange && withdrawn && !current && (
            <ButtonLink href={`/clients/${id}/consent/answer`} size="small" icon="printer">
              {t('answer')}
            </ButtonLink>
          )}
        </div>
      </div>
    </Sheet>
  )
}
