'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { HistoryTimeline } from '@/components/clients/history-timeline'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { ClientHistory } from '@/lib/enquiries/client-history.queries'

/** Visits and their issues, newest first; older ones are asked for page by page. */
export function CardHistory({ clientId, history }: { clientId: string; history: ClientHistory }) {
  const t = useTranslations('card.history')
  const [older, setOlder] = useState<Pick<ClientHistory, 'visits' | 'next'>>({
    visits: [],
    next: history.next,
  })
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle')
  const visits = [...history.visits, ...older.visits]

  async function readOlder() {
    setState('reading')
    const answer = await postJson<Result<ClientHistory, string>>('/api/clients/history', {
      clientId,
      after: older.next,
    }).catch(() => undefined)
    if (!answer?.ok) {
      if (answer?.error === 'signedOut') noteSessionEnded()
      return setState('failed')
    }
    setOlder({ visits: [...older.visits, ...answer.value.visits], next: answer.value.next })
    setState('idle')
  }

  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className="mb-2 text-lg">
        {t('title')}
      </h2>
      {visits.length === 0 ? (
        <p className="text-ink-2 text-sm">{t('none')}</p>
      ) : (
        <HistoryTimeline visits={visits} isLinked />
      )}
      {older.next && (
        <div className="mt-3">
          <Button size="small" pending={state === 'reading'} onClick={() => void readOlder()}>
            {t('more')}
          </Button>
        </div>
      )}
      <p role="status" className="mt-1 text-sm text-warn">
        {state === 'failed' && t('failed')}
      </p>
    </section>
  )
}
