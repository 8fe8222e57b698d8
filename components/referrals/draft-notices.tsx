'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { useMissingParts } from './use-referral-texts'

/** What keeps the sheet from being handed over, and what to mind with it. */
export function DraftNotices({ view }: { view: ReferralView }) {
  const t = useTranslations('referrals')
  const partsOf = useMissingParts()
  const { missing, partner, isDiscreet } = view
  const record = (
    <ButtonLink size="small" href={`/partners/${partner.id}`}>
      {t('choose.check')}
    </ButtonLink>
  )
  return (
    <div className="mb-4 grid gap-2 empty:hidden">
      {partner.status === 'CLOSED' && <Banner tone="danger">{t('draft.closed')}</Banner>}
      {missing.length > 0 && (
        <Banner tone="warn" actions={record}>
          {t('draft.incomplete', { parts: partsOf(missing) })}
        </Banner>
      )}
      {missing.length === 0 && partner.isStale && (
        <Banner tone="warn" actions={record}>
          {t('view.staleRecord')}
        </Banner>
      )}
      {isDiscreet && (
        <Banner tone="warn" icon="lock">
          {t('draft.discreet')}
        </Banner>
      )}
    </div>
  )
}
