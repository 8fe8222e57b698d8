import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { BEARABLE_WEIGHT } from '@/lib/oversight/case-weight.rules'

/** How the weight is reckoned, and that no law says so. */
export function WeightNote() {
  const t = useTranslations('workload.how')
  return (
    <Disclosure
      summary={t('title')}
      aside={
        <span className="rounded-chip border border-control border-dashed px-1.5 text-ink-2 text-sm">
          {t('mark')}
        </span>
      }
    >
      <p className="max-w-prose text-ink-2 text-sm">{t('text')}</p>
      <p className="mt-1 max-w-prose text-ink-2 text-sm">{t('limit', { weight: BEARABLE_WEIGHT })}</p>
      <p className="mt-1 max-w-prose text-ink-2 text-sm">{t('protected')}</p>
    </Disclosure>
  )
}
