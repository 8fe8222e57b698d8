import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { ISSUERS } from './issuing-body.rules'
import type { BodyContent, ChangeBody, CreateBody, MarkBody } from './issuing-body.schema'

const createdSchema = z.object({ bodyId: z.string() })
type Created = z.output<typeof createdSchema>
type Refusal = 'bodyNotFound' | 'changedMeanwhile' | 'checkedInFuture'

/** Writes a body into the list of the viewer's own unit. */
export async function createBody(
  viewer: Viewer,
  { content, submissionId }: CreateBody,
  now = new Date(),
): Promise<Result<Created, 'checkedInFuture' | 'keyReused'>> {
  const key = { operation: 'createBody', key: submissionId, request: content, answer: createdSchema }
  return inTransaction<Created, 'checkedInFuture' | 'keyReused'>((tx) =>
    once<Created, 'checkedInFuture'>(tx, viewer, key, async () => {
      if (content.checkedOn > todayInKyiv(now)) return fail('checkedInFuture')
      const unitId = viewer.unit.id
      const { id } = await tx.issuingBody.create({
        data: { ...columnsOf(content), unitId, checkedById: viewer.staffId },
        select: { id: true },
      })
      await record(tx, viewer, { id, unitId }, 'create', { kind: content.kind })
      return ok({ bodyId: id })
    }),
  )
}

type Changed = Promise<Result<{ revision: number }, Refusal>>

/** Changes a body; one changed on an older revision is `changedMeanwhile`. Whoever names the day of check checked it. */
export async function changeBody(viewer: Viewer, input: ChangeBody, now = new Date()): Changed {
  const { content } = input
  if (content.checkedOn > todayInKyiv(now)) return fail('checkedInFuture')
  return write(viewer, input, 'update', () => ({ ...columnsOf(content), checkedById: viewer.staffId }))
}

/** Confirms the contacts as seen today, closes the body (it is offered no more), or brings it back. */
export async function markBody(viewer: Viewer, input: MarkBody, now = new Date()): Changed {
  const { mark } = input
  return write(viewer, input, DEEDS[mark], () => {
    if (mark === 'checked') return { checkedOn: toUtcMidnight(todayInKyiv(now)), checkedById: viewer.staffId }
    return { closedAt: mark === 'closed' ? now : null }
  })
}

const DEEDS = { checked: 'confirm', closed: 'close', restored: 'reopen' } as const

function columnsOf({ docs, hours, checkedOn, ...content }: BodyContent) {
  return {
    ...content,
    docs: docs.filter((doc) => doc in ISSUERS),
    hours: hours.every((day) => day === null) ? {} : { days: hours },
    checkedOn: toUtcMidnight(checkedOn),
  }
}

type Columns = Partial<ReturnType<typeof columnsOf>> & { checkedById?: string; closedAt?: Date | null }

async function write(
  viewer: Viewer,
  { bodyId, expectedRevision }: { bodyId: string; expectedRevision: number },
  action: string,
  columns: () => Columns,
): Changed {
  return inTransaction<{ revision: number }, Refusal>(async (tx) => {
    await tx.$executeRaw`SELECT FROM issuing_bodies WHERE id = ${bodyId}::uuid FOR UPDATE`
    const reach = accessibleBy(viewer.ability, 'manage').ofType('IssuingBody')
    const row = await tx.issuingBody.findFirst({
      where: { AND: [reach, { id: bodyId }] },
      select: { id: true, unitId: true, revision: true },
    })
    if (!row) return fail('bodyNotFound')
    if (row.revision !== expectedRevision) return fail('changedMeanwhile')
    const { revision } = await tx.issuingBody.update({
      where: { id: row.id },
      data: { ...columns(), revision: { increment: 1 } },
      select: { revision: true },
    })
    await record(tx, viewer, row, action, { revision })
    return ok({ revision })
  })
}

function record(
  tx: Tx,
  viewer: Viewer,
  { id, unitId }: { id: string; unitId: string },
  action: string,
  details: Record<string, string | number>,
): Promise<void> {
  return recordFact(tx, viewer, {
    action,
    subject: 'issuingBody',
    subjectId: id,
    subjectUnitId: unitId,
    details,
  })
}
