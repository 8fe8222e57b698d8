import { useTranslations } from 'next-intl'
import { LinkTabs } from './link-tabs'

const PARTS = [
  { key: 'units', href: '/admin/units' },
  { key: 'staff', href: '/admin/staff' },
  { key: 'templates', href: '/admin/templates' },
  { key: 'rules', href: '/admin/rules' },
  { key: 'paperTemplates', href: '/admin/paper-templates' },
  { key: 'imports', href: '/admin/imports' },
] as const

type AdminNavProps = { current: (typeof PARTS)[number]['key'] }

/** Parts of the administration, under the bar. */
export function AdminNav({ current }: AdminNavProps) {
  const t = useTranslations('offices.admin')
  const tabs = PARTS.map(({ key, href }) => ({ href, label: t(key), isCurrent: key === current }))
  return <LinkTabs label={t('title')} tabs={tabs} />
}
