import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { MandateTabs } from '@/components/secondary-aid/mandates/mandate-tabs'
import { RowKeys } from '@/components/secondary-aid/mandates/row-keys'
import { ProviderFilters } from '@/components/secondary-aid/providers/provider-filters'
import { ProviderList } from '@/components/secondary-aid/providers/provider-list'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { listProviders, providerUnits } from '@/lib/secondary-aid/provider.queries'
import { type ProviderFilter, providerListSchema } from '@/lib/secondary-aid/provider.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.providers'))('title') }
}

export default async function ProvidersPage({ searchParams }: PageProps<'/mandates/providers'>) {
  const viewer = await requireViewer('provider:manage')
  const filter = providerListSchema.parse(await searchParams)
  const [t, { providers, next }] = await Promise.all([
    getTranslations('mandates'),
    listProviders(viewer, filter),
  ])
  return (
    <PageShell>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <h1>{t('title')}</h1>
        <ButtonLink variant="primary" icon="plus" href="/mandates/providers/new">
          {t('providers.add')}
        </ButtonLink>
      </div>
      <MandateTabs current="providers" />
      <ClientMessages domains={['mandates']}>
        {/* Typed values are the form’s own, so another address needs another form. */}
        <ProviderFilters key={addressOf(filter)} filter={filter} />
        {providers.length > 0 ? (
          <ProviderList
            providers={providers}
            on={todayInKyiv(new Date())}
            showsUnit={providerUnits(viewer).length > 1}
          />
        ) : (
          <EmptyState title={t('providers.empty')}>{t('providers.emptyText')}</EmptyState>
        )}
        <div className="mt-3 flex flex-wrap gap-3">
          <Pager {...(next ? { next: { href: addressOf({ ...filter, after: next }) } } : {})} />
          {filter.after && (
            <ButtonLink variant="link" size="small" href={addressOf({ ...filter, after: undefined })}>
              {t('toFirst')}
            </ButtonLink>
          )}
        </div>
        <RowKeys />
      </ClientMessages>
    </PageShell>
  )
}

function addressOf({ kind, branch, state, after }: ProviderFilter): string {
  const asked = Object.entries({ kind, branch, state, after }).filter(([, value]) => value)
  return `/mandates/providers?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}
