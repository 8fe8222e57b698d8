'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { REASON_LENGTH, reasonFault } from '@/lib/clients/card-opening.rules'
import { openCardWithReasonAction } from '@/lib/clients/client-card.actions'

type ReasonDialogProps = {
  clientId: string
  centre: string
  onOpened: () => void
  onClose: () => void
}

/** Asks why a card of another centre is opened; its head will read the answer. */
export function ReasonDialog({ clientId, centre, onOpened, onClose }: ReasonDialogProps) {
  const t = useTranslations('desk.reason')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<'tooShort' | 'tooLong' | 'notFound' | 'failed'>()
  const [pending, setPending] = useState(false)

  async function open(event: FormEvent) {
    event.preventDefault()
    if (pending) return
    const fault = reasonFault(reason)
    if (fault) return setProblem(fault)
    setPending(true)
    const answer = await openCardWithReasonAction({ clientId, reason }).catch(() => undefined)
    setPending(false)
    if (answer?.ok) return onOpened()
    if (answer?.error === 'signedOut') return noteSessionEnded()
    setProblem(answer?.error === 'clientNotFound' ? 'notFound' : 'failed')
  }

  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <form noValidate onSubmit={open} className="grid gap-4">
        <p>{t('text', { centre })}</p>
        <TextArea
          name="reason"
          label={t('label')}
          hint={t('hint')}
          error={problem && t(problem, { most: REASON_LENGTH.most, typed: reason.trim().length })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void open(event)
          }}
          data-initial-focus
        />
        <div>
          <Button variant="primary" pending={pending} keycap="Ctrl+Enter">
            {t('open')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
