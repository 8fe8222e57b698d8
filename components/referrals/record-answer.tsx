'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Sheet } from '@/components/ui/sheet'
import { recordActAction } from '@/lib/referrals/referral.actions'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { useProblemText } from './use-referral-texts'

const ANSWERS = ['ACCEPT', 'DECLINE', 'SERVE', 'NOT_SERVE'] as const
type Answer = (typeof ANSWERS)[number]
type Asked = 'DECLINE' | 'NOT_SERVE' | 'WITHDRAW'

/** What the partner told by telephone, written down by the worker; or the referral is taken back. */
export function RecordAnswer({ view }: { view: ReferralView }) {
  const t = useTranslations('referrals')
  const router = useRouter()
  const textOf = useProblemText()
  const [asked, setAsked] = useState<Asked>()
  const { send, pending, problem } = useSubmission(() => {
    setAsked(undefined)
    router.refresh()
  })
  const record = (act: Answer | 'WITHDRAW', reason: string) =>
    send((submissionId) => recordActAction({ referralId: view.id, act, reason, submissionId }))
  const answers = ANSWERS.filter((act) => view.acts.includes(act))
  const mayWithdraw = view.acts.includes('WITHDRAW')
  if (answers.length === 0 && !mayWithdraw) return null
  const text = textOf(problem)
  return (
    <Sheet title={t('view.answer')} id="record-answer">
      {view.partner.phone && (
        <p className="mb-2 text-row">{t('view.phone', { phone: view.partner.phone })}</p>
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
        <ReasonForm
          key={asked}
          asked={asked}
          pending={pending}
          onSend={(reason) => void record(asked, reason)}
          onBack={() => setAsked(undefined)}
        />
      )}
    </Sheet>
  )
}

type ReasonFormProps = {
  asked: Asked
  pending: boolean
  onSend: (reason: string) => void
  onBack: () => void
}

function ReasonForm({ asked, pending, onSend, onBack }: ReasonFormProps) {
  const t = useTranslations('referrals.act')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [isSure, setIsSure] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim() === '') return setError('reason')
    setError(undefined)
    if (asked === 'WITHDRAW') return setIsSure(true)
    onSend(reason)
  }
  return (
    <form noValidate onSubmit={submit} className="mt-3 grid max-w-form gap-3">
      <TextArea
        label={t('reason')}
        name="act-reason"
        autoFocus
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        {...(error ? { error } : {})}
      />
      <div className="flex gap-3">
        <Button variant={asked === 'WITHDRAW' ? 'danger' : 'primary'} type="submit" pending={pending}>
          {t(`confirm.${asked}`)}
        </Button>
        <Button onClick={onBack}>{t('back')}</Button>
      </div>
      <ConfirmDialog
        open={isSure}
        title={t('withdrawTitle')}
        confirmLabel={t('WITHDRAW')}
        keepLabel={t('back')}
        onConfirm={() => {
          setIsSure(false)
          onSend(reason)
        }}
        onClose={() => setIsSure(false)}
      >
        {t('withdrawText')}
      </ConfirmDialog>
    </form>
  )
}
