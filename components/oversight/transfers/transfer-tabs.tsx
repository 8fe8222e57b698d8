import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/offices/link-tabs'
import { TRANSFER_TABS, type TransferTab } from '@/lib/oversight/transfer.schema'

type TransferTabsProps = { current: TransferTab; counts: Partial<Record<TransferTab, number>> }

export function TransferTabs({ current, counts }: TransferTabsProps) {
  const t = useTranslations('transfers')
  const tabs = TRANSFER_TABS.map((tab) => {
    const count = counts[tab]
    return {
      href: tab === 'incoming' ? '/transfers' : `/transfers?tab=${tab}`,
      label: t(`tab.${tab}`),
      isCurrent: current === tab,
      ...(count ? { count: String(count) } : {}),
    }
  })
  return <LinkTabs label={t('lists')} tabs={tabs} />
}
