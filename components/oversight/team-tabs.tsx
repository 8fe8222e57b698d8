import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/offices/link-tabs'

/** The two views of the head on the team. */
export function TeamTabs({ current }: { current: 'workload' | 'quality' }) {
  const t = useTranslations('workload')
  const tabs = (['workload', 'quality'] as const).map((tab) => ({
    href: `/${tab}`,
    label: t(`tab.${tab}`),
    isCurrent: tab === current,
  }))
  return <LinkTabs label={t('teamTabs')} tabs={tabs} />
}
