'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { BoardTicket } from '@/lib/queue/hall-board.queries'
import { PRIORITY_REASONS } from '@/lib/queue/ticket.rules'
import { DialogProblem } from './hold-dialog'
import type { TicketDeeds } from './use-ticket-deeds'

type RankDialogProps = {
  ticket: Pick<BoardTicket, 'id' | 'number' | 'priorityReason'>
  deeds: TicketDeeds
  onClose: () => void
}

/** Puts a person ahead of the queue, or back among the others; never without a reason. */
export function RankDialog({ ticket, deeds, onClose }: RankDialogProps) {
  const t = useTranslations('hall')
  const [chosen, setChosen] = useState<string>(ticket.priorityReason ?? '')

  async function rank() {
    const priorityReason = PRIORITY_REASONS.find((each) => each === chosen) ?? null
    if (await deeds.act({ ticketId: ticket.id, act: 'RANK', priorityReason })) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rankForm.title', { number: ticket.number })}
      footer={
        <>
          <Button variant="primary" type="button" pending={deeds.pending === 'RANK'} onClick={rank}>
            {t('rankForm.save')}
          </Button>
          <Button keycap="Esc" onClick={onClose}>
            {t('rankForm.keep')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('rankForm.reason')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        emptyLabel={t('rankForm.none')}
        options={PRIORITY_REASONS.map((value) => ({ value, label: t(`priority.${value}`) }))}
        hint={t('rankForm.standard')}
      />
      <DialogProblem deeds={deeds} />
    </Dialog>
  )
}
