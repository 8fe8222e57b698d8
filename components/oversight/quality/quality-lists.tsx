'use client'

import { useTranslations } from 'next-intl'
import { useIsLive } from '@/components/layout/live'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import type { Result } from '@/lib/core/result'
import type { QualityList } from '@/lib/oversight/quality-list.queries'
import { QualityTabs } from './quality-tabs'
import { ReviewList } from './review-list'
import { SampleList } from './sample-list'

type QualityListsProps = {
  first: QualityList
  after: string | undefined
  isHead: boolean
  /** After a sample was drawn: how many are new in it, and how many have no reader. */
  drawn: { added: number; unread: number } | undefined
}

/** One of the lists of quality with the way to the others; it changes by itself as readers read and authors answer. */
export function QualityLists({ first, after, isHead, drawn }: QualityListsProps) {
  const t = useTranslations('quality')
  const workload = useTranslations('workload')
  const isLive = useIsLive()
  const query = useLiveQuery<Result<QualityList, string>>({
    kinds: ['reviews'],
    url: '/api/reviews/list',
    body: { tab: first.tab, ...(after && { after }) },
    initial: { ok: true, value: first },
  })
  const list = query.data?.ok ? query.data.value : first
  const { tab, next } = list
  return (
    <>
      <QualityTabs current={tab} counts={list.counts} isHead={isHead} />
      <div className="grid min-w-0 gap-3">
        {(query.isError || !isLive) && <Banner tone="warn">{workload('notLive')}</Banner>}
        {list.tab === 'sample' ? (
          <>
            {drawn && (
              <Banner tone="ok" role="status" title={t('drawn', { count: drawn.added })}>
                {drawn.unread ? t('drawnUnread', { count: drawn.unread }) : t('drawnText')}
              </Banner>
            )}
            <div>
              <ButtonLink variant={list.reviews.length > 0 ? 'secondary' : 'primary'} href="/quality/draw">
                {t('draw.open')}
              </ButtonLink>
            </div>
            {list.reviews.length > 0 ? (
              <SampleList reviews={list.reviews} />
            ) : (
              <EmptyState title={t('empty.sample')}>{t('emptyText.sample')}</EmptyState>
            )}
          </>
        ) : (
          <ReviewList reviews={list.reviews} tab={list.tab} />
        )}
        <div className="flex flex-wrap gap-3">
          <Pager {...(next ? { next: { href: `/quality?tab=${tab}&after=${next}` } } : {})} />
          {after && (
            <ButtonLink variant="link" size="small" href={`/quality?tab=${tab}`}>
              {t('toFirst')}
            </ButtonLink>
          )}
        </div>
      </div>
    </>
  )
}
