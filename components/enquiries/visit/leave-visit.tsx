'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { LeaveVisit as Leaving } from '@/lib/enquiries/visit.schema'
import { leaveVisitAction } from '@/lib/queue/ticket-visit.actions'

const PROBLEMS = ['visitHasEnquiries', 'visitEnded', 'visitNotFound'] as const

/** A visit that brought nothing to record: the person left, or the wrong card was opened. It stays counted. */
export function LeaveVisit({ visitId }: { visitId: string }) {
  const t = useTranslations('visit.leave')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const { send, pending, problem } = useSubmission(() => router.push('/desk'))
  const leave = (reason: Leaving['reason']) => void send(() => leaveVisitAction({ visitId, reason }))
  const known = PROBLEMS.find((each) => each === problem)
  // Whose session has ended is asked for the password over the page.
  const other = problem && problem !== 'signedOut' ? t('failed') : undefined
  return (
    <>
      <Button variant="link" onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={t('title')}>
        <p>{t('text')}</p>
        <p role="alert" className="text-danger">
          {known ? t(`problem.${known}`) : other}
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button pending={pending} onClick={() => leave('LEFT')}>
            {t('left')}
          </Button>
          <Button pending={pending} onClick={() => leave('MISTAKE')}>
            {t('mistake')}
          </Button>
          <Button variant="link" onClick={() => setIsOpen(false)}>
            {t('stay')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
