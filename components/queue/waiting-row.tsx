'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { BoardTicket, BoardWindow } from '@/lib/queue/hall-board.queries'
import { MoveDialog } from './move-dialog'
import { RankDialog } from './rank-dialog'
import { minutesSince } from './use-minute'
import type { TicketDeeds } from './use-ticket-deeds'

type WaitingRowProps = {
  place: number
  ticket: BoardTicket
  windows: readonly BoardWindow[]
  deeds: TicketDeeds
  now: Date
  mayCall: boolean
  onDone: () => void
}

/** One who waits: the number, with what they came, why they stand where they stand, how long they wait. */
export function WaitingRow({ place, ticket, windows, deeds, now, mayCall, onDone }: WaitingRowProps) {
  const t = useTranslations('hall')
  const [open, setOpen] = useState<'rank' | 'move'>()
  const { id, number } = ticket
  const close = () => {
    setOpen(undefined)
    onDone()
  }
  return (
    <li
      className={`waiting-row border-line border-b px-4 py-2 last:border-b-0 ${ticket.isForMe ? '' : 'text-ink-2'}`}
    >
      <span className="text-ink-3 text-sm max-sm:hidden">{place}</span>
      <span className="font-semibold text-name tabular-nums">{number}</span>
      <div className="min-w-0">
        <p className="text-row">
          {t(`purpose.${ticket.purpose}`)}
          {ticket.isQuick && ticket.purpose !== 'PAPERS' && `, ${t('quick')}`}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
          <PlaceWords ticket={ticket} />
          {ticket.window !== '' && <span>{t('board.elsewhere', { window: ticket.window })}</span>}
          {ticket.window === '' && !ticket.isForMe && <span>{t('board.notForYou')}</span>}
          {ticket.hasCard && <span>{t('board.hasCard')}</span>}
          {ticket.language === 'en' && <span>{t('language.en')}</span>}
        </p>
      </div>
      <span className="text-right text-row tabular-nums">
        {t('minutes', { count: minutesSince(ticket.arrivedAt, now) })}
      </span>
      <div className="flex items-center gap-2 max-sm:[&_button]:min-h-11">
        {mayCall && (
          <Button
            size="small"
            aria-label={t('board.callOf', { number })}
            pending={deeds.pending === id}
            onClick={async () => {
              await deeds.call(id)
              onDone()
            }}
          >
            {t('board.call')}
          </Button>
        )}
        <Menu
          label={t('board.moreOf', { number })}
          buttonClassName="inline-flex min-h-8 items-center gap-1 rounded-control border border-control bg-paper px-2 text-sm hover:bg-sunken"
          entries={[
            { kind: 'action', label: t('rankForm.open'), run: () => setOpen('rank') },
            { kind: 'action', label: t('mine.move'), run: () => setOpen('move') },
            {
              kind: 'action',
              label: t('mine.leave'),
              run: async () => {
                await deeds.act({ ticketId: id, act: 'LEAVE' })
                onDone()
              },
            },
          ]}
        >
          {t('board.more')}
          <Icon name="chevron-down" size="small" />
        </Menu>
      </div>
      {open === 'rank' && <RankDialog ticket={ticket} deeds={deeds} onClose={close} />}
      {open === 'move' && <MoveDialog ticket={ticket} deeds={deeds} windows={windows} onClose={close} />}
    </li>
  )
}

function PlaceWords({ ticket }: { ticket: BoardTicket }) {
  const t = useTranslations('hall')
  const format = useFormatter()
  const time = format.dateTime(new Date(ticket.queuedAt), 'time')
  switch (ticket.place) {
    case 'bookingDue':
      return (
        <Chip tone="ok" icon="calendar">
          {t('place.bookingDue', { time })}
        </Chip>
      )
    case 'bookingLater':
      return (
        <Chip tone="calm" icon="calendar">
          {t('place.bookingLater', { time })}
        </Chip>
      )
    case 'priority':
      return (
        <>
          <Chip tone="near" icon="arrow-up">
            {t('place.priority')}
          </Chip>
          {ticket.priorityReason && <span>{t(`priority.${ticket.priorityReason}`)}</span>}
        </>
      )
    case 'arrival':
      return <span>{t('place.arrival', { time })}</span>
  }
}
