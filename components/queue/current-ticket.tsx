'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { BoardTicket } from '@/lib/queue/hall-board.queries'

/** Whom the worker has called or serves: the number large, for it is what one says aloud. */
export function CurrentTicket({ ticket }: { ticket: BoardTicket | null }) {
  const t = useTranslations('hall')
  const format = useFormatter()
  const at = (moment: string | null) => (moment ? format.dateTime(new Date(moment), 'time') : '')
  if (!ticket) return <p className="text-ink-2">{t('mine.free')}</p>
  return (
    <section aria-label={t('mine.title')} className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <p className="ticket-number">{ticket.number}</p>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-semibold text-row">
          {t(`purpose.${ticket.purpose}`)}
          {ticket.isQuick && ticket.purpose !== 'PAPERS' && <Chip>{t('quick')}</Chip>}
          {ticket.hasCard && <Chip tone="ok">{t('board.hasCard')}</Chip>}
          {ticket.language === 'en' && <Chip>{t('language.en')}</Chip>}
        </p>
        <p className="text-ink-2 text-sm">
          {ticket.state === 'CALLED'
            ? t('mine.called', { time: at(ticket.calledAt), count: ticket.callCount })
            : t('mine.serving', { time: at(ticket.startedAt) })}
        </p>
      </div>
    </section>
  )
}
