import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/offices/link-tabs'
import type { QualityTab } from '@/lib/oversight/quality.schema'

type QualityTabsProps = {
  current: QualityTab | 'summary'
  counts: { read: number; mine: number }
  isHead: boolean
}

/** The head's sample and summary, what waits to be read, what was said of one's own work. */
export function QualityTabs({ current, counts, isHead }: QualityTabsProps) {
  const t = useTranslations('quality.tab')
  const own = (['read', 'mine'] as const).map((tab) => ({
    href: `/quality?tab=${tab}`,
    label: t(tab),
    isCurrent: tab === current,
    ...(counts[tab] > 0 ? { count: String(counts[tab]) } : {}),
  }))
  const ofHead = [
    { href: '/quality', label: t('sample'), isCurrent: current === 'sample' },
    { href: '/quality/summary', label: t('summary'), isCurrent: current === 'summary' },
  ]
  return <LinkTabs label={t('label')} tabs={isHead ? [...ofHead, ...own] : own} />
}
