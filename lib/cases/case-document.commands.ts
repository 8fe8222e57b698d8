import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { formatPlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { sealText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { fillTemplate } from '@/lib/enquiries/answer-template.rules'
import { mandateContentSchema } from '@/lib/secondary-aid/mandate.schema'
import { documentStateOf, findDocumentRow } from './case-document.queries'
import { type DocumentAct, moveDocument } from './case-document.rules'
import type { CreateDocument, MoveDocument, RemoveDocument, WriteDocument } from './case-document.schema'
import { caseFact, holdOwnCase, type OwnCaseProblem } from './own-case.queries'

const createdSchema = z.object({ documentId: z.uuid() })
export type DocumentProblem =
  | OwnCaseProblem
  | 'documentNotFound'
  | 'templateNotFound'
  | 'changedMeanwhile'
  | 'wrongState'
  | 'dateMissing'
  | 'dateInFuture'
  | 'keyReused'

/** Begins a paper, from a template with what is known filled in, or from an empty sheet. */
export async function createDocument(
  viewer: Viewer,
  { submissionId, ...request }: CreateDocument,
  now = new Date(),
): Promise<Result<{ documentId: string }, DocumentProblem>> {
  const { mandateId, templateId, title } = request
  return inTransaction((tx) =>
    once(
      tx,
      viewer,
      { operation: 'createDocument', key: submissionId, request, answer: createdSchema },
      async (): Promise<Result<{ documentId: string }, DocumentProblem>> => {
        const held = await holdOwnCase(tx, viewer, mandateId)
        if (!held.ok) return held
        const text = templateId ? await filledText(tx, viewer, { mandateId, templateId }, now) : ''
        if (text === undefined) return fail('templateNotFound')
        const { id } = await tx.caseDocument.create({
          data: { mandateId, authorId: viewer.staffId, templateId, title, sealed: sealText(text) },
          select: { id: true },
        })
        await recordFact(tx, viewer, caseFact(held.value, 'create', { part: 'paper' }))
        return ok({ documentId: id })
      },
    ),
  )
}

async function filledText(
  tx: Tx,
  viewer: Viewer,
  { mandateId, templateId }: { mandateId: string; templateId: string },
  now: Date,
): Promise<string | undefined> {
  const template = await tx.answerTemplate.findFirst({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('AnswerTemplate'),
        { id: templateId, kind: 'DRAFTED_PAPER', retiredAt: null },
      ],
    },
    select: { text: true },
  })
  if (!template) return undefined
  const { content } = await tx.aidMandate.findUniqueOrThrow({
    where: { id: mandateId },
    select: { content: true },
  })
  const { person, centre, draft } = mandateContentSchema.parse(content)
  return fillTemplate(template.text, {
    clientName: person.name,
    centreName: centre.name,
    centreAddress: centre.address,
    centrePhone: centre.phone,
    workerName: viewer.name,
    workerPosition: viewer.position,
    question: draft.matter,
    bodyName: draft.body,
    courtName: draft.body,
    today: formatPlainDate(todayInKyiv(now)),
  }).text
}

/** Keeps what is written, as long as it stands on what was seen last. */
export async function writeDocument(
  viewer: Viewer,
  { documentId, expectedRevision, title, text }: WriteDocument,
): Promise<Result<{ revision: number }, DocumentProblem>> {
  return changeDocument(viewer, { documentId, expectedRevision, act: 'WRITE' }, () =>
    ok({ title, sealed: sealText(text) }),
  )
}

/** Filed with a body, or sent, on a day; or a draft again after all. */
export async function fileDocument(
  viewer: Viewer,
  { documentId, expectedRevision, act, on }: MoveDocument,
  now = new Date(),
): Promise<Result<{ revision: number }, DocumentProblem>> {
  return changeDocument(viewer, { documentId, expectedRevision, act }, () => {
    if (act === 'TAKE_BACK') return ok({ filedOn: null })
    if (!on) return fail('dateMissing')
    return on > todayInKyiv(now) ? fail('dateInFuture') : ok({ filedOn: toUtcMidnight(on) })
  })
}

type Change = { title?: string; sealed?: Uint8Array<ArrayBuffer>; filedOn?: Date | null }

async function changeDocument(
  viewer: Viewer,
  { documentId, expectedRevision, act }: { documentId: string; expectedRevision: number; act: DocumentAct },
  changeOf: () => Result<Change, 'dateMissing' | 'dateInFuture'>,
): Promise<Result<{ revision: number }, DocumentProblem>> {
  return inTransaction(async (tx): Promise<Result<{ revision: number }, DocumentProblem>> => {
    const row = await findDocumentRow(tx, viewer, documentId)
    if (!row) return fail('documentNotFound')
    const held = await holdOwnCase(tx, viewer, row.mandateId)
    if (!held.ok) return held
    const moved = moveDocument(documentStateOf(row), act)
    if (!moved.ok) return moved
    const change = changeOf()
    if (!change.ok) return change
    const { count } = await tx.caseDocument.updateMany({
      where: { id: documentId, revision: expectedRevision, state: row.state },
      data: { ...change.value, state: moved.value, revision: { increment: 1 } },
    })
    if (count === 0) return fail('changedMeanwhile')
    await recordFact(tx, viewer, caseFact(held.value, 'update', { part: 'paper', to: moved.value }))
    return ok({ revision: expectedRevision + 1 })
  })
}

/** A draft nobody wants is taken away, or put back. */
export async function removeDocument(
  viewer: Viewer,
  { documentId, isRemoved }: RemoveDocument,
  now = new Date(),
): Promise<Result<null, DocumentProblem>> {
  return inTransaction(async (tx): Promise<Result<null, DocumentProblem>> => {
    const row = await findDocumentRow(tx, viewer, documentId, { evenRemoved: true })
    if (!row) return fail('documentNotFound')
    const held = await holdOwnCase(tx, viewer, row.mandateId)
    if (!held.ok) return held
    const moved = moveDocument(documentStateOf(row), 'REMOVE')
    if (!moved.ok) return moved
    await tx.caseDocument.updateMany({
      where: { id: documentId, removedAt: isRemoved ? null : { not: null } },
      data: { removedAt: isRemoved ? now : null },
    })
    await recordFact(tx, viewer, caseFact(held.value, isRemoved ? 'remove' : 'restore', { part: 'paper' }))
    return ok(null)
  })
}
