'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useKeptText } from '@/components/forms/use-kept-text'
import { PageShell } from '@/components/layout/page-shell'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { answerFeedbackAction } from '@/lib/oversight/quality.actions'
import type { Feedback } from '@/lib/oversight/quality.queries'
import { useDay } from '../use-workload-texts'
import { AnswerList } from './answer-list'
import { Consultation } from './consultation'
import { useQualityProblem, useTopicName } from './use-quality-texts'

/** What was said of one's own consultation, not by whom; it may be answered. */
export function FeedbackScreen({ found }: { found: Feedback }) {
  const t = useTranslations('quality')
  const day = useDay()
  const topicName = useTopicName()
  return (
    <PageShell>
      <header className="mb-4">
        <h1>{t('feedback.title')}</h1>
        <p className="text-ink-2 text-sm">
          {topicName(found.topicCode)} · <Link href={`/visits/${found.visitId}`}>{found.enquiryNumber}</Link>
          {' · '}
          {t('feedback.on', { date: day(found.reviewedOn) })}
        </p>
      </header>
      <div className="mb-4">
        <Banner tone="neutral">{t('feedback.lead')}</Banner>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <Sheet title={t('feedback.found')} id="found">
            <AnswerList answers={found.answers} feedback={found.feedback} />
          </Sheet>
          <OwnAnswer found={found} />
        </div>
        <Consultation text={found.text} />
      </div>
      <p className="mt-4">
        <ButtonLink variant="link" href="/quality?tab=mine">
          {t('back')}
        </ButtonLink>
      </p>
    </PageShell>
  )
}

function OwnAnswer({ found: { id, authorAnswer } }: { found: Feedback }) {
  const t = useTranslations('quality.feedback')
  const router = useRouter()
  const problemText = useQualityProblem()
  const { text, change, kept, settle } = useKeptText(`feedback-answer:${id}`, authorAnswer)
  const [error, setError] = useState<string>()
  const { send, pending, problem } = useSubmission<{ reviewId: string }>(() => router.refresh())
  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return setError('answerMissing')
    setError(undefined)
    void send(() => answerFeedbackAction({ reviewId: id, text }), { discard: () => settle(text) })
  }
  const refused = problemText(problem)
  const isSaved = authorAnswer !== '' && authorAnswer === text.trim()
  return (
    <Sheet title={t('answer')} id="own-answer">
      <form noValidate onSubmit={submit} className="grid gap-3">
        {refused && (
          <Banner tone="danger" role="alert">
            {refused}
          </Banner>
        )}
        <TextArea
          label={t('answerLabel')}
          hint={t('answerHint')}
          name="own-answer"
          rows={3}
          maxLength={2000}
          value={text}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          {...(error ? { error } : {})}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" pending={pending}>
            {t('send')}
          </Button>
          <span role="status" className="text-ok text-sm">
            {isSaved && t('sent')}
          </span>
          <KeptNote kept={kept} />
        </div>
      </form>
    </Sheet>
  )
}
