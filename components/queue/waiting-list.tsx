'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { BoardTicket, BoardWindow } from '@/lib/queue/hall-board.queries'
import type { TicketDeeds } from './use-ticket-deeds'
import { WaitingRow } from './waiting-row'

type WaitingListProps = {
  waiting: readonly BoardTicket[]
  windows: readonly BoardWindow[]
  deeds: TicketDeeds
  now: Date
  /** Nobody is called while the worker has somebody, or sits nowhere. */
  mayCall: boolean
}

/** Those who wait, in the order in which they are called. Under the pointer it stands still, and says that it has changed. */
export function WaitingList({ waiting, windows, deeds, now, mayCall }: WaitingListProps) {
  const t = useTranslations('hall.board')
  const [held, setHeld] = useState<readonly BoardTicket[]>()
  const shown = held ?? waiting
  const isOld = held !== undefined && idsOf(held) !== idsOf(waiting)

  if (waiting.length === 0) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
  return (
    <div className="grid gap-2">
      {isOld && (
        <Banner
          tone="info"
          role="status"
          actions={
            <Button size="small" onClick={() => setHeld(undefined)}>
              {t('showChanged')}
            </Button>
          }
        >
          {t('changed')}
        </Banner>
      )}
      <ol
        aria-label={t('waiting')}
        className="rounded-control border border-line bg-paper"
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setHeld(waiting)}
        onPointerLeave={() => setHeld(undefined)}
      >
        {shown.map((ticket, place) => (
          <WaitingRow
            key={ticket.id}
            place={place + 1}
            ticket={ticket}
            windows={windows}
            deeds={deeds}
            now={now}
            mayCall={mayCall}
            // One's own deed is shown at once, wherever the pointer is.
            onDone={() => setHeld(undefined)}
          />
        ))}
      </ol>
    </div>
  )
}

const idsOf = (tickets: readonly BoardTicket[]) => tickets.map(({ id }) => id).join(' ')
