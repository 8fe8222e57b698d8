'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { newId } from '@/lib/core/new-id'
import { callTicketAction, doWithTicketAction } from '@/lib/queue/ticket.actions'
import type { TicketDeed } from '@/lib/queue/ticket.schema'
import { useProblemWords } from './use-problem-words'

type Deed = Pick<TicketDeed, 'ticketId' | 'act'> &
  Partial<Pick<TicketDeed, 'holdReason' | 'priorityReason' | 'windowId' | 'purpose'>>

/**
 * Deeds with tickets: one at a time, each sent once. What was refused is said in `problem`; the board is read anew either way,
 * for a refusal mostly means that somebody else was quicker.
 *
 * @param onSettled reads anew what the screen shows
 */
export function useTicketDeeds(onSettled: () => void) {
  const t = useTranslations('hall.problem')
  const router = useRouter()
  const words = useProblemWords()
  const [pending, setPending] = useState<string>()
  const [problem, setProblem] = useState<string>()

  async function send<A extends { ok: boolean }>(
    name: string,
    act: () => Promise<A>,
  ): Promise<A | undefined> {
    if (pending) return undefined
    setPending(name)
    setProblem(undefined)
    try {
      return await act()
    } catch {
      // A server action fails by itself only when the server was not reached.
      noteRequestFailed()
      setProblem(t('other'))
      return undefined
    } finally {
      setPending(undefined)
      onSettled()
    }
  }

  /** Calls the next, or the one picked. */
  async function call(ticketId?: string): Promise<boolean> {
    const answer = await send(ticketId ?? 'next', () => callTicketAction({ ticketId, submissionId: newId() }))
    if (!answer || answer.ok) return answer?.ok ?? false
    if (answer.error === 'signedOut') noteSessionEnded()
    else if (answer.error === 'alreadyCalled') {
      const { worker, window } = answer
      setProblem(worker ? t('alreadyCalled', { worker, window }) : t('alreadyGone'))
    } else setProblem(words(answer.error))
    return false
  }
  async function act(deed: Deed): Promise<boolean> {
    const answer = await send(deed.act, () => doWithTicketAction({ ...deed, submissionId: newId() }))
    if (!answer?.ok) {
      if (answer?.error === 'signedOut') noteSessionEnded()
      else if (answer) setProblem(words(answer.error))
      return false
    }
    // A person whose card is known goes straight to the visit; another is looked up.
    if (deed.act === 'START' || deed.act === 'RESUME')
      router.push(answer.value.visitId ? `/visits/${answer.value.visitId}` : '/desk')
    return true
  }
  return { call, act, pending, problem, forget: () => setProblem(undefined) }
}
export type TicketDeeds = ReturnType<typeof useTicketDeeds>
