'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { takeUpAgainAction } from '@/lib/secondary-aid/application.actions'
import { useChecklistFrame } from './checklist-frame'

/** Why the person did not apply, and the way back for one who does after all. */
export function NotApplied() {
  const t = useTranslations('secondaryAid.checklist.notApplied')
  const format = useFormatter()
  const router = useRouter()
  const { application } = useChecklistFrame()
  const { id: applicationId, notApplied, mayTakeUp } = application
  const { send, pending, problem } = useSubmission(() => router.refresh())
  if (!notApplied) return null
  const refused = problem && problem !== 'signedOut'
  return (
    <div className="mb-3.5">
      <Banner
        tone="neutral"
        title={t('title', { date: format.dateTime(toUtcMidnight(notApplied.on), 'day') })}
        actions={
          mayTakeUp && (
            <Button
              pending={pending}
              onClick={() => void send((submissionId) => takeUpAgainAction({ applicationId, submissionId }))}
            >
              {t('open')}
            </Button>
          )
        }
      >
        <p className="whitespace-pre-line">{notApplied.reason}</p>
        <p role="status" className="text-warn">
          {refused && (problem === 'consentWithdrawn' ? t('consentWithdrawn') : t('failed'))}
        </p>
      </Banner>
    </div>
  )
}
