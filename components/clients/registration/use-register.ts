'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { noteSessionEnded } from '@/components/layout/session'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { recordAnonymousAction, registerClientAction } from '@/lib/clients/client-card.actions'
import type { Duplicate } from '@/lib/clients/client-duplicates.schema'
import { startVisitAction } from '@/lib/queue/ticket-visit.actions'

type Then = 'visit' | 'card'
export type SavingProblem =
  | { why: 'failed' | 'refused' }
  /** The form has made that card before; what is in the form now is not in it. */
  | { why: AtCard; clientId: string }
type AtCard = 'notCorrected' | 'consentRefused'
type Refused = { error: string; clientId?: string }
type UseRegister = {
  submissionId: string
  discardDraft: () => Promise<void>
  findCertain: (form: CardForm) => Promise<Duplicate[]>
}

/** Saves the form and goes on. Pressed twice, or again after a lost connection, it makes one card and one visit. */
export function useRegister({ submissionId, discardDraft, findCertain }: UseRegister) {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<SavingProblem>()
  // What was sent has been asked about: sent again as it is, it is not asked about once more.
  const [asked, setAsked] = useState('')
  const [certain, setCertain] = useState<{ duplicates: Duplicate[]; form: CardForm; then: Then }>()

  async function save(form: CardForm, then: Then) {
    if (pending) return
    setPending(true)
    setProblem(undefined)
    const duplicates = JSON.stringify(form) === asked ? [] : await findCertain(form)
    if (duplicates.length === 0) return register(form, then)
    setPending(false)
    setCertain({ duplicates, form, then })
  }
  async function register(form: CardForm, then: Then) {
    setCertain(undefined)
    setPending(true)
    setAsked(JSON.stringify(form))
    const answer = await registerClientAction({ form, submissionId }).catch(() => undefined)
    if (!answer?.ok) return stop(answer, 'notCorrected')
    await discardDraft()
    if (then === 'card') return router.push(`/clients/${answer.value.clientId}`)
    await goToVisit({ clientId: answer.value.clientId }, `/clients/${answer.value.clientId}`)
  }
  async function saveAnonymous({ sex, ageGroup }: CardForm, then: Then) {
    if (pending) return
    setPending(true)
    setProblem(undefined)
    const answer = await recordAnonymousAction({ sex, ageGroup, submissionId }).catch(() => undefined)
    if (!answer?.ok) return stop(answer, 'consentRefused')
    await discardDraft()
    if (then === 'card') return router.push('/desk')
    await goToVisit({ anonymousId: answer.value.anonymousId }, '/desk')
  }
  async function goToVisit(person: { clientId: string } | { anonymousId: string }, otherwise: string) {
    const visit = await startVisitAction({
      ...person,
      channel: 'PERSONAL',
      submissionId: `${submissionId}:visit`,
    }).catch(() => undefined)
    // The card is there in any case; the visit can be begun from it.
    router.push(visit?.ok ? `/visits/${visit.value.visitId}` : otherwise)
  }
  function stop(refused: Refused | undefined, whyAtCard: AtCard) {
    setPending(false)
    if (refused?.error === 'signedOut') return noteSessionEnded()
    if (refused?.clientId) return setProblem({ why: whyAtCard, clientId: refused.clientId })
    setProblem({ why: refused?.error === 'invalidInput' ? 'refused' : 'failed' })
  }

  return {
    pending,
    problem,
    save,
    saveAnonymous,
    certain,
    forgetCertain: () => setCertain(undefined),
    saveAnyway: () => (certain ? register(certain.form, certain.then) : undefined),
  }
}
