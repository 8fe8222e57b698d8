'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import type { SampledReview } from '@/lib/oversight/quality-sample.queries'
import { usePeriodName, useTopicName } from './use-quality-texts'

const TONE = { WAITING: 'calm', DONE: 'ok', SKIPPED: 'near' } as const

/** The sample as the head sees it: no sums of a person stand in it. */
export function SampleTable({ reviews }: { reviews: readonly SampledReview[] }) {
  const t = useTranslations('quality')
  const periodName = usePeriodName()
  const topicName = useTopicName()
  const columns = (['consultation', 'author', 'reader', 'state'] as const).map((key) => ({
    key,
    label: t(`column.${key}`),
  }))
  return (
    <div className="min-w-0 rounded-control border border-line bg-paper p-2">
      <Table caption={t('tab.sample')} columns={columns}>
        {reviews.map(({ id, number, period, seed, topicCode, author, reader, state, isAnswered }) => (
          <TableRow key={id}>
            <TableCell
              isHead
              note={[topicName(topicCode), periodName(period), t('seedIs', { seed })].join(' · ')}
            >
              <Link href={`/quality/${id}`} data-row className="font-semibold">
                {number}
              </Link>
            </TableCell>
            <TableCell>{author}</TableCell>
            <TableCell>{reader || <span className="text-warn">{t('noReader')}</span>}</TableCell>
            <TableCell>
              <span className="flex flex-wrap gap-1">
                <Chip tone={TONE[state]}>{t(`state.${state}`)}</Chip>
                {isAnswered && <Chip>{t('answered')}</Chip>}
              </span>
            </TableCell>
          </TableRow>
        ))}
      </Table>
    </div>
  )
}
