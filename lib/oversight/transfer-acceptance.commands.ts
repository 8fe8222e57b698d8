import 'server-only'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { takeEnquiryNumber } from '@/lib/enquiries/enquiry-rows.commands'
import { isToFinish, TAKEN_OVER } from '@/lib/enquiries/finished-visit.rules'
import { giveNotice } from '@/lib/offices/notice.commands'
import { Prisma } from '@/prisma/generated/client'
import { isMatterOver, recordTransfer, transferAnswerSchema } from './transfer.commands'
import { moveTransfer, TRANSFERABLE_APPLICATIONS, type TransferMoveProblem } from './transfer.rules'
import type { AcceptTransfer } from './transfer.schema'
import { followCard } from './transfer-card.commands'
import { listExecutors } from './transfer-executors.queries'
import { actorsOf, holdTransfer, stateOf, type TransferRow } from './transfer-row.queries'

type Done = { transferId: string }
type Refusal =
  | 'transferNotFound'
  | 'matterOver'
  | 'unitClosed'
  | 'executorNotHere'
  | 'executorAway'
  | 'othersRemain'
  | TransferMoveProblem

/**
 * Accepts a matter that another centre sent: from this moment the unit and the worker who keep it are the new ones, and the
 * card follows. Its terms run on from the first registration, for nothing of them is written anew.
 *
 * Source: process.md §8: one owner at any time; the term keeps running from the first registration.
 */
export async function acceptTransfer(
  viewer: Viewer,
  { submissionId, ...request }: AcceptTransfer,
  now = new Date(),
): Promise<Result<Done, Refusal | 'keyReused'>> {
  const key = { operation: 'acceptTransfer', key: submissionId, request, answer: transferAnswerSchema }
  return inTransaction<Done, Refusal | 'keyReused'>((tx) =>
    once<Done, Refusal>(tx, viewer, key, async () => {
      const row = await holdTransfer(tx, viewer, request.transferId)
      if (!row) return fail('transferNotFound')
      const moved = moveTransfer(stateOf(row), 'ACCEPT', actorsOf(viewer, row), '')
      if (!moved.ok) return moved
      const { closedOn } = row.toUnit
      if (closedOn && plainDateOfUtc(closedOn) <= todayInKyiv(now)) return fail('unitClosed')
      const executor = (await listExecutors(row.toUnitId, now)).find(({ id }) => id === request.executorId)
      if (!executor) return fail('executorNotHere')
      if (executor.awayUntil) return fail('executorAway')
      const oldExecutorId = await moveMatter(tx, row, executor.id, now)
      if (!oldExecutorId) return fail('matterOver')
      const followed = await followCard(tx, viewer, row, executor.id, now)
      if (!followed.ok) return followed
      await finish(tx, viewer, row, { executorId: executor.id, oldExecutorId, now })
      return ok({ transferId: row.id })
    }),
  )
}

type Ending = { executorId: string; oldExecutorId: string; now: Date }

async function finish(
  tx: Tx,
  viewer: Viewer,
  row: TransferRow,
  { executorId, oldExecutorId, now }: Ending,
): Promise<void> {
  await tx.centreTransfer.update({
    where: { id: row.id },
    data: {
      state: 'ACCEPTED',
      decidedById: viewer.staffId,
      decidedAt: now,
      newExecutorId: executorId,
      revision: { increment: 1 },
    },
    select: { id: true },
  })
  await recordTransfer(tx, viewer, row, 'transferAccepted', now)
  await giveNotice(tx, viewer, {
    to: [row.proposedById, oldExecutorId, ...(row.sentById ? [row.sentById] : [])],
    kind: 'TRANSFER_ACCEPTED',
    subject: 'TRANSFER',
    subjectId: row.id,
  })
  await giveNotice(tx, viewer, {
    to: [executorId],
    kind: 'WORK_GIVEN',
    ...(row.enquiryId
      ? { subject: 'ENQUIRY', subjectId: row.enquiryId }
      : { subject: 'APPLICATION', subjectId: row.applicationId ?? row.id }),
    reason: row.note,
  })
}

/**
 * Gives the matter its new unit and worker, provided it is still open and still the sender's.
 *
 * @returns who kept it before; nothing when the sender has finished it meanwhile
 */
async function moveMatter(
  tx: Tx,
  row: TransferRow,
  executorId: string,
  now: Date,
): Promise<string | undefined> {
  if (isMatterOver(row)) return undefined
  const to = { fromUnitId: row.fromUnitId, toUnitId: row.toUnitId, executorId, now }
  // An enquiry and the application made of it are one matter: they are never kept by two centres.
  if (row.enquiryId) {
    const before = await moveEnquiry(tx, row.enquiryId, to)
    if (before) await moveApplications(tx, { enquiryId: row.enquiryId }, to)
    return before
  }
  if (!row.applicationId) return undefined
  const [moved] = await moveApplications(tx, { id: row.applicationId }, to)
  if (moved?.enquiryId) await moveEnquiry(tx, moved.enquiryId, to)
  return moved?.executorId
}

type Move = { fromUnitId: string; toUnitId: string; executorId: string; now: Date }

/**
 * An enquiry lies within a visit, and a visit is its centre's: in the new centre it gets one of its own, by the channel
 * it came by, so that a written one stays written and its term the same. That visit is no contact in progress: it is over
 * from the start, until its issue is finished there. The visit it came from keeps its other issues.
 */
async function moveEnquiry(
  tx: Tx,
  id: string,
  { fromUnitId, toUnitId, executorId, now }: Move,
): Promise<string | undefined> {
  await tx.$executeRaw`SELECT FROM visits WHERE id = (SELECT visit_id FROM enquiries WHERE id = ${id}::uuid) FOR UPDATE`
  const enquiry = await tx.enquiry.findFirst({
    where: { id, unitId: fromUnitId, closedAt: null },
    select: {
      executorId: true,
      clientId: true,
      visit: { select: { id: true, channel: true, language: true, anonymousId: true, endReason: true } },
    },
  })
  if (!enquiry) return undefined
  const { visit } = enquiry
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: toUnitId }, select: { code: true } })
  const year = Number(todayInKyiv(now).slice(0, 4))
  const received = await tx.visit.create({
    data: {
      number: await takeEnquiryNumber(tx, 'visit', unit.code, year),
      unitId: toUnitId,
      staffId: executorId,
      clientId: enquiry.clientId,
      anonymousId: visit.anonymousId,
      channel: visit.channel,
      language: visit.language,
      isFirst: false,
      startedAt: now,
      endedAt: now,
      endReason: TAKEN_OVER,
    },
    select: { id: true },
  })
  await tx.enquiry.update({
    where: { id },
    data: {
      visitId: received.id,
      ordinal: 0,
      unitId: toUnitId,
      executorId,
      givenAt: now,
      status: 'IN_WORK',
      revision: { increment: 1 },
    },
    select: { id: true },
  })
  const left = await tx.enquiry.count({ where: { visitId: visit.id } })
  // A page of the old visit that is still open somewhere must not write the issue anew; a visit left empty is over.
  const ended = left === 0 && isToFinish(visit) ? { endedAt: now, endReason: 'COMPLETED' } : {}
  await tx.visit.update({
    where: { id: visit.id },
    data: { revision: { increment: 1 }, ...ended },
    select: { id: true },
  })
  await moveWhatBelongs(tx, { enquiryId: id }, toUnitId)
  return enquiry.executorId
}

/**
 * What the sender decides at this moment is waited for, and stays theirs once it is decided.
 *
 * @returns those moved, with who kept them before
 */
async function moveApplications(
  tx: Tx,
  which: { id: string } | { enquiryId: string },
  { fromUnitId, toUnitId, executorId }: Move,
): Promise<{ id: string; enquiryId: string | null; executorId: string }[]> {
  await tx.$executeRaw(
    'id' in which
      ? Prisma.sql`SELECT FROM secondary_aid_applications WHERE id = ${which.id}::uuid FOR UPDATE`
      : Prisma.sql`SELECT FROM secondary_aid_applications WHERE enquiry_id = ${which.enquiryId}::uuid ORDER BY id FOR UPDATE`,
  )
  const found = await tx.secondaryAidApplication.findMany({
    where: { ...which, unitId: fromUnitId, state: { in: ['DRAFT', ...TRANSFERABLE_APPLICATIONS] } },
    select: { id: true, enquiryId: true, executorId: true },
  })
  for (const { id } of found) {
    await tx.secondaryAidApplication.update({
      where: { id },
      data: { unitId: toUnitId, executorId, revision: { increment: 1 } },
      select: { id: true },
    })
    await moveWhatBelongs(tx, { applicationId: id }, toUnitId)
  }
  return found
}

/** What is kept with the matter and judged by its unit goes with it. */
async function moveWhatBelongs(
  tx: Tx,
  where: { enquiryId: string } | { applicationId: string },
  unitId: string,
): Promise<void> {
  await tx.matterParty.updateMany({ where, data: { unitId } })
  await tx.conflictCheck.updateMany({ where, data: { unitId } })
}
