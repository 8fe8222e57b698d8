'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { recordActAction } from '@/lib/referrals/referral.actions'

type DiscardDraftProps = { referralId: string; onGone: () => Promise<void>; leadsTo: string }

/** Throws a draft away: it stays on record as withdrawn, without a number. */
export function DiscardDraft({ referralId, onGone, leadsTo }: DiscardDraftProps) {
  const t = useTranslations('referrals.draft')
  const router = useRouter()
  const [isAsked, setIsAsked] = useState(false)
  const { send } = useSubmission(() => {
    void onGone().then(() => router.push(leadsTo))
  })
  return (
    <>
      <Button variant="link" onClick={() => setIsAsked(true)}>
        {t('discard')}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={t('discardTitle')}
        confirmLabel={t('discard')}
        keepLabel={t('keep')}
        onConfirm={async () => {
          await send((submissionId) =>
            recordActAction({ referralId, act: 'WITHDRAW', reason: t('discardReason'), submissionId }),
          )
          setIsAsked(false)
        }}
        onClose={() => setIsAsked(false)}
      >
        {t('discardText')}
      </ConfirmDialog>
    </>
  )
}
