import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { TodayRows } from '@/components/oversight/today/today-rows'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { listTodayGroup } from '@/lib/oversight/today.queries'
import { todayGroupSchema } from '@/lib/oversight/today.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') }
}

/** One group of the day whole. */
export default async function TodayGroupPage({ params, searchParams }: PageProps<'/today/[group]'>) {
  const viewer = await requireViewer('application:decide')
  const { after } = await searchParams
  const address = todayGroupSchema.safeParse({ group: (await params).group, after })
  if (!address.success) notFound()
  const { group } = address.data
  const [t, { rows, next, on }] = await Promise.all([
    getTranslations('today'),
    listTodayGroup(viewer, address.data),
  ])
  if (address.data.after && rows.length === 0) redirect(`/today/${group}`)
  return (
    <PageShell>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h1>{t(`group.${group}`)}</h1>
        <Link href="/today">{t('back')}</Link>
      </div>
      <p className="mb-3 max-w-prose text-ink-2 text-sm">{t(`hint.${group}`)}</p>
      <ClientMessages domains={['today']}>
        {rows.length > 0 ? (
          <div className="rounded-control border border-line bg-paper px-3 [&_li:last-child]:border-b-0">
            <TodayRows rows={rows} on={on} fresh={[]} />
          </div>
        ) : (
          <EmptyState title={t('emptyGroup')} />
        )}
        <div className="no-print mt-4">
          <Pager {...(next ? { next: { href: `/today/${group}?after=${next}` } } : {})}>
            {address.data.after && <Link href={`/today/${group}`}>{t('toFirst')}</Link>}
          </Pager>
        </div>
      </ClientMessages>
    </PageShell>
  )
}
