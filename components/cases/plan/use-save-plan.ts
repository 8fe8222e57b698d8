'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { savePlanAction } from '@/lib/cases/case-plan.actions'
import { mergePlans, type PlanPart } from '@/lib/cases/case-plan.rules'
import type { CasePlanContent, CasePlanForm, CasePlanFormInput } from '@/lib/cases/case-plan.schema'
import { newId } from '@/lib/core/new-id'

/** Somebody saved in between: what they changed is in the form already, and what both changed is told. */
export type PlanClash = {
  by: string
  theirs: readonly PlanPart[]
  clashes: readonly PlanPart[]
  /** What the plan says now. */
  now: CasePlanContent
}

/** What was typed on: the plan as it stood; null: there was none. */
export type PlanStart = { revision: number; content: CasePlanContent | null }

type Setup = {
  clientId: string
  how: 'CHANGE' | 'REVIEW'
  start: PlanStart
  form: UseFormReturn<CasePlanFormInput, unknown, CasePlanForm>
  discardDraft: () => Promise<void>
}

/** Saving a plan: the one write with its key, and what to do when somebody else saved in between. */
export function useSavePlan({ clientId, how, start, form, discardDraft }: Setup) {
  const router = useRouter()
  const base = useRef(start)
  const key = useRef({ request: '', id: '' })
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [clash, setClash] = useState<PlanClash | 'gone'>()

  async function save({ note, ...content }: CasePlanForm): Promise<void> {
    if (pending) return
    setPending(true)
    setProblem(undefined)
    const request = { clientId, expectedRevision: base.current.revision, how, note, content }
    const asText = JSON.stringify(request)
    if (key.current.request !== asText) key.current = { request: asText, id: newId() }
    try {
      const answer = await savePlanAction({ ...request, submissionId: key.current.id })
      if (answer.ok) {
        await discardDraft()
        router.push(`/clients/${clientId}/plan`)
        router.refresh()
        return
      }
      if (answer.error === 'changedMeanwhile') takeOver(content, answer.now)
      else if (answer.error === 'signedOut') noteSessionEnded()
      else setProblem(answer.error)
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
      setProblem('other')
    }
    setPending(false)
  }

  function takeOver(
    mine: CasePlanContent,
    now: { revision: number; by: string; content: CasePlanContent } | null,
  ): void {
    if (!now) {
      setClash('gone')
      return
    }
    const { merged, theirs, clashes } = mergePlans(base.current.content, mine, now.content)
    base.current = { revision: now.revision, content: now.content }
    form.reset({ ...merged, note: form.getValues('note') })
    setClash({ by: now.by, theirs, clashes, now: now.content })
  }
  return { save, pending, problem, clash, begunWith: useCallback(() => base.current, []) }
}
