import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { administeredUnits } from '@/lib/offices/administered-units.queries'
import type { Prisma } from '@/prisma/generated/client'
import { findTemplate, type TemplateDetails } from './answer-template.queries'
import type { ChangeTemplate, CreateTemplate, MarkTemplate } from './answer-template.schema'

const createdSchema = z.object({ templateId: z.string() })

/** Keeps a new text, of one unit or of every centre. It counts as not checked until somebody says so. */
export async function createTemplate(
  viewer: Viewer,
  { unitId, content, submissionId }: CreateTemplate,
): Promise<Result<z.output<typeof createdSchema>, 'unitNotFound' | 'keyReused'>> {
  const request = { unitId, content }
  return inTransaction((tx) =>
    once(
      tx,
      viewer,
      { operation: 'createTemplate', key: submissionId, request, answer: createdSchema },
      async (): Promise<Result<z.output<typeof createdSchema>, 'unitNotFound'>> => {
        const { unitIds, isWhole } = await administeredUnits(tx, viewer)
        if (unitId ? !unitIds.includes(unitId) : !isWhole) return fail('unitNotFound')
        const { id } = await tx.answerTemplate.create({
          data: { ...content, unitId, updatedById: viewer.staffId },
          select: { id: true },
        })
        await recordTemplate(tx, viewer, id, 'create', { kind: content.kind })
        return ok({ templateId: id })
      },
    ),
  )
}

export type TemplateChanged =
  | Result<{ revision: number; isConfirmed: boolean }, 'templateNotFound'>
  | { ok: false; error: 'changedMeanwhile'; current: TemplateDetails }

/**
 * Changes a text. One made on an older revision is `changedMeanwhile`, with what stands there now. A confirmation
 * was of the words and their legal basis: when those change it is gone.
 */
export async function changeTemplate(
  viewer: Viewer,
  { templateId, expectedRevision, content }: ChangeTemplate,
): Promise<TemplateChanged> {
  return write(viewer, { templateId, expectedRevision }, async (tx, before) => {
    const isSameText = before.text === content.text && before.legalBasis === content.legalBasis
    const isConfirmed = before.isConfirmed && isSameText
    await recordTemplate(tx, viewer, templateId, 'update', { revision: expectedRevision + 1 })
    return { ...content, isConfirmed }
  })
}

/** Confirms a text as checked by a lawyer of the centre, takes that back, retires the text or brings it back. */
export async function markTemplate(
  viewer: Viewer,
  { templateId, expectedRevision, mark }: MarkTemplate,
  now = new Date(),
): Promise<TemplateChanged> {
  return write(viewer, { templateId, expectedRevision }, async (tx) => {
    const isOfText = mark === 'confirmed' || mark === 'unconfirmed'
    const action = isOfText ? 'update' : mark === 'retired' ? 'close' : 'reopen'
    await recordTemplate(tx, viewer, templateId, action, { mark, revision: expectedRevision + 1 })
    return isOfText ? { isConfirmed: mark === 'confirmed' } : { retiredAt: mark === 'retired' ? now : null }
  })
}

type Known = { templateId: string; expectedRevision: number }
type Before = { text: string; legalBasis: string; isConfirmed: boolean }

async function write(
  viewer: Viewer,
  { templateId, expectedRevision }: Known,
  changed: (tx: Tx, before: Before) => Promise<Prisma.AnswerTemplateUpdateInput>,
): Promise<TemplateChanged> {
  type Written = { revision: number; isConfirmed: boolean }
  const written = await inTransaction<Written, 'templateNotFound' | 'changedMeanwhile'>(async (tx) => {
    await tx.$executeRaw`SELECT FROM answer_templates WHERE id = ${templateId}::uuid FOR UPDATE`
    const before = await tx.answerTemplate.findFirst({
      where: { AND: [await templatesChangedBy(tx, viewer), { id: templateId }] },
      select: { revision: true, text: true, legalBasis: true, isConfirmed: true },
    })
    if (!before) return fail('templateNotFound')
    if (before.revision !== expectedRevision) return fail('changedMeanwhile')
    const after = await tx.answerTemplate.update({
      where: { id: templateId },
      data: {
        ...(await changed(tx, before)),
        revision: { increment: 1 },
        updatedById: viewer.staffId,
      },
      select: { revision: true, isConfirmed: true },
    })
    return ok(after)
  })
  if (written.ok) return written
  const current = written.error === 'changedMeanwhile' ? await findTemplate(viewer, templateId) : undefined
  return current ? { ok: false, error: 'changedMeanwhile', current } : fail('templateNotFound')
}

/** An administrator changes the texts of units within reach; what every centre shares, whoever reaches the whole tree. */
async function templatesChangedBy(tx: Tx, viewer: Viewer): Promise<Prisma.AnswerTemplateWhereInput> {
  const { unitIds, isWhole } = await administeredUnits(tx, viewer)
  return {
    AND: [
      accessibleBy(viewer.ability, 'manage').ofType('AnswerTemplate'),
      { OR: [{ unitId: { in: unitIds } }, ...(isWhole ? [{ unitId: null }] : [])] },
    ],
  }
}

function recordTemplate(
  tx: Tx,
  viewer: Viewer,
  templateId: string,
  action: string,
  details: Record<string, string | number>,
): Promise<void> {
  return recordFact(tx, viewer, { action, subject: 'answerTemplate', subjectId: templateId, details })
}
