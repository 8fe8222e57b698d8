'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { BoardTicket, BoardWindow } from '@/lib/queue/hall-board.queries'
import { WALK_IN_PURPOSES } from '@/lib/queue/ticket.schema'
import { DialogProblem } from './hold-dialog'
import type { TicketDeeds } from './use-ticket-deeds'

type MoveDialogProps = {
  ticket: Pick<BoardTicket, 'id' | 'number' | 'purpose'>
  deeds: TicketDeeds
  windows: readonly BoardWindow[]
  onClose: () => void
}

/** Passes a person on: to another window where somebody sits, or among those of another errand. They keep their place in time. */
export function MoveDialog({ ticket, deeds, windows, onClose }: MoveDialogProps) {
  const t = useTranslations('hall')
  const [windowId, setWindow] = useState('')
  const [typed, setPurpose] = useState('')
  const [isAsked, setAsked] = useState(false)
  const purpose = WALK_IN_PURPOSES.find((each) => each === typed) ?? null
  const isNothing = windowId === '' && purpose === null

  async function move() {
    setAsked(true)
    if (isNothing) return
    const deed = { ticketId: ticket.id, act: 'MOVE', windowId: windowId || null, purpose } as const
    if (await deeds.act(deed)) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('moveForm.title', { number: ticket.number })}
      footer={
        <>
          <Button variant="primary" type="button" pending={deeds.pending === 'MOVE'} onClick={move}>
            {t('moveForm.save')}
          </Button>
          <Button keycap="Esc" onClick={onClose}>
            {t('moveForm.keep')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SelectField
          label={t('moveForm.window')}
          value={windowId}
          onChange={(event) => setWindow(event.currentTarget.value)}
          emptyLabel={t('moveForm.anyWindow')}
          options={windows
            .filter(({ worker, isMine }) => worker !== null && !isMine)
            .map(({ id, name, worker }) => ({
              value: id,
              label: t('window.taken', { window: name, worker: worker ?? '' }),
            }))}
          {...(isAsked && isNothing && { error: t('moveForm.nothing') })}
        />
        <SelectField
          label={t('moveForm.purpose')}
          value={typed}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          emptyLabel={t('moveForm.samePurpose')}
          options={WALK_IN_PURPOSES.filter((each) => each !== ticket.purpose).map((value) => ({
            value,
            label: t(`purpose.${value}`),
          }))}
        />
      </div>
      <DialogProblem deeds={deeds} />
    </Dialog>
  )
}
