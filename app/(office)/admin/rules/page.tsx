import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { RuleList } from '@/components/rules/rule-list'
import { RuleSearch } from '@/components/rules/rule-search'
import { Banner } from '@/components/ui/banner'
import { buttonClasses } from '@/components/ui/button-classes'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { GROUND_KINDS } from '@/lib/rules/law-kinds'
import { type RuleListFilter, ruleListSchema } from '@/lib/rules/rule-list.schema'
import { listRules, mayCorrectRules } from '@/lib/rules/rules.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

export default async function RulesPage({ searchParams }: PageProps<'/admin/rules'>) {
  const viewer = await requireViewer('rule:manage')
  const filter = ruleListSchema.parse(await searchParams)
  const [t, { rules, total, unconfirmed, pages }, mayChange] = await Promise.all([
    getTranslations('rules'),
    listRules(viewer, filter),
    mayCorrectRules(viewer),
  ])
  const { page } = filter
  return (
    <PageShell>
      <AdminNav current="rules" />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>{t('title')}</h1>
          <p className="max-w-prose text-ink-2 text-sm">{t('lead')}</p>
        </div>
        {mayChange && (
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/admin/rules/holidays/new" icon="plus">
              {t('addHoliday')}
            </ButtonLink>
            <Menu
              label={t('addGround')}
              buttonClassName={buttonClasses({})}
              entries={GROUND_KINDS.map((each) => ({
                kind: 'link',
                label: t(`addGroundOf.${each}`),
                href: `/admin/rules/${each}/new`,
              }))}
            >
              <Icon name="plus" />
              {t('addGround')}
            </Menu>
          </div>
        )}
      </div>
      {!mayChange && (
        <div className="mb-4">
          <Banner tone="neutral">{t('readOnly')}</Banner>
        </div>
      )}
      {/* Typed values are the form’s own, so another address needs another form. */}
      <RuleSearch key={addressOf({ ...filter, page: 1 })} filter={filter} />
      <p role="status" className="mb-2 text-ink-2 text-sm">
        {t('found', { total, unconfirmed })}
      </p>
      {rules.length > 0 ? (
        <RuleList rules={rules} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      )}
      <div className="mt-3">
        <Pager
          {...(page > 1 ? { previous: { href: addressOf({ ...filter, page: page - 1 }) } } : {})}
          {...(page < pages ? { next: { href: addressOf({ ...filter, page: page + 1 }) } } : {})}
        >
          {t('pageOf', { page, pages })}
        </Pager>
      </div>
    </PageShell>
  )
}

function addressOf({ q, kind, state, sure, page }: RuleListFilter): string {
  const asked = Object.entries({ q, kind, state, sure, page: page > 1 ? page : '' }).filter(
    ([, value]) => value,
  )
  return `/admin/rules?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}
