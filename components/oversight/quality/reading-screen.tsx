'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { DraftStatus } from '@/components/forms/draft-status'
import { TextArea } from '@/components/forms/text-area'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { finishReviewAction } from '@/lib/oversight/quality.actions'
import type { BlindReview, ReviewDraft } from '@/lib/oversight/quality.schema'
import { QUALITY_QUESTIONS, reviewGaps } from '@/lib/oversight/quality-checklist.rules'
import { Consultation } from './consultation'
import { QuestionRow } from './question-row'
import { SkipDialog } from './skip-dialog'
import { usePeriodName, useQualityProblem, useTopicName } from './use-quality-texts'

type ReadingScreenProps = {
  review: BlindReview
  /** What was typed when the page was last left. */
  draft: { content: ReviewDraft; revision: number } | undefined
}

/** A consultation read by somebody who knows neither author nor client: the text, the questions, words for the author. */
export function ReadingScreen({ review, draft }: ReadingScreenProps) {
  const t = useTranslations('quality')
  const router = useRouter()
  const periodName = usePeriodName()
  const topicName = useTopicName()
  const problemText = useQualityProblem()
  const [typed, setTyped] = useState<ReviewDraft>(draft?.content ?? { answers: {}, feedback: '' })
  const [missing, setMissing] = useState<readonly string[]>([])
  const [isSkipping, setSkipping] = useState(false)
  const kept = useServerDraft<ReviewDraft>({
    key: `review:${review.id}`,
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const keep = useEffectEvent((content: ReviewDraft) => kept.keep(content))
  const [isTouched, setTouched] = useState(false)
  useEffect(() => {
    if (isTouched) keep(typed)
  }, [typed, isTouched])
  const { send, pending, problem } = useSubmission<{ reviewId: string }>(() => router.refresh())

  function change(more: Partial<ReviewDraft>) {
    setTouched(true)
    setTyped((before) => ({ ...before, ...more }))
  }
  function submit() {
    const gaps = reviewGaps(typed.answers, typed.feedback)
    setMissing(gaps)
    const first = gaps[0]
    if (first) return document.getElementById(`question-${first}`)?.focus()
    void send((submissionId) => finishReviewAction({ reviewId: review.id, ...typed, submissionId }))
  }
  const text = problemText(problem)
  const answered = QUALITY_QUESTIONS.filter((question) => typed.answers[question]).length
  return (
    <PageShell
      foot={
        <ActionFoot end={<Button onClick={() => setSkipping(true)}>{t('skip.open')}</Button>}>
          <ShortcutButton
            variant="primary"
            type="button"
            stroke={{ code: 'Enter', ctrl: true }}
            pending={pending}
            onClick={submit}
          >
            {t('send')}
          </ShortcutButton>
          <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
        </ActionFoot>
      }
    >
      <header className="mb-4">
        <h1>{topicName(review.topicCode, review.branchCode)}</h1>
        <p className="text-ink-2 text-sm">{t('reading.lead', { period: periodName(review.period) })}</p>
      </header>
      {text && (
        <div className="mb-3">
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Consultation text={review} />
        <Sheet
          title={t('reading.questions')}
          id="questions"
          aside={
            <span className="text-ink-2 text-sm">
              {t('reading.answered', { count: answered, total: QUALITY_QUESTIONS.length })}
            </span>
          }
        >
          <div className="grid">
            {QUALITY_QUESTIONS.map((question) => (
              <QuestionRow
                key={question}
                question={question}
                answer={typed.answers[question]}
                isMissing={missing.includes(question) && !typed.answers[question]}
                onAnswer={(answer) => {
                  const { [question]: _, ...others } = typed.answers
                  change({ answers: answer ? { ...others, [question]: answer } : others })
                }}
              />
            ))}
          </div>
          <div className="mt-3">
            <TextArea
              label={t('reading.feedback')}
              hint={t('reading.feedbackHint')}
              id="question-feedback"
              name="feedback"
              rows={4}
              value={typed.feedback}
              onChange={({ currentTarget }) => change({ feedback: currentTarget.value })}
              {...(missing.includes('feedback') && typed.feedback.trim() === ''
                ? { error: t('reading.feedbackMissing') }
                : {})}
            />
          </div>
        </Sheet>
      </div>
      {isSkipping && (
        <SkipDialog
          reviewId={review.id}
          onClose={() => setSkipping(false)}
          onDone={() => router.push('/quality?tab=read')}
        />
      )}
    </PageShell>
  )
}
