import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { QualityTabs } from '@/components/oversight/quality/quality-tabs'
import { SummaryTables } from '@/components/oversight/quality/summary-tables'
import { TeamTabs } from '@/components/oversight/team-tabs'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/core/auth'
import { countReviews } from '@/lib/oversight/quality.queries'
import { summariseReviews } from '@/lib/oversight/quality-sample.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quality'))('title') }
}

/** What the readings come to, by question and branch of law; of few people nothing is told. */
export default async function SummaryPage() {
  const viewer = await requireViewer('review:manage')
  const [t, counts, summary] = await Promise.all([
    getTranslations('quality'),
    countReviews(viewer),
    summariseReviews(viewer),
  ])
  return (
    <PageShell>
      <h1 className="mb-3">{t('title')}</h1>
      <TeamTabs current="quality" />
      <QualityTabs current="summary" counts={counts} isHead />
      <ClientMessages domains={['quality']}>
        {summary.questions.length === 0 ? (
          <EmptyState title={t('summary.empty')}>{t('summary.emptyText')}</EmptyState>
        ) : (
          <div className="grid min-w-0 gap-3">
            <Banner tone="neutral">{t('summary.lead')}</Banner>
            <SummaryTables summary={summary} />
          </div>
        )}
      </ClientMessages>
    </PageShell>
  )
}
