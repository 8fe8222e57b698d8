'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { RowTitle } from '@/components/ui/row-title'
import type { ListedReview } from '@/lib/oversight/quality.queries'
import { useDay } from '../use-workload-texts'
import { usePeriodName, useTopicName } from './use-quality-texts'

/** Consultations to read, or feedback on one's own; the whole row opens. */
export function ReviewList({ reviews, tab }: { reviews: readonly ListedReview[]; tab: 'read' | 'mine' }) {
  const t = useTranslations('quality')
  const day = useDay()
  const periodName = usePeriodName()
  const topicName = useTopicName()
  if (reviews.length === 0) return <EmptyState title={t(`empty.${tab}`)}>{t(`emptyText.${tab}`)}</EmptyState>
  return (
    <ul className="rounded-control border border-line bg-paper">
      {reviews.map(({ id, period, topicCode, branchCode, on, isRead, isAnswered }) => (
        <li
          key={id}
          className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken"
        >
          <div className="flex-1 basis-64">
            <RowTitle
              href={`/quality/${id}`}
              title={topicName(topicCode, branchCode)}
              second={t(tab === 'read' ? 'givenOn' : 'saidOn', {
                period: periodName(period),
                date: day(on),
              })}
            />
          </div>
          {tab === 'mine' && !isRead && <Chip tone="near">{t('new')}</Chip>}
          {tab === 'mine' && isAnswered && <Chip>{t('answered')}</Chip>}
        </li>
      ))}
    </ul>
  )
}
