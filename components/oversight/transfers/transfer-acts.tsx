'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ReasonForm } from '@/components/forms/reason-form'
import { SelectField } from '@/components/forms/select-field'
import { type KeptSubmission, useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { acceptTransferAction, moveTransferAction } from '@/lib/oversight/transfer.actions'
import type { TransferView } from '@/lib/oversight/transfer.queries'
import { useProblemText } from './use-problem-text'

type Asked = 'RETURN' | 'WITHDRAW'
const OF_EXECUTOR = ['executorNotHere', 'executorAway']

/** Send, accept, return or withdraw, as far as the viewer may. */
export function TransferActs({ view }: { view: TransferView }) {
  const t = useTranslations('transfers.act')
  const router = useRouter()
  const textOf = useProblemText()
  const [asked, setAsked] = useState<Asked>()
  const [executorId, setExecutorId] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { send, pending, problem } = useSubmission(() => {
    setAsked(undefined)
    router.refresh()
  })
  const { id, acts } = view
  if (acts.length === 0) return null
  const move = (act: 'SEND' | Asked, reason: string, kept?: KeptSubmission) =>
    send((submissionId) => moveTransferAction({ transferId: id, act, reason, submissionId }), kept)

  function accept(event: FormEvent) {
    event.preventDefault()
    setMissing(executorId === '')
    if (executorId === '') return
    void send((submissionId) => acceptTransferAction({ transferId: id, executorId, submissionId }))
  }
  const isOfExecutor = problem !== undefined && OF_EXECUTOR.includes(problem)
  const refusal = textOf(problem)
  return (
    <Sheet title={t('title')} id="transfer-acts">
      {refusal && !isOfExecutor && (
        <div className="mb-3">
          <Banner tone="danger" role="alert" title={t('refused')}>
            {refusal}
          </Banner>
        </div>
      )}
      <div className="flex flex-wrap items-end gap-3">
        {acts.includes('ACCEPT') && (
          <form noValidate onSubmit={accept} className="flex flex-wrap items-end gap-3">
            <Executors
              view={view}
              value={executorId}
              onChange={setExecutorId}
              error={isMissing ? 'chooseOne' : isOfExecutor ? refusal : undefined}
            />
            <Button variant="primary" pending={pending}>
              {t('ACCEPT')}
            </Button>
          </form>
        )}
        {acts.includes('SEND') && (
          <Button variant="primary" type="button" pending={pending} onClick={() => void move('SEND', '')}>
            {t('SEND')}
          </Button>
        )}
        {(['RETURN', 'WITHDRAW'] as const)
          .filter((act) => acts.includes(act))
          .map((act) => (
            <Button
              key={act}
              pending={pending}
              aria-expanded={asked === act}
              onClick={() => setAsked(asked === act ? undefined : act)}
            >
              {t(act)}
            </Button>
          ))}
      </div>
      {acts.includes('ACCEPT') && <p className="mt-2 text-ink-2 text-sm">{t('acceptHint')}</p>}
      {asked && (
        <div className="mt-3">
          <ReasonForm
            key={asked}
            draftKey={`transfer-${asked.toLowerCase()}:${id}`}
            label={t('reason')}
            hint={t(asked === 'RETURN' ? 'returnText' : 'withdrawText')}
            name="act-reason"
            confirmLabel={t(`confirmed.${asked}`)}
            isDanger
            backLabel={t('keep')}
            pending={pending}
            onSend={(reason, kept) => void move(asked, reason, kept)}
            onBack={() => setAsked(undefined)}
          />
        </div>
      )}
    </Sheet>
  )
}

type ExecutorsProps = {
  view: TransferView
  value: string
  onChange: (id: string) => void
  error: string | undefined
}

function Executors({ view: { executors }, value, onChange, error }: ExecutorsProps) {
  const t = useTranslations('transfers.act')
  const format = useFormatter()
  return (
    <SelectField
      label={t('executor')}
      name="executor"
      emptyLabel={t('chooseExecutor')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      options={executors.map(({ id, name, awayUntil }) => ({
        value: id,
        label: awayUntil ? t('away', { name, date: format.dateTime(toUtcMidnight(awayUntil), 'day') }) : name,
      }))}
      {...(error ? { error } : {})}
    />
  )
}
