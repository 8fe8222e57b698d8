'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { skipReviewAction } from '@/lib/oversight/quality.actions'
import { useQualityProblem } from './use-quality-texts'

type SkipDialogProps = { reviewId: string; onClose: () => void; onDone: () => void }

/** The reader sees whose work it is, or knows the person: the head gives it to somebody else. */
export function SkipDialog({ reviewId, onClose, onDone }: SkipDialogProps) {
  const t = useTranslations('quality.skip')
  const problemText = useQualityProblem()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const { send, pending, problem } = useSubmission<{ reviewId: string }>(onDone)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim() === '') return setError('reason')
    void send(() => skipReviewAction({ reviewId, reason }))
  }
  const text = problemText(problem)
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <form noValidate onSubmit={submit} className="grid gap-3">
        <p>{t('text')}</p>
        {text && (
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        )}
        <TextArea
          label={t('reason')}
          name="skip-reason"
          rows={2}
          maxLength={300}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          data-initial-focus
          {...(error ? { error } : {})}
        />
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" pending={pending}>
            {t('send')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
