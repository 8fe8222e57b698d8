'use client'

import { useTranslations } from 'next-intl'
import { PageShell } from '@/components/layout/page-shell'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Sheet } from '@/components/ui/sheet'
import type { BlindReview } from '@/lib/oversight/quality.schema'
import { AnswerList } from './answer-list'
import { Consultation } from './consultation'
import { usePeriodName, useTopicName } from './use-quality-texts'

type ReadScreenProps = { review: BlindReview; done: NonNullable<BlindReview['done']> }

/** What the reader has sent, with the author's answer when there is one; still not whose it is. */
export function ReadScreen({ review, done }: ReadScreenProps) {
  const t = useTranslations('quality')
  const periodName = usePeriodName()
  const topicName = useTopicName()
  return (
    <PageShell>
      <header className="mb-4">
        <h1>{topicName(review.topicCode, review.branchCode)}</h1>
        <p className="text-ink-2 text-sm">{t('reading.lead', { period: periodName(review.period) })}</p>
      </header>
      <div className="mb-4">
        <Banner
          tone="ok"
          role="status"
          title={t('reading.sent')}
          actions={
            <ButtonLink size="small" href="/quality?tab=read">
              {t('reading.next')}
            </ButtonLink>
          }
        >
          {t('reading.sentText')}
        </Banner>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <Sheet title={t('reading.questions')} id="questions">
            <AnswerList answers={done.answers} feedback={done.feedback} />
          </Sheet>
          {done.authorAnswer && (
            <Sheet title={t('reading.authorAnswer')} id="author-answer">
              <p className="max-w-prose whitespace-pre-line">{done.authorAnswer}</p>
            </Sheet>
          )}
        </div>
        <Consultation text={review} />
      </div>
    </PageShell>
  )
}
