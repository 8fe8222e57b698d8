'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonForm } from '@/components/forms/reason-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { withdrawApplicationAction } from '@/lib/secondary-aid/application.actions'

const PROBLEMS = ['wrongState', 'childrensServiceSilent'] as const

/** The person takes the application back: asked once more, with the reason. */
export function WithdrawApplication({ applicationId }: { applicationId: string }) {
  const t = useTranslations('secondaryAid.checklist.withdraw')
  const problems = useTranslations('secondaryAid.moveProblem')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const { send, pending, problem } = useSubmission(() => {
    setIsOpen(false)
    router.refresh()
  })
  const known = PROBLEMS.find((each) => each === problem)
  // Whose session has ended is asked for the password over the page.
  const other = problem && problem !== 'signedOut' ? t('failed') : undefined
  return (
    <>
      <Button variant="link" onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={t('title')}>
        <ReasonForm
          draftKey={`application-withdraw:${applicationId}`}
          label={t('reason')}
          name="withdraw-reason"
          maxLength={1000}
          confirmLabel={t('confirm')}
          isDanger
          backLabel={t('keep')}
          pending={pending}
          onSend={(reason, kept) =>
            void send(
              (submissionId) => withdrawApplicationAction({ applicationId, reason, submissionId }),
              kept,
            )
          }
          onBack={() => setIsOpen(false)}
          problem={known ? problems(known) : other}
        >
          <p>{t('text')}</p>
        </ReasonForm>
      </Dialog>
    </>
  )
}
