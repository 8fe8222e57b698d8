'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { reportIncompleteAction } from '@/lib/referrals/referral.actions'
import { OneTextForm } from './one-text-form'

/** Whoever has rung and found out what the record lacks passes it to the head, who writes it in. */
export function IncompleteNote({ partnerId }: { partnerId: string }) {
  const t = useTranslations('referrals.choose')
  const [isSent, setIsSent] = useState(false)
  if (isSent)
    return (
      <p role="status" className="mt-1 text-ok">
        {t('sent')}
      </p>
    )
  return (
    <OneTextForm
      id={`note-${partnerId}`}
      draftKey={`partner-incomplete:${partnerId}`}
      summary={t('tell')}
      label={t('note')}
      hint={t('tellText')}
      button={t('send')}
      submit={(note, submissionId) => reportIncompleteAction({ partnerId, note, submissionId })}
      onDone={() => setIsSent(true)}
    />
  )
}
