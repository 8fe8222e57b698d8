import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/offices/link-tabs'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { MANDATE_GROUPS, type MandateFilter } from '@/lib/secondary-aid/mandate.schema'
import type { MandatePage } from '@/lib/secondary-aid/mandate-list.queries'
import { MandateList } from './mandate-list'
import { RowKeys } from './row-keys'

type IssuedPageProps = { path: string; page: MandatePage; filter: MandateFilter; isOwn: boolean }

/** The list of mandates with its states: of the centre, or the provider’s own. */
export function IssuedPage({ path, page, filter, isOwn }: IssuedPageProps) {
  const t = useTranslations('mandates')
  const hrefOf = (state: MandateFilter['state']) => (state === 'OPEN' ? path : `${path}?state=${state}`)
  const next = page.next && `${path}?state=${filter.state}&after=${page.next.on}_${page.next.id}`
  return (
    <>
      <LinkTabs
        label={t('groups.label')}
        tabs={MANDATE_GROUPS.map((state) => ({
          href: hrefOf(state),
          label: t(`groups.${state}`),
          isCurrent: filter.state === state,
        }))}
      />
      {page.mandates.length > 0 ? (
        <MandateList mandates={page.mandates} isOwn={isOwn} />
      ) : (
        <EmptyState title={t(isOwn ? 'emptyOwn' : 'emptyIssued')}>
          {t(isOwn ? 'emptyOwnText' : 'emptyIssuedText')}
        </EmptyState>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <Pager {...(next ? { next: { href: next } } : {})} />
        {filter.after && (
          <ButtonLink variant="link" size="small" href={hrefOf(filter.state)}>
            {t('toFirst')}
          </ButtonLink>
        )}
      </div>
      <RowKeys />
    </>
  )
}
