import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CalendarProvider } from '@/components/deadlines/calendar'
import { DeadlineFilterLinks } from '@/components/enquiries/deadlines/deadline-filter-links'
import { DeadlineList } from '@/components/enquiries/deadlines/deadline-list'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { readForViewer } from '@/lib/core/page-read'
import { todayInKyiv } from '@/lib/core/plain-date'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { listMyDeadlines } from '@/lib/enquiries/my-deadlines.queries'
import { deadlineFilterSchema } from '@/lib/enquiries/my-deadlines.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deadlinesPage'))('title') }
}

export default async function DeadlinesPage({ searchParams }: PageProps<'/deadlines'>) {
  const filter = deadlineFilterSchema.parse(await searchParams)
  const [t, { viewer, value }] = await Promise.all([
    getTranslations('deadlinesPage'),
    readForViewer('enquiry:read', (viewer, admission) =>
      listMyDeadlines(viewer, filter, undefined, admission),
    ),
  ])
  const { deadlines, next } = value
  const calendar = await currentCalendar(viewer.rulesMark)
  const address = (query: Record<string, string>) =>
    `/deadlines?${new URLSearchParams({ ...(filter.kind ? { kind: filter.kind } : {}), ...query })}`
  return (
    <PageShell>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1>{t('title')}</h1>
          <p className="max-w-prose text-ink-2 text-sm">{t('lead')}</p>
        </div>
        <DeadlineFilterLinks chosen={filter.kind} />
      </div>
      {deadlines.length > 0 ? (
        <ClientMessages domains={['deadlinesPage', 'deadlines']}>
          <CalendarProvider calendar={calendar}>
            <DeadlineList deadlines={deadlines} on={todayInKyiv(new Date())} />
          </CalendarProvider>
          <div className="no-print mt-4">
            <Pager {...(next ? { next: { href: address({ after: `${next.dueOn}_${next.id}` }) } } : {})}>
              {filter.after && <Link href={address({})}>{t('toFirst')}</Link>}
            </Pager>
          </div>
        </ClientMessages>
      ) : (
        <EmptyState title={filter.kind ? t('emptyFiltered') : t('empty')}>
          {filter.kind ? <Link href="/deadlines">{t('showAll')}</Link> : t('emptyText')}
        </EmptyState>
      )}
    </PageShell>
  )
}
