'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { noteSessionEnded } from '@/components/layout/session'
import { type CardContent, changedFields, spokenContent } from '@/lib/clients/card-content.rules'
import type { KeptEdit } from '@/lib/clients/card-edit.schema'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { changeClientAction } from '@/lib/clients/client-card.actions'
import type { ClientPatch } from '@/lib/clients/client-card.schema'
import type { ChangedMeanwhile } from '@/lib/clients/client-change.commands'
import type { ProcessingGround } from '@/lib/clients/client-codes.rules'
import { newId } from '@/lib/core/new-id'

export type EditProblem = 'failed' | 'clientNotFound' | 'refused' | 'consentWithdrawn' | 'noOpenMatter'
/** What the other person saved, and my own card as I meant it. */
export type Clash = ChangedMeanwhile & { mine: CardContent }

type Start = Pick<KeptEdit, 'revision' | 'base' | 'submissionId'>

/** Saves an edit: only what was changed, on the revision it began with. A clash is handed back, nothing is lost. */
export function useSaveEdit(clientId: string, start: Start, discardDraft: () => Promise<void>) {
  const [ground, setGround] = useState<ProcessingGround>()
  const router = useRouter()
  const [from, setFrom] = useState(start)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<EditProblem>()
  const [clash, setClash] = useState<Clash>()

  async function save(form: CardForm, patch: ClientPatch, begun: Start = from) {
    if (pending) return
    setProblem(undefined)
    const mine = { ...begun.base, ...spokenContent(patch) }
    const fields = changedFields(begun.base, mine)
    if (fields.length === 0) return leave()
    setPending(true)
    const answer = await changeClientAction({
      clientId,
      expectedRevision: begun.revision,
      submissionId: begun.submissionId,
      form,
      fields,
      ground,
    }).catch(() => undefined)
    if (answer?.ok) return leave()
    if (answer?.error === 'keyReused') {
      // What was sent before has been saved, its answer was lost: from there the edit goes on, under a new key.
      const { content, revision } = answer.saved ?? { content: {}, revision: begun.revision }
      return save(form, patch, goOnFrom({ ...begun.base, ...content }, revision))
    }
    setPending(false)
    if (answer?.error === 'changedMeanwhile') return setClash({ ...answer, mine })
    if (answer?.error === 'nothingChanged') return leave()
    if (answer?.error === 'signedOut') return noteSessionEnded()
    setProblem(problemOf(answer?.error))
  }
  async function leave() {
    await discardDraft()
    router.push(`/clients/${clientId}`)
    router.refresh()
  }
  /** The edit goes on from what the card holds now. */
  function goOnFrom(base: CardContent, revision: number): Start {
    const next = { base, revision, submissionId: newId() }
    setFrom(next)
    setClash(undefined)
    return next
  }

  function chooseGround(chosen: ProcessingGround) {
    setGround(chosen)
    setProblem(undefined)
  }

  return { from, pending, problem, clash, save, goOnFrom, ground, chooseGround }
}

function problemOf(error: string | undefined): EditProblem {
  if (error === 'clientNotFound' || error === 'consentWithdrawn' || error === 'noOpenMatter') return error
  return error === 'invalidInput' ? 'refused' : 'failed'
}
