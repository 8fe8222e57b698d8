import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { readPartnerRecord, readPartnerStatus } from './partner.queries'
import type { ChangePartner, CreatePartner, MarkPartner } from './partner-change.schema'
import type { PartnerRecord } from './partner-record.schema'
import { type SavePartner, type SaveRefusal, savePartner } from './partner-rows.commands'

const createdSchema = z.object({ partnerId: z.string(), revision: z.number() })
type Saved = z.output<typeof createdSchema>

/** Writes a new partner into the directory of the viewer’s own centre. An administrator’s belong to the whole system. */
export async function createPartner(
  viewer: Viewer,
  { submissionId, ...request }: CreatePartner,
  now = new Date(),
): Promise<Result<Saved, SaveRefusal | 'keyReused'>> {
  const { record, checkedHow } = request
  const operation = { operation: 'createPartner', key: submissionId, request, answer: createdSchema }
  const isHead = viewer.roles.some(({ role }) => role === 'HEAD')
  return inTransaction<Saved, SaveRefusal | 'keyReused'>((tx) =>
    once<Saved, SaveRefusal>(tx, viewer, operation, () =>
      savePartner(
        tx,
        viewer,
        {
          unitId: isHead ? viewer.unit.id : null,
          record,
          how: 'CREATED',
          reason: '',
          status: checkedHow ? 'ACTIVE' : 'NEEDS_CHECK',
          ...checkedToday(viewer, checkedHow, now),
        },
        now,
      ),
    ),
  )
}

/** The record as a colleague saved it in between, for the form to join with its own. */
export type PartnerChangedMeanwhile = {
  ok: false
  error: 'changedMeanwhile'
  theirs: PartnerRecord
  revision: number
  /** `null`: an import or the partner itself. */
  by: string | null
}

/**
 * Changes a record; one changed on an older revision is `changedMeanwhile`, with what the colleague saved. What was checked on
 * the way is done as a task.
 */
export async function changePartner(
  viewer: Viewer,
  change: ChangePartner,
  now = new Date(),
): Promise<Result<Saved, Exclude<SaveRefusal, 'changedMeanwhile'>> | PartnerChangedMeanwhile> {
  const saved = await writeChange(viewer, change, now)
  if (saved.ok) return saved
  return saved.error === 'changedMeanwhile' ? readTheirs(change.partnerId) : fail(saved.error)
}

async function readTheirs(partnerId: string): Promise<PartnerChangedMeanwhile> {
  const { revision, content, staffId } = await db.partnerVersion.findFirstOrThrow({
    where: { partnerId },
    orderBy: { revision: 'desc' },
    select: { revision: true, content: true, staffId: true },
  })
  const staff = staffId ? await db.staff.findUnique({ where: { id: staffId }, select: { name: true } }) : null
  return {
    ok: false,
    error: 'changedMeanwhile',
    theirs: readPartnerRecord(content),
    revision,
    by: staff?.name ?? null,
  }
}

function writeChange(
  viewer: Viewer,
  { partnerId, expectedRevision, record, reason, checkedHow }: ChangePartner,
  now: Date,
): Promise<Result<Saved, SaveRefusal>> {
  return inTransaction<Saved, SaveRefusal>(async (tx) => {
    const kept = await findKept(tx, viewer, partnerId)
    if (!kept) return fail('partnerNotFound')
    const saved = await savePartner(
      tx,
      viewer,
      {
        partnerId,
        unitId: kept.unitId,
        record,
        expectedRevision,
        how: 'EDITED',
        reason,
        status: checkedHow && kept.status !== 'CLOSED' ? 'ACTIVE' : readPartnerStatus(kept.status),
        ...checkedToday(viewer, checkedHow, now),
      },
      now,
    )
    if (saved.ok && checkedHow) await endTasks(tx, viewer, partnerId, now)
    return saved
  })
}

type MarkRefusal = SaveRefusal | 'noSuchVersion'

/** Confirms a record as seen today, closes it (it is proposed no more), brings it back, or takes a change back. */
export async function markPartner(
  viewer: Viewer,
  { partnerId, expectedRevision, mark }: MarkPartner,
  now = new Date(),
): Promise<Result<Saved, MarkRefusal>> {
  return inTransaction<Saved, MarkRefusal>(async (tx) => {
    const kept = await findKept(tx, viewer, partnerId)
    if (!kept) return fail('partnerNotFound')
    const content = mark.kind === 'takenBack' ? await findVersion(tx, partnerId, mark.to) : kept.content
    if (content === undefined) return fail('noSuchVersion')
    const saved = await savePartner(
      tx,
      viewer,
      {
        partnerId,
        unitId: kept.unitId,
        record: readPartnerRecord(content),
        expectedRevision,
        ...deedOf(viewer, mark, kept.status, now),
      },
      now,
    )
    if (saved.ok && (mark.kind === 'checked' || mark.kind === 'closed'))
      await endTasks(tx, viewer, partnerId, now)
    return saved
  })
}

function deedOf(
  viewer: Viewer,
  mark: MarkPartner['mark'],
  status: string,
  now: Date,
): Pick<SavePartner, 'how' | 'reason' | 'status' | 'checked'> {
  switch (mark.kind) {
    case 'checked':
      return { how: 'CHECKED', reason: '', status: 'ACTIVE', ...checkedToday(viewer, mark.how, now) }
    case 'closed':
      return { how: 'CLOSED', reason: mark.reason, status: 'CLOSED' }
    case 'restored':
      return { how: 'RESTORED', reason: '', status: 'NEEDS_CHECK' }
    case 'takenBack':
      return { how: 'TAKEN_BACK', reason: String(mark.to), status: readPartnerStatus(status) }
  }
}

function checkedToday(
  viewer: Viewer,
  how: CreatePartner['checkedHow'],
  now: Date,
): Pick<SavePartner, 'checked'> {
  return how ? { checked: { on: todayInKyiv(now), how, byId: viewer.staffId } } : {}
}

function findKept(tx: Tx, viewer: Viewer, partnerId: string) {
  const reach = accessibleBy(viewer.ability, 'manage').ofType('Partner')
  return tx.partner.findFirst({
    where: { AND: [reach, { id: partnerId }] },
    select: { unitId: true, status: true, content: true },
  })
}

async function findVersion(tx: Tx, partnerId: string, revision: number): Promise<unknown> {
  const version = await tx.partnerVersion.findUnique({
    where: { partnerId_revision: { partnerId, revision } },
    select: { content: true },
  })
  return version?.content
}

/** What was to be checked has been: every task of the record is done. */
async function endTasks(tx: Tx, viewer: Viewer, partnerId: string, now: Date): Promise<void> {
  await tx.partnerTask.updateMany({
    where: { partnerId, doneAt: null },
    data: { doneAt: now, doneById: viewer.staffId },
  })
}
