import { useTranslations } from 'next-intl'
import type { AuditScope } from '@/lib/offices/audit-log.schema'
import { LinkTabs } from './link-tabs'

type AuditNavProps = {
  scopes: readonly AuditScope[]
  current: AuditScope | 'openings'
  /** Openings nobody has seen yet; undefined for those who are not told of any. */
  unseen?: number
}

/** Whose entries are shown: each its own address. */
export function AuditNav({ scopes, current, unseen }: AuditNavProps) {
  const t = useTranslations('audit')
  const tabs = scopes.map((scope) => ({
    href: `/audit?scope=${scope}`,
    label: t(`scopes.${scope}`),
    isCurrent: scope === current,
  }))
  const openings = {
    href: '/audit/openings',
    label: t('openingsLink'),
    isCurrent: current === 'openings',
    count: unseen ? t('unseen', { count: unseen }) : undefined,
  }
  const own = tabs.filter(({ href }) => href.endsWith('own'))
  const others = tabs.filter(({ href }) => !href.endsWith('own'))
  return (
    <LinkTabs
      label={t('scope')}
      tabs={unseen === undefined ? [...others, ...own] : [...others, openings, ...own]}
    />
  )
}
