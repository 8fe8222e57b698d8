'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonForm } from '@/components/forms/reason-form'
import { type KeptSubmission, useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Sheet } from '@/components/ui/sheet'
import { whole } from '@/components/ui/whole'
import { recordActAction } from '@/lib/referrals/referral.actions'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { useProblemText } from './use-referral-texts'

const ANSWERS = ['ACCEPT', 'DECLINE', 'SERVE', 'NOT_SERVE'] as const
type Answer = (typeof ANSWERS)[number]
type Asked = 'DECLINE' | 'NOT_SERVE' | 'WITHDRAW'
const DRAFTS = { DECLINE: 'decline', NOT_SERVE: 'not-serve', WITHDRAW: 'withdraw' } as const satisfies Record<
  Asked,
  string
>

/** What the partner told by telephone, written down by the worker; or the referral is taken back. */
export function RecordAnswer({ view }: { view: ReferralView }) {
  const t = useTranslations('referrals')
  const router = useRouter()
  const textOf = useProblemText()
  const [asked, setAsked] = useState<Asked>()
  /** The reason to take it back, while the worker is asked whether they are sure. */
  const [withdrawn, setWithdrawn] = useState<{ reason: string; kept: KeptSubmission }>()
  const { send, pending, problem } = useSubmission(() => {
    setAsked(undefined)
    router.refresh()
  })
  const record = (act: Answer | 'WITHDRAW', reason: string, kept?: KeptSubmission) =>
    send((submissionId) => recordActAction({ referralId: view.id, act, reason, submissionId }), kept)
  const answers = ANSWERS.filter((act) => view.acts.includes(act))
  const mayWithdraw = view.acts.includes('WITHDRAW')
  if (answers.length === 0 && !mayWithdraw) return null
  const text = textOf(problem)
  return (
    <Sheet title={t('view.answer')} id="record-answer">
      {view.partner.phone && (
        <p className="mb-2 text-row">{t.rich('view.phone', { phone: view.partner.phone, ...whole })}</p>
      )}
      {text && (
        <div className="mb-2">
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {answers.map((act) => (
          <Button
            key={act}
            pending={pending}
            aria-expanded={act === 'DECLINE' || act === 'NOT_SERVE' ? asked === act : undefined}
            onClick={() => (act === 'DECLINE' || act === 'NOT_SERVE' ? setAsked(act) : void record(act, ''))}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
        {mayWithdraw && (
          <Button variant="link" onClick={() => setAsked('WITHDRAW')}>
            {t('view.withdraw')}
          </Button>
        )}
      </div>
      {asked && (
        <div className="mt-3">
          <ReasonForm
            key={asked}
            draftKey={`referral-${DRAFTS[asked]}:${view.id}`}
            label={t('act.reason')}
            name="act-reason"
            confirmLabel={t(`act.confirm.${asked}`)}
            isDanger={asked === 'WITHDRAW'}
            backLabel={t('act.back')}
            pending={pending}
            onSend={(reason, kept) =>
              asked === 'WITHDRAW' ? setWithdrawn({ reason, kept }) : void record(asked, reason, kept)
            }
            onBack={() => setAsked(undefined)}
          />
        </div>
      )}
      <ConfirmDialog
        open={withdrawn !== undefined}
        title={t('act.withdrawTitle')}
        confirmLabel={t('act.WITHDRAW')}
        keepLabel={t('act.back')}
        onConfirm={() => {
          if (withdrawn) void record('WITHDRAW', withdrawn.reason, withdrawn.kept)
          setWithdrawn(undefined)
        }}
        onClose={() => setWithdrawn(undefined)}
      >
        {t('act.withdrawText')}
      </ConfirmDialog>
    </Sheet>
  )
}
