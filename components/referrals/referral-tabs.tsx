import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/offices/link-tabs'
import { REFERRAL_TABS, type ReferralTab } from '@/lib/referrals/referral.schema'

type ReferralTabsProps = {
  current: ReferralTab | 'unmet' | 'report'
  counts?: Partial<Record<ReferralTab, number>>
  isHead: boolean
  maySeeReport: boolean
  maySeeLists: boolean
}

/** The lists of referrals, the needs nobody met, the report: each as far as it is one's own. */
export function ReferralTabs({ current, counts = {}, isHead, maySeeReport, maySeeLists }: ReferralTabsProps) {
  const t = useTranslations('referrals')
  const lists = maySeeLists
    ? REFERRAL_TABS.map((tab) => {
        const count = counts[tab]
        return {
          href: tab === 'ask' ? '/referrals' : `/referrals?tab=${tab}`,
          label: t(`tab.${tab}`),
          isCurrent: current === tab,
          ...(count ? { count: String(count) } : {}),
        }
      })
    : []
  const more = [
    ...(isHead ? [{ href: '/referrals/unmet', label: t('tab.unmet'), isCurrent: current === 'unmet' }] : []),
    ...(maySeeReport
      ? [{ href: '/referrals/report', label: t('tab.report'), isCurrent: current === 'report' }]
      : []),
  ]
  return <LinkTabs label={t('sections')} tabs={[...lists, ...more]} />
}
