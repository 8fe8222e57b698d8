import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { ApplicationFilters } from '@/components/secondary-aid/register/application-filters'
import { ApplicationTable } from '@/components/secondary-aid/register/application-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { applicationFilterSchema } from '@/lib/secondary-aid/application.schema'
import { listApplications } from '@/lib/secondary-aid/application-list.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondaryAid.applications'))('title') }
}

export default async function ApplicationsPage({ searchParams }: PageProps<'/secondary-aid'>) {
  const viewer = await requireViewer('application:read')
  const filter = applicationFilterSchema.parse(await searchParams)
  const [t, bodies, { applications, next }] = await Promise.all([
    getTranslations('secondaryAid.applications'),
    getTranslations('issuingBodies'),
    listApplications(viewer, filter),
  ])
  const { after, ...kept } = filter
  const address = (query: Record<string, string>) =>
    `/secondary-aid?${new URLSearchParams({ of: kept.of, state: kept.state, ...(kept.due ? { due: kept.due } : {}), ...query })}`
  return (
    <PageShell>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h1>{t('title')}</h1>
        {holds(viewer.ability, 'issuingBody:manage') && (
          <Link href="/secondary-aid/bodies">{bodies('title')}</Link>
        )}
      </div>
      <ClientMessages domains={['secondaryAid', 'deadlines']}>
        <ApplicationFilters key={JSON.stringify(kept)} filter={filter} />
        {applications.length > 0 ? (
          <>
            <ApplicationTable applications={applications} />
            <div className="no-print mt-4">
              <Pager
                {...(next
                  ? { next: { href: address({ after: `${next.dueOn ?? 'none'}_${next.id}` }) } }
                  : {})}
              >
                {after && <Link href={address({})}>{t('toFirst')}</Link>}
              </Pager>
            </div>
          </>
        ) : (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        )}
      </ClientMessages>
    </PageShell>
  )
}
