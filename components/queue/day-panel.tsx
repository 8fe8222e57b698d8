'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { BoardTicket, BoardWindow, HallBoard } from '@/lib/queue/hall-board.queries'
import type { TicketDeeds } from './use-ticket-deeds'

/** The windows of the hall: who sits there and whom they have. */
export function WindowLines({ windows }: { windows: readonly BoardWindow[] }) {
  const t = useTranslations('hall.window')
  return (
    <ul className="grid">
      {windows.map(({ id, name, worker, isMine, isQuick, number }) => (
        <li key={id} className="flex items-baseline gap-3 border-line border-b py-1.5 last:border-b-0">
          <span className="min-w-0 flex-1">
            <span className="font-semibold text-row">{name}</span>
            <span className="block text-ink-2 text-sm">
              {[isMine ? t('you') : (worker ?? t('free')), isQuick && t('quick')].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span className="font-semibold tabular-nums">{number}</span>
        </li>
      ))}
    </ul>
  )
}

type EndedProps = { ended: readonly BoardTicket[]; counts: HallBoard['counts']; deeds: TicketDeeds }

/** Who has gone today; whoever did not come, or was ended by mistake, goes back into the queue. */
export function EndedToday({ ended, counts, deeds }: EndedProps) {
  const t = useTranslations('hall')
  const format = useFormatter()
  if (ended.length === 0) return <p className="text-ink-2 text-sm">{t('board.endedNone')}</p>
  return (
    <>
      <p className="mb-1 text-ink-2 text-sm">{t('board.endedCounts', counts)}</p>
      <ul>
        {ended.map(({ id, number, state, endedAt }) => (
          <li key={id} className="flex items-center gap-3 border-line border-b py-1 last:border-b-0">
            <span className="w-18 flex-none font-semibold tabular-nums">{number}</span>
            <span className="min-w-0 flex-1 text-ink-2 text-sm">
              {t(`state.${state}`)}
              {endedAt && `, ${format.dateTime(new Date(endedAt), 'time')}`}
            </span>
            {state !== 'DONE' && (
              <Button
                size="small"
                variant="link"
                aria-label={t('board.backOf', { number })}
                onClick={() => void deeds.act({ ticketId: id, act: 'RETURN' })}
              >
                {t('board.back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
