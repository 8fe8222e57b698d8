import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { addWorkingDays } from '@/lib/deadlines/working-calendar.rules'
import { closeAtRest } from '@/lib/enquiries/to-do.commands'
import { giveNotice } from '@/lib/offices/notice.commands'
import { listHeadsOf } from '@/lib/offices/unit-heads.queries'
import { isTransferableApplication, moveTransfer, type TransferMoveProblem } from './transfer.rules'
import type { MoveTransfer } from './transfer.schema'
import { actorsOf, holdTransfer, stateOf, type TransferRow, transferFields } from './transfer-row.queries'

export const transferAnswerSchema = z.object({ transferId: z.string() })
type Done = z.output<typeof transferAnswerSchema>

/** Days to accept a matter before it alarms (process.md §8; standard of the office). */
const ACCEPT_WITHIN_WORKING_DAYS = 1

/** The head sends it: the enquiry says that it waits, and the other centre's heads are told. */
export async function sendTransfer(tx: Tx, viewer: Viewer, row: TransferRow, now: Date): Promise<void> {
  const acceptBy = addWorkingDays(todayInKyiv(now), ACCEPT_WITHIN_WORKING_DAYS, await currentCalendar())
  await tx.centreTransfer.update({
    where: { id: row.id },
    data: {
      state: 'SENT',
      sentById: viewer.staffId,
      sentAt: now,
      acceptBy: toUtcMidnight(acceptBy),
      statusBefore: row.enquiry?.status ?? null,
      revision: { increment: 1 },
    },
    select: { id: true },
  })
  if (row.enquiryId)
    await tx.enquiry.update({
      where: { id: row.enquiryId },
      data: { status: 'TRANSFER_AWAITED', revision: { increment: 1 } },
      select: { id: true },
    })
  await recordTransfer(tx, viewer, row, 'transferSent', now)
  await giveNotice(tx, viewer, {
    to: await listHeadsOf(row.toUnitId),
    kind: 'TRANSFER_SENT',
    subject: 'TRANSFER',
    subjectId: row.id,
    reason: row.note,
  })
}

type MoveRefusal = 'transferNotFound' | 'matterOver' | 'unitClosed' | TransferMoveProblem

/** Sends a proposed transfer, returns one that came, or takes one back that nobody has accepted yet. */
export async function moveTransferOn(
  viewer: Viewer,
  { submissionId, ...request }: MoveTransfer,
  now = new Date(),
): Promise<Result<Done, MoveRefusal | 'keyReused'>> {
  const key = { operation: 'moveTransfer', key: submissionId, request, answer: transferAnswerSchema }
  return inTransaction<Done, MoveRefusal | 'keyReused'>((tx) =>
    once<Done, MoveRefusal>(tx, viewer, key, async () => {
      const { transferId, act, reason } = request
      const row = await holdTransfer(tx, viewer, transferId)
      if (!row) return fail('transferNotFound')
      const moved = moveTransfer(stateOf(row), act, actorsOf(viewer, row), reason)
      if (!moved.ok) return moved
      if (act === 'SEND') {
        if (await isOverByNow(tx, row)) return fail('matterOver')
        const { closedOn } = row.toUnit
        if (closedOn && plainDateOfUtc(closedOn) <= todayInKyiv(now)) return fail('unitClosed')
        await sendTransfer(tx, viewer, row, now)
        return ok({ transferId })
      }
      await tx.centreTransfer.update({
        where: { id: transferId },
        data: {
          state: moved.value,
          decidedById: viewer.staffId,
          decidedAt: now,
          decidedReason: reason,
          revision: { increment: 1 },
        },
        select: { id: true },
      })
      await bringStatusBack(tx, row, now)
      await recordTransfer(tx, viewer, row, act === 'RETURN' ? 'transferReturned' : 'transferWithdrawn', now)
      await tellOfEnd(tx, viewer, row, act, reason)
      return ok({ transferId })
    }),
  )
}

/** Whether the sender has meanwhile finished the matter, or it has left by another way: then there is nothing to hand over. */
export function isMatterOver({
  enquiry,
  application,
  fromUnitId,
}: Pick<TransferRow, 'enquiry' | 'application' | 'fromUnitId'>): boolean {
  if (enquiry) return enquiry.closedAt !== null || enquiry.unitId !== fromUnitId
  return (
    application === null || application.unitId !== fromUnitId || !isTransferableApplication(application.state)
  )
}

/** The same once nobody can finish it any more until it is sent. */
async function isOverByNow(tx: Tx, row: TransferRow): Promise<boolean> {
  const { enquiryId } = row
  if (!enquiryId) return isMatterOver(row)
  await tx.$executeRaw`SELECT FROM enquiries WHERE id = ${enquiryId}::uuid FOR UPDATE`
  const enquiry = await tx.enquiry.findUniqueOrThrow({
    where: { id: enquiryId },
    select: transferFields.enquiry.select,
  })
  return isMatterOver({ ...row, enquiry })
}

async function bringStatusBack(tx: Tx, { enquiryId, statusBefore }: TransferRow, now: Date): Promise<void> {
  if (!enquiryId || !statusBefore) return
  // The sender may have finished it meanwhile: then it stays finished.
  await tx.enquiry.updateMany({
    where: { id: enquiryId, status: 'TRANSFER_AWAITED' },
    data: { status: statusBefore, revision: { increment: 1 } },
  })
  await closeAtRest(tx, enquiryId, now)
}

async function tellOfEnd(
  tx: Tx,
  viewer: Viewer,
  row: TransferRow,
  act: 'RETURN' | 'WITHDRAW',
  reason: string,
): Promise<void> {
  const sender = [row.proposedById, ...(row.sentById ? [row.sentById] : [])]
  const receiver = row.sentById ? await listHeadsOf(row.toUnitId) : []
  await giveNotice(tx, viewer, {
    to: act === 'RETURN' ? sender : [...sender, ...receiver],
    kind: act === 'RETURN' ? 'TRANSFER_RETURNED' : 'TRANSFER_WITHDRAWN',
    subject: 'TRANSFER',
    subjectId: row.id,
    reason,
  })
}

/** What happened with a transfer, on record for the sender's and the matter's history. */
export async function recordTransfer(
  tx: Tx,
  viewer: Viewer,
  row: Pick<
    TransferRow,
    'id' | 'fromUnitId' | 'toUnitId' | 'reason' | 'enquiryId' | 'applicationId' | 'client'
  >,
  action: string,
  now: Date,
): Promise<void> {
  const details = { from: row.fromUnitId, to: row.toUnitId, reason: row.reason }
  await recordFact(tx, viewer, {
    action,
    subject: row.enquiryId ? 'enquiry' : 'application',
    subjectId: row.enquiryId ?? row.applicationId ?? row.id,
    subjectUnitId: row.client?.homeUnitId ?? row.fromUnitId,
    details,
  })
  if (!row.applicationId) return
  await tx.applicationEvent.create({
    data: {
      applicationId: row.applicationId,
      kind: action,
      on: toUtcMidnight(todayInKyiv(now)),
      staffId: viewer.staffId,
      details,
    },
    select: { id: true },
  })
}
