'use client'

import { useTranslations } from 'next-intl'
import { ReasonForm } from '@/components/forms/reason-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Dialog } from '@/components/ui/dialog'
import { skipReviewAction } from '@/lib/oversight/quality.actions'
import { useQualityProblem } from './use-quality-texts'

type SkipDialogProps = { reviewId: string; onClose: () => void; onDone: () => void }

/** The reader sees whose work it is, or knows the person: the head gives it to somebody else. */
export function SkipDialog({ reviewId, onClose, onDone }: SkipDialogProps) {
  const t = useTranslations('quality.skip')
  const problemText = useQualityProblem()
  const { send, pending, problem } = useSubmission<{ reviewId: string }>(onDone)
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <ReasonForm
        draftKey={`review-skip:${reviewId}`}
        label={t('reason')}
        name="skip-reason"
        maxLength={300}
        confirmLabel={t('send')}
        backLabel={t('back')}
        pending={pending}
        onSend={(reason, kept) => void send(() => skipReviewAction({ reviewId, reason }), kept)}
        onBack={onClose}
        problem={problemText(problem)}
      >
        <p>{t('text')}</p>
      </ReasonForm>
    </Dialog>
  )
}
