'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { RowTitle } from '@/components/ui/row-title'
import type { SampledReview } from '@/lib/oversight/quality-sample.queries'
import { usePeriodName, useTopicName } from './use-quality-texts'

const TONE = { WAITING: 'calm', DONE: 'ok', SKIPPED: 'near' } as const

/** The sample as the head sees it: no sums of a person stand in it. The whole row opens. */
export function SampleList({ reviews }: { reviews: readonly SampledReview[] }) {
  const t = useTranslations('quality')
  const periodName = usePeriodName()
  const topicName = useTopicName()
  return (
    <ul className="rounded-control border border-line bg-paper">
      {reviews.map(({ id, number, period, topicCode, author, reader, state, isAnswered }) => (
        <li
          key={id}
          className="relative grid items-start gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_16rem_9rem]"
        >
          <RowTitle
            href={`/quality/${id}`}
            title={number}
            second={[topicName(topicCode), periodName(period)].join(' · ')}
          />
          <p className="text-row">
            {t('advisedBy', { name: author })}
            <span className={`block text-sm ${reader ? 'text-ink-2' : 'text-warn'}`}>
              {reader ? t('readBy', { name: reader }) : t('noReader')}
            </span>
          </p>
          <p className="flex flex-wrap gap-1">
            <Chip tone={TONE[state]}>{t(`state.${state}`)}</Chip>
            {isAnswered && <Chip>{t('answered')}</Chip>}
          </p>
        </li>
      ))}
    </ul>
  )
}
