import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { sealText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { writeDuty } from './case-duty.commands'
import type { ChangeNote, RecordEvent, RemoveNote } from './case-note.schema'
import { caseFact, holdOwnCase, type OwnCaseProblem } from './own-case.queries'

export type EventProblem = OwnCaseProblem | 'dateInFuture' | 'incomplete' | 'keyReused'
const recordedSchema = z.object({ noteId: z.uuid() })

/** What happened in a case, and what comes of it: both are written, or neither. */
export async function recordEvent(
  viewer: Viewer,
  { submissionId, ...request }: RecordEvent,
  now = new Date(),
): Promise<Result<{ noteId: string }, EventProblem>> {
  const calendar = await currentCalendar(viewer.rulesMark)
  const { mandateId, kind, on, text, isPrivate, next } = request
  return inTransaction((tx) =>
    once(
      tx,
      viewer,
      { operation: 'recordEvent', key: submissionId, request, answer: recordedSchema },
      async (): Promise<Result<{ noteId: string }, EventProblem>> => {
        const held = await holdOwnCase(tx, viewer, mandateId)
        if (!held.ok) return held
        if (on > todayInKyiv(now)) return fail('dateInFuture')
        const { id } = await tx.caseNote.create({
          data: {
            ...{ mandateId, kind, isPrivate },
            authorId: viewer.staffId,
            on: toUtcMidnight(on),
            sealed: sealText(text),
          },
          select: { id: true },
        })
        await recordFact(
          tx,
          viewer,
          caseFact(held.value, 'create', { part: 'note', kind, private: isPrivate }),
        )
        if (next) {
          const written = await writeDuty(tx, viewer, held.value, { draft: next, calendar, now })
          if (!written.ok) return written
        }
        return ok({ noteId: id })
      },
    ),
  )
}

export type NoteProblem = OwnCaseProblem | 'noteNotFound' | 'changedMeanwhile' | 'dateInFuture'

/** A note is changed by its author, as long as nobody else has: also from private to shared and back. */
export async function changeNote(
  viewer: Viewer,
  { noteId, expectedRevision, kind, on, text, isPrivate }: ChangeNote,
  now = new Date(),
): Promise<Result<{ revision: number }, NoteProblem>> {
  return inTransaction(async (tx): Promise<Result<{ revision: number }, NoteProblem>> => {
    const held = await holdNote(tx, viewer, noteId)
    if (!held.ok) return held
    if (on > todayInKyiv(now)) return fail('dateInFuture')
    const changed = await tx.caseNote.updateMany({
      where: { id: noteId, revision: expectedRevision, removedAt: null },
      data: {
        ...{ kind, isPrivate },
        on: toUtcMidnight(on),
        sealed: sealText(text),
        revision: { increment: 1 },
      },
    })
    if (changed.count === 0) return fail('changedMeanwhile')
    await recordFact(tx, viewer, caseFact(held.value, 'update', { part: 'note', kind, private: isPrivate }))
    return ok({ revision: expectedRevision + 1 })
  })
}

/** Taken away, or put back: a note is never erased by a slip. */
export async function removeNote(
  viewer: Viewer,
  { noteId, isRemoved }: RemoveNote,
  now = new Date(),
): Promise<Result<null, NoteProblem>> {
  return inTransaction(async (tx): Promise<Result<null, NoteProblem>> => {
    const held = await holdNote(tx, viewer, noteId)
    if (!held.ok) return held
    await tx.caseNote.updateMany({
      where: { id: noteId, removedAt: isRemoved ? null : { not: null } },
      data: { removedAt: isRemoved ? now : null },
    })
    await recordFact(tx, viewer, caseFact(held.value, isRemoved ? 'remove' : 'restore', { part: 'note' }))
    return ok(null)
  })
}

async function holdNote(tx: Tx, viewer: Viewer, noteId: string) {
  const note = await tx.caseNote.findFirst({
    where: { id: noteId, authorId: viewer.staffId },
    select: { mandateId: true },
  })
  if (!note) return fail('noteNotFound')
  const held = await holdOwnCase(tx, viewer, note.mandateId)
  return !held.ok && held.error === 'caseNotFound' ? fail('noteNotFound') : held
}
