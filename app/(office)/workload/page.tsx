import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { TeamList } from '@/components/oversight/team-list'
import { TeamTabs } from '@/components/oversight/team-tabs'
import { WeightNote } from '@/components/oversight/weight-note'
import { ButtonLink } from '@/components/ui/button-link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { listTeam } from '@/lib/oversight/workload.queries'
import { teamListSchema } from '@/lib/oversight/workload.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workload'))('title') }
}

/** What lies with each worker, who is away, who needs a pause. */
export default async function WorkloadPage({ searchParams }: PageProps<'/workload'>) {
  const viewer = await requireViewer('workload:read')
  const { after } = teamListSchema.parse(await searchParams)
  const now = new Date()
  const [t, team] = await Promise.all([getTranslations('workload'), listTeam(viewer, { after }, { now })])
  if (after && team.members.length === 0) redirect('/workload')
  return (
    <PageShell>
      <h1 className="mb-3">{t('title')}</h1>
      <TeamTabs current="workload" />
      <p className="mb-3 text-ink-2">{t('lead')}</p>
      <ClientMessages domains={['workload']}>
        <TeamList key={after ?? ''} first={team} after={after} on={todayInKyiv(now)} />
        <div className="mt-3 flex flex-wrap gap-3">
          <Pager {...(team.next ? { next: { href: `/workload?after=${team.next}` } } : {})} />
          {after && (
            <ButtonLink variant="link" size="small" href="/workload">
              {t('toFirst')}
            </ButtonLink>
          )}
        </div>
        <div className="mt-3">
          <WeightNote />
        </div>
      </ClientMessages>
    </PageShell>
  )
}
