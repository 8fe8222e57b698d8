'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useKeptText } from '@/components/forms/use-kept-text'
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
  const { text: reason, change, kept } = useKeptText(`card-opening:${clientId}`)
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
    if (answer?.ok) {
      void kept.discard()
      return onOpened()
    }
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
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void open(event)
          }}
          data-initial-focus
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" pending={pending} keycap="Ctrl+Enter">
            {t('open')}
          </Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </Dialog>
  )
}
