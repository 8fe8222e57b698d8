'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { leaveVisitAction } from '@/lib/queue/ticket-visit.actions'

/** A visit that brought nothing to record: the person left, or the wrong card was opened. It stays counted. */
export function LeaveVisit({ visitId }: { visitId: string }) {
  const t = useTranslations('visit.leave')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  async function leave(reason: 'LEFT' | 'MISTAKE') {
    const answer = await leaveVisitAction({ visitId, reason }).catch(() => ({ ok: false }))
    if (answer.ok) router.push('/desk')
    else setFailed(true)
  }
  return (
    <>
      <Button variant="link" onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={t('title')}>
        <p>{t('text')}</p>
        {failed && <p role="alert">{t('failed')}</p>}
        <div className="mt-4 flex flex-wrap gap-3">
          <Button onClick={() => leave('LEFT')}>{t('left')}</Button>
          <Button onClick={() => leave('MISTAKE')}>{t('mistake')}</Button>
          <Button variant="link" onClick={() => setIsOpen(false)}>
            {t('stay')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
