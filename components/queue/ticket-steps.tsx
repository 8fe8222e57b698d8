'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { BoardTicket, BoardWindow } from '@/lib/queue/hall-board.queries'
import { CALLS_BEFORE_NO_SHOW } from '@/lib/queue/ticket.rules'
import { HoldDialog } from './hold-dialog'
import { MoveDialog } from './move-dialog'
import type { TicketDeeds } from './use-ticket-deeds'

type Mine = Pick<BoardTicket, 'id' | 'number' | 'state' | 'purpose' | 'callCount' | 'visitId'>

/** The next step with whom one has; with nobody, the next person is called. For the foot, where it is always in reach. */
export function TicketSteps({ mine, deeds }: { mine: Mine | null; deeds: TicketDeeds }) {
  const t = useTranslations('hall.mine')
  if (!mine)
    return (
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'F2' }}
        pending={deeds.pending === 'next'}
        onClick={() => void deeds.call()}
      >
        {t('callNext')}
      </ShortcutButton>
    )
  const ticketId = mine.id
  if (mine.state === 'CALLED')
    return (
      <>
        <ShortcutButton
          variant="primary"
          type="button"
          stroke={{ code: 'Enter', ctrl: true }}
          pending={deeds.pending === 'START'}
          onClick={() => void deeds.act({ ticketId, act: 'START' })}
        >
          {t('start')}
        </ShortcutButton>
        <Button
          pending={deeds.pending === 'RECALL'}
          onClick={() => void deeds.act({ ticketId, act: 'RECALL' })}
        >
          {t('recall')}
        </Button>
      </>
    )
  if (mine.visitId)
    return (
      <ButtonLink variant="primary" href={`/visits/${mine.visitId}`}>
        {t('toVisit')}
      </ButtonLink>
    )
  return (
    <>
      <ButtonLink variant="primary" href="/desk">
        {t('findCard')}
      </ButtonLink>
      <Button pending={deeds.pending === 'DONE'} onClick={() => void deeds.act({ ticketId, act: 'DONE' })}>
        {t('finish')}
      </Button>
    </>
  )
}

type OtherProps = { mine: Mine; deeds: TicketDeeds; windows: readonly BoardWindow[] }

/** What else may become of them: beside the number, for it is rarer. */
export function OtherSteps({ mine, deeds, windows }: OtherProps) {
  const t = useTranslations('hall.mine')
  const [open, setOpen] = useState<'hold' | 'move'>()
  const close = () => setOpen(undefined)
  const ticketId = mine.id
  const isCalled = mine.state === 'CALLED'
  const isOnce = mine.callCount < CALLS_BEFORE_NO_SHOW
  return (
    <div className="flex flex-wrap items-start gap-2">
      {isCalled && (
        <Button
          size="small"
          pending={deeds.pending === 'NO_SHOW'}
          {...(isOnce && { disabledReason: t('noShowWhy') })}
          onClick={() => void deeds.act({ ticketId, act: 'NO_SHOW' })}
        >
          {t('noShow')}
        </Button>
      )}
      <Button size="small" onClick={() => setOpen('hold')}>
        {t('hold')}
      </Button>
      <Button size="small" onClick={() => setOpen('move')}>
        {t('move')}
      </Button>
      {!mine.visitId && (
        <Button
          size="small"
          variant="link"
          pending={deeds.pending === (isCalled ? 'RETURN' : 'LEAVE')}
          onClick={() => void deeds.act({ ticketId, act: isCalled ? 'RETURN' : 'LEAVE' })}
        >
          {isCalled ? t('return') : t('leave')}
        </Button>
      )}
      {open === 'hold' && <HoldDialog ticket={mine} deeds={deeds} onClose={close} />}
      {open === 'move' && <MoveDialog ticket={mine} deeds={deeds} windows={windows} onClose={close} />}
    </div>
  )
}
