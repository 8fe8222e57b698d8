'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { changePartnerAction, createPartnerAction } from '@/lib/partners/partner-change.actions'
import type { PartnerChangedMeanwhile } from '@/lib/partners/partner-change.commands'
import type { ChangePartner } from '@/lib/partners/partner-change.schema'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import { type MergeConflict, mergeRecords } from '@/lib/partners/record-merge.rules'

export type SaveStart = { revision: number; base: PartnerRecord | null; submissionId: string }
/** What a colleague saved in between, and my own record as I meant it. */
export type PartnerClash = {
  mine: PartnerRecord
  theirs: PartnerRecord
  revision: number
  by: string | null
  conflicts: readonly MergeConflict[]
}
type Saving = { partnerId: string | undefined; start: SaveStart; discardDraft: () => Promise<void> }
type Sent = Pick<ChangePartner, 'record' | 'checkedHow'>

/** Saves a record. What a colleague changed in between is joined by itself; what both changed is handed back to choose. */
export function useSavePartner({ partnerId, start, discardDraft }: Saving) {
  const router = useRouter()
  const [from, setFrom] = useState(start)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [clash, setClash] = useState<PartnerClash>()

  async function leave(id: string) {
    await discardDraft()
    router.push(`/partners/${id}`)
    router.refresh()
  }
  async function send(sent: Sent, begun: SaveStart): Promise<void> {
    setProblem(undefined)
    setPending(true)
    const answer = await (partnerId
      ? changePartnerAction({ partnerId, expectedRevision: begun.revision, ...sent })
      : createPartnerAction({ submissionId: begun.submissionId, ...sent })
    ).catch(() => undefined)
    if (answer?.ok) return leave(answer.value.partnerId)
    setPending(false)
    if (!answer) {
      noteRequestFailed()
      return setProblem('unreachable')
    }
    if (answer.error === 'signedOut') return noteSessionEnded()
    if (!isClash(answer) || !begun.base) return setProblem(answer.error)
    const { theirs, revision, by } = answer
    const { merged, conflicts } = mergeRecords(begun.base, sent.record, theirs)
    const next = { ...begun, base: theirs, revision }
    setFrom(next)
    if (conflicts.length === 0) return send({ ...sent, record: merged }, next)
    setClash({ mine: merged, theirs, revision, by, conflicts })
  }
  return {
    from,
    pending,
    problem,
    clash,
    save: (sent: Sent) => (pending ? undefined : send(sent, from)),
    settle: () => setClash(undefined),
  }
}

const isClash = (answer: { error: string }): answer is PartnerChangedMeanwhile => 'theirs' in answer
