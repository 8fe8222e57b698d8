'use client'

import { useTranslations } from 'next-intl'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { LinkTabs } from '@/components/offices/link-tabs'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { LinkChoice } from '@/components/ui/link-choice'
import { Pager } from '@/components/ui/pager'
import type { AppealPage } from '@/lib/appeals/appeal-list.queries'
import { APPEAL_KINDS } from '@/lib/appeals/citizen-appeal.rules'
import { APPEAL_VIEWS, type AppealListInput } from '@/lib/appeals/citizen-appeal.schema'
import type { Result } from '@/lib/core/result'
import { AppealList } from './appeal-list'

const KINDS = ['appeals'] as const
type Answer = Result<AppealPage, string>

/** The register of citizens' appeals: views, kinds, a page of rows that changes by itself. */
export function AppealRegister({ list, first }: { list: AppealListInput; first: AppealPage }) {
  const t = useTranslations('appeals')
  const query = useLiveQuery<Answer>({
    kinds: KINDS,
    url: '/api/appeals/list',
    body: list,
    initial: { ok: true, value: first },
  })
  const { view, appeals, next, counts } = query.data?.ok ? query.data.value : first
  const address = (changed: AppealListInput) => {
    const asked = Object.entries({ view, kind: list.kind, ...changed }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    )
    return `/appeals?${new URLSearchParams(asked)}`
  }
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1>{t('title')}</h1>
          <p className="max-w-prose text-ink-2 text-sm">{t('lead')}</p>
        </div>
        <ButtonLink variant="primary" href="/appeals/new">
          {t('register')}
        </ButtonLink>
      </div>
      <LinkTabs
        label={t('views')}
        tabs={APPEAL_VIEWS.map((each) => {
          const count = counts[each]
          return {
            href: address({ view: each }),
            label: t(`view.${each}`),
            isCurrent: each === view,
            ...(count ? { count: String(count) } : {}),
          }
        })}
      />
      <div className="mb-3">
        <LinkChoice
          label={t('filter')}
          options={[undefined, ...APPEAL_KINDS].map((kind) => ({
            href: address({ kind }),
            label: kind ? t(`kind.${kind}`) : t('all'),
            isCurrent: kind === list.kind,
          }))}
        />
      </div>
      {query.isError && (
        <div className="mb-3">
          <Banner tone="warn">{t('notLive')}</Banner>
        </div>
      )}
      {appeals.length > 0 ? (
        <AppealList appeals={appeals} />
      ) : (
        <EmptyState title={list.kind ? t('emptyKind') : t(`empty.${view}`)}>
          {list.kind ? <Link href={address({ kind: undefined })}>{t('showAll')}</Link> : t('emptyText')}
        </EmptyState>
      )}
      <div className="mt-3">
        <Pager {...(next ? { next: { href: address({ after: next }) } } : {})}>
          {list.after && <Link href={address({})}>{t('toFirst')}</Link>}
        </Pager>
      </div>
    </>
  )
}
