'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { noteSessionEnded } from '@/components/layout/session'
import { newId } from '@/lib/core/new-id'
import type { Channel } from '@/lib/enquiries/enquiry.rules'
import { startVisitAction } from '@/lib/queue/ticket-visit.actions'

export type StartVisitProblem = 'failed' | 'notFound'

// The desk goes on with the channel of the last visit: a morning at the telephone is chosen once.
let lastChannel: Channel = 'PERSONAL'

/** Begins a visit and goes to its screen. Pressed twice, or again after a lost connection, it is one visit. */
export function useStartVisit() {
  const router = useRouter()
  const [channel, setChannel] = useState<Channel>(lastChannel)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<StartVisitProblem>()
  const attempt = useRef<{ clientId: string; submissionId: string }>(undefined)

  async function start(clientId: string) {
    if (pending) return
    if (attempt.current?.clientId !== clientId) {
      attempt.current = { clientId, submissionId: newId() }
    }
    setPending(true)
    setProblem(undefined)
    const { submissionId } = attempt.current
    const answer = await startVisitAction({ clientId, channel, submissionId }).catch(() => undefined)
    if (answer?.ok) return router.push(`/visits/${answer.value.visitId}`)
    setPending(false)
    if (answer?.error === 'signedOut') return noteSessionEnded()
    setProblem(answer?.error === 'clientNotFound' ? 'notFound' : 'failed')
  }
  function choose(chosen: Channel) {
    lastChannel = chosen
    attempt.current = undefined
    setChannel(chosen)
  }

  return { channel, choose, start, pending, problem }
}
