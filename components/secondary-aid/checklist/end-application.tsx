'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonForm } from '@/components/forms/reason-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { giveUpDraftAction, withdrawApplicationAction } from '@/lib/secondary-aid/application.actions'

const PROBLEMS = ['wrongState', 'childrensServiceSilent'] as const
const ENDINGS = {
  withdraw: { end: withdrawApplicationAction, draft: 'application-withdraw', isDanger: true },
  giveUp: { end: giveUpDraftAction, draft: 'application-give-up', isDanger: false },
} as const

type EndApplicationProps = {
  applicationId: string
  /** A received application is taken back; a draft is given up. */
  deed: keyof typeof ENDINGS
}

/** The person does not go on with the application: asked once more, with the reason. */
export function EndApplication({ applicationId, deed }: EndApplicationProps) {
  const t = useTranslations(`secondaryAid.checklist.${deed}`)
  const problems = useTranslations('secondaryAid.moveProblem')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const { end, draft, isDanger } = ENDINGS[deed]
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
          draftKey={`${draft}:${applicationId}`}
          label={t('reason')}
          name={`${deed}-reason`}
          maxLength={1000}
          confirmLabel={t('confirm')}
          isDanger={isDanger}
          backLabel={t('keep')}
          pending={pending}
          onSend={(reason, kept) =>
            void send((submissionId) => end({ applicationId, reason, submissionId }), kept)
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
