import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { PlainDate } from '@/lib/core/plain-date'
import { freshnessOf } from '@/lib/partners/partner-freshness.rules'

/** How long ago somebody held the record against the world; amber after 90 days. */
export function FreshnessChip({ checkedOn, today }: { checkedOn: PlainDate | null; today: PlainDate }) {
  const t = useTranslations('partnerSearch.reason')
  const fresh = freshnessOf(checkedOn, today)
  if (fresh.kind === 'never')
    return (
      <Chip tone="near" icon="alert">
        {t('neverChecked')}
      </Chip>
    )
  if (fresh.kind === 'stale')
    return (
      <Chip tone="near" icon="alert">
        {t('stale', { count: fresh.days })}
      </Chip>
    )
  return (
    <Chip tone="ok" icon="check">
      {t('checked', { count: fresh.days })}
    </Chip>
  )
}
