'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { BoardTicket } from '@/lib/queue/hall-board.queries'
import type { TicketDeeds } from './use-ticket-deeds'

type HeldListProps = { held: readonly BoardTicket[]; deeds: TicketDeeds; mayResume: boolean }

/** Those who wait aside: one goes on with them, or puts them back into the queue. */
export function HeldList({ held, deeds, mayResume }: HeldListProps) {
  const t = useTranslations('hall')
  return (
    <ul>
      {held.map(({ id, number, purpose, holdReason }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-1.5 last:border-b-0"
        >
          <span className="font-semibold text-name tabular-nums">{number}</span>
          <span className="min-w-0 flex-1 basis-40">
            <span className="block text-row">{t(`purpose.${purpose}`)}</span>
            {holdReason && <span className="text-ink-2 text-sm">{t(`hold.${holdReason}`)}</span>}
          </span>
          <span className="flex gap-2">
            {mayResume && (
              <Button
                size="small"
                aria-label={t('board.resumeOf', { number })}
                onClick={() => void deeds.act({ ticketId: id, act: 'RESUME' })}
              >
                {t('board.resume')}
              </Button>
            )}
            <Button
              size="small"
              variant="link"
              aria-label={t('board.backOf', { number })}
              onClick={() => void deeds.act({ ticketId: id, act: 'RETURN' })}
            >
              {t('board.back')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  )
}
