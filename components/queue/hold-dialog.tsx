'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RadioGroup } from '@/components/forms/radio-group'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { BoardTicket } from '@/lib/queue/hall-board.queries'
import { HOLD_REASONS } from '@/lib/queue/ticket.rules'
import type { TicketDeeds } from './use-ticket-deeds'

type HoldDialogProps = { ticket: Pick<BoardTicket, 'id' | 'number'>; deeds: TicketDeeds; onClose: () => void }

/** Puts a person on hold: the window is free meanwhile, and the reason stands in the record. */
export function HoldDialog({ ticket, deeds, onClose }: HoldDialogProps) {
  const t = useTranslations('hall')
  const [chosen, setChosen] = useState('')
  const [isAsked, setAsked] = useState(false)
  const reason = HOLD_REASONS.find((each) => each === chosen)

  async function hold() {
    setAsked(true)
    if (!reason) return
    if (await deeds.act({ ticketId: ticket.id, act: 'HOLD', holdReason: reason })) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('holdForm.title', { number: ticket.number })}
      footer={
        <>
          <Button variant="primary" type="button" pending={deeds.pending === 'HOLD'} onClick={hold}>
            {t('holdForm.save')}
          </Button>
          <Button keycap="Esc" onClick={onClose}>
            {t('holdForm.keep')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('holdForm.reason')}
        name="holdReason"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={HOLD_REASONS.map((value) => ({ value, label: t(`hold.${value}`) }))}
        {...(isAsked && !reason && { error: 'chooseOne' })}
      />
      <DialogProblem deeds={deeds} />
    </Dialog>
  )
}

/** Why the deed was refused, where it was asked for. */
export function DialogProblem({ deeds }: { deeds: TicketDeeds }) {
  return (
    <p role="alert" className="mt-2 font-semibold text-danger text-sm empty:hidden">
      {deeds.problem}
    </p>
  )
}
