'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { noteSessionEnded } from '@/components/layout/session'
import type { ProcessingGround } from '@/lib/clients/client-codes.rules'
import { newId } from '@/lib/core/new-id'
import type { Channel } from '@/lib/enquiries/enquiry.rules'
import { startVisitAction } from '@/lib/queue/ticket-visit.actions'
import { ConsentDialog } from './consent-dialog'

export type StartVisitProblem = 'failed' | 'notFound'

// The desk goes on with the channel of the last visit: a morning at the telephone is chosen once.
let lastChannel: Channel = 'PERSONAL'

/** The person took the consent back: asked is for a new one, or for a ground. */
type Asking = { clientId: string; isNoMatter: boolean }

/**
 * Begins a visit and goes to its screen. Pressed twice, or again after a lost connection, it is one visit. `dialog` stands
 * on the screen, for what has to be asked first.
 */
export function useStartVisit() {
  const t = useTranslations('desk.start')
  const router = useRouter()
  const [channel, setChannel] = useState<Channel>(lastChannel)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<StartVisitProblem>()
  const [asking, setAsking] = useState<Asking>()
  const attempt = useRef<{ clientId: string; submissionId: string }>(undefined)

  async function start(clientId: string, ground?: ProcessingGround) {
    if (pending) return
    if (attempt.current?.clientId !== clientId) {
      attempt.current = { clientId, submissionId: newId() }
    }
    setPending(true)
    setProblem(undefined)
    const { submissionId } = attempt.current
    const answer = await startVisitAction({ clientId, channel, ground, submissionId }).catch(() => undefined)
    if (answer?.ok) return router.push(`/visits/${answer.value.visitId}`)
    setPending(false)
    if (answer?.error === 'signedOut') return noteSessionEnded()
    if (answer?.error === 'consentWithdrawn' || answer?.error === 'noOpenMatter') {
      attempt.current = undefined
      return setAsking({ clientId, isNoMatter: answer.error === 'noOpenMatter' })
    }
    setAsking(undefined)
    setProblem(answer?.error === 'clientNotFound' ? 'notFound' : 'failed')
  }
  function choose(chosen: Channel) {
    lastChannel = chosen
    attempt.current = undefined
    setChannel(chosen)
  }

  const dialog: ReactNode = asking && (
    <ConsentDialog
      clientId={asking.clientId}
      of="visit"
      confirmLabel={t('button')}
      isNoMatter={asking.isNoMatter}
      pending={pending}
      onGround={(ground) => void start(asking.clientId, ground)}
      onClose={() => setAsking(undefined)}
    />
  )
  return { channel, choose, start, pending, problem, dialog }
}
