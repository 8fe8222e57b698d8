import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { QualityTabs } from '@/components/oversight/quality/quality-tabs'
import { ReviewList } from '@/components/oversight/quality/review-list'
import { SampleList } from '@/components/oversight/quality/sample-list'
import { TeamTabs } from '@/components/oversight/team-tabs'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { countReviews, listReviews } from '@/lib/oversight/quality.queries'
import { qualityListSchema } from '@/lib/oversight/quality.schema'
import { listSample } from '@/lib/oversight/quality-sample.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quality'))('title') }
}

/** The head's sample; what waits for one to read; what was said of one's own work. */
export default async function QualityPage({ searchParams }: PageProps<'/quality'>) {
  const viewer = await requireViewer('review:read')
  const list = qualityListSchema.parse(await searchParams)
  const isHead = holds(viewer.ability, 'review:manage')
  const tab =
    list.tab === undefined || (list.tab === 'sample' && !isHead) ? (isHead ? 'sample' : 'read') : list.tab
  const { after, added, unread } = list
  const [t, counts, sample, own] = await Promise.all([
    getTranslations('quality'),
    countReviews(viewer),
    tab === 'sample' ? listSample(viewer, after) : undefined,
    tab === 'sample' ? undefined : listReviews(viewer, tab, after),
  ])
  const { reviews, next } = sample ?? own ?? { reviews: [], next: null }
  if (after && reviews.length === 0) redirect(`/quality?tab=${tab}`)
  return (
    <PageShell>
      <h1 className="mb-3">{t('title')}</h1>
      {isHead && <TeamTabs current="quality" />}
      <QualityTabs current={tab} counts={counts} isHead={isHead} />
      <ClientMessages domains={['quality', 'workload']}>
        <div className="grid min-w-0 gap-3">
          {sample && (
            <>
              {added !== undefined && (
                <Banner tone="ok" role="status" title={t('drawn', { count: added })}>
                  {unread ? t('drawnUnread', { count: unread }) : t('drawnText')}
                </Banner>
              )}
              <div>
                <ButtonLink variant={reviews.length > 0 ? 'secondary' : 'primary'} href="/quality/draw">
                  {t('draw.open')}
                </ButtonLink>
              </div>
              {sample.reviews.length > 0 ? (
                <SampleList reviews={sample.reviews} />
              ) : (
                <EmptyState title={t('empty.sample')}>{t('emptyText.sample')}</EmptyState>
              )}
            </>
          )}
          {own && tab !== 'sample' && <ReviewList reviews={own.reviews} tab={tab} />}
          <div className="flex flex-wrap gap-3">
            <Pager {...(next ? { next: { href: `/quality?tab=${tab}&after=${next}` } } : {})} />
            {after && (
              <ButtonLink variant="link" size="small" href={`/quality?tab=${tab}`}>
                {t('toFirst')}
              </ButtonLink>
            )}
          </div>
        </div>
      </ClientMessages>
    </PageShell>
  )
}
