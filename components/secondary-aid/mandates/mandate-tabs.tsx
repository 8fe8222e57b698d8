import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/offices/link-tabs'

type MandateTabsProps = { current: 'waiting' | 'issued' | 'providers' }

/** The three lists of the head. */
export function MandateTabs({ current }: MandateTabsProps) {
  const t = useTranslations('mandates.tabs')
  const tabs = [
    { key: 'waiting', href: '/mandates' },
    { key: 'issued', href: '/mandates/issued' },
    { key: 'providers', href: '/mandates/providers' },
  ] as const
  return (
    <LinkTabs
      label={t('label')}
      tabs={tabs.map(({ key, href }) => ({ href, label: t(key), isCurrent: key === current }))}
    />
  )
}
