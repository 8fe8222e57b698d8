'use client'

import { useTranslations } from 'next-intl'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { Result } from '@/lib/core/result'
import type { MyHall } from '@/lib/queue/hall-board.queries'
import { type TicketDeeds, useTicketDeeds } from './use-ticket-deeds'

const KINDS = ['hall'] as const

/** What the desk knows of the hall, renewed by itself. */
export function useMyHall(first: MyHall | null) {
  const query = useLiveQuery<Result<MyHall | null, string>>({
    kinds: KINDS,
    url: '/api/hall/mine',
    body: {},
    initial: { ok: true, value: first },
  })
  const deeds = useTicketDeeds(() => void query.refetch())
  return { hall: query.data?.ok ? query.data.value : null, deeds }
}

type DeskTicketProps = { hall: MyHall | null; deeds: TicketDeeds }

/** Over the search: whom the worker has called, and that the visit will be tied to them. Nothing while nobody is called. */
export function DeskTicket({ hall, deeds }: DeskTicketProps) {
  const t = useTranslations('hall.mine')
  const purpose = useTranslations('hall.purpose')
  const ticket = hall?.ticket
  if (!ticket) return null
  const { id: ticketId, number, state, visitId } = ticket
  return (
    <section
      aria-label={t('title')}
      className="mb-3 flex flex-none flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-accent bg-accent-tint px-3.5 py-2"
    >
      <p className="font-semibold text-xl tabular-nums">{number}</p>
      <p className="min-w-0 flex-1 basis-48 text-sm">
        <span className="font-semibold">{purpose(ticket.purpose)}</span>
        {!visitId && <span className="block text-ink-2">{t('linked', { number })}</span>}
      </p>
      <div className="flex flex-wrap gap-2">
        {state === 'CALLED' && (
          <>
            <Button
              size="small"
              pending={deeds.pending === 'START'}
              onClick={() => void deeds.act({ ticketId, act: 'START' })}
            >
              {t('start')}
            </Button>
            <Button
              size="small"
              pending={deeds.pending === 'RECALL'}
              onClick={() => void deeds.act({ ticketId, act: 'RECALL' })}
            >
              {t('recall')}
            </Button>
          </>
        )}
        {state === 'SERVING' && !visitId && (
          <Button
            size="small"
            pending={deeds.pending === 'DONE'}
            onClick={() => void deeds.act({ ticketId, act: 'DONE' })}
          >
            {t('finish')}
          </Button>
        )}
        {visitId && (
          <ButtonLink size="small" href={`/visits/${visitId}`}>
            {t('toVisit')}
          </ButtonLink>
        )}
        <ButtonLink size="small" variant="link" href="/queue">
          {t('board')}
        </ButtonLink>
      </div>
      <Problem deeds={deeds} />
    </section>
  )
}

/** In the foot of the desk: how many wait, and the next one by F2. Nothing while somebody is before the window. */
export function DeskNext({ hall, deeds }: DeskTicketProps) {
  const t = useTranslations('hall.mine')
  if (!hall || hall.ticket) return null
  return (
    <>
      <Problem deeds={deeds} />
      <span className="text-ink-2 text-sm">
        {hall.window}, {t('waiting', { count: hall.waiting })}
      </span>
      <ShortcutButton
        stroke={{ code: 'F2' }}
        pending={deeds.pending === 'next'}
        onClick={() => void deeds.call()}
      >
        {t('callNext')}
      </ShortcutButton>
    </>
  )
}

function Problem({ deeds }: { deeds: TicketDeeds }) {
  return (
    <p role="alert" className="font-semibold text-danger text-sm empty:hidden">
      {deeds.problem}
    </p>
  )
}
