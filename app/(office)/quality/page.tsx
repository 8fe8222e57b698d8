import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { QualityLists } from '@/components/oversight/quality/quality-lists'
import { TeamTabs } from '@/components/oversight/team-tabs'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { qualityListSchema } from '@/lib/oversight/quality.schema'
import { listQuality } from '@/lib/oversight/quality-list.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quality'))('title') }
}

/** The head's sample; what waits for one to read; what was said of one's own work. */
export default async function QualityPage({ searchParams }: PageProps<'/quality'>) {
  const viewer = await requireViewer('review:read')
  const { after, added, unread = 0, ...asked } = qualityListSchema.parse(await searchParams)
  const isHead = holds(viewer.ability, 'review:manage')
  const tab = !isHead && asked.tab === 'sample' ? 'read' : (asked.tab ?? (isHead ? 'sample' : 'read'))
  const [t, list] = await Promise.all([getTranslations('quality'), listQuality(viewer, { tab, after })])
  if (after && list.reviews.length === 0) redirect(`/quality?tab=${tab}`)
  return (
    <PageShell>
      <h1 className="mb-3">{t('title')}</h1>
      {isHead && <TeamTabs current="quality" />}
      <ClientMessages domains={['quality', 'workload']}>
        <QualityLists
          key={`${tab} ${after}`}
          first={list}
          after={after}
          isHead={isHead}
          drawn={added === undefined ? undefined : { added, unread }}
        />
      </ClientMessages>
    </PageShell>
  )
}
