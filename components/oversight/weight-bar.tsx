import { useTranslations } from 'next-intl'
import { BEARABLE_WEIGHT } from '@/lib/oversight/case-weight.rules'

/** How much of what is bearable somebody carries. The figure says it; the bar only lets the eye see it. */
export function WeightBar({ weight, free }: { weight: number; free: number }) {
  const t = useTranslations('workload')
  const share = Math.min(100, (100 * weight) / BEARABLE_WEIGHT)
  return (
    <div className="grid min-w-40 gap-1">
      <span className="flex flex-wrap justify-between gap-x-3">
        <span>{t('weight', { weight, limit: BEARABLE_WEIGHT })}</span>
        <span className="text-ink-2 text-sm">{free > 0 ? t('free', { free }) : t('full')}</span>
      </span>
      <span aria-hidden="true" className="block h-1.5 overflow-hidden rounded-chip bg-sunken">
        <span className="block h-full bg-control" style={{ width: `${share}%` }} />
      </span>
    </div>
  )
}
