'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { whole } from '@/components/ui/whole'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { recordStopToldAction } from '@/lib/referrals/referral.actions'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { useProblemText } from './use-referral-texts'

/** The person took consent back: what the partner sees of them, and who asks it to use no more what it was given. */
export function SharingEnded({ view, endedAt }: { view: ReferralView; endedAt: string }) {
  const t = useTranslations('referrals.view.ended')
  const format = useFormatter()
  const router = useRouter()
  const textOf = useProblemText()
  const { send, pending, problem } = useSubmission(() => router.refresh())
  const { id, partner, hasEmail, mayChange, steps } = view
  const isTold = steps.some(({ kind }) => kind === 'STOP_SHARING')
  const problemText = textOf(problem)
  return (
    <Banner
      tone="warn"
      title={t('title', { date: format.dateTime(new Date(endedAt), 'day') })}
      {...(isTold || hasEmail || !mayChange
        ? {}
        : {
            actions: (
              <Button
                size="small"
                pending={pending}
                onClick={() => void send(() => recordStopToldAction({ referralId: id }))}
              >
                {t('done')}
              </Button>
            ),
          })}
    >
      {t('hidden')}{' '}
      {isTold ? t('told') : hasEmail ? t('mailed') : t.rich('ring', { phone: partner.phone, ...whole })}
      {problemText && (
        <span role="alert" className="block font-semibold text-danger">
          {problemText}
        </span>
      )}
    </Banner>
  )
}
