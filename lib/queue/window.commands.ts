import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { mayKeepHall } from '@/lib/core/access'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { AddWindow, ChangeWindow, HallChange, WindowAddress } from './window.schema'

const addedSchema = z.object({ windowId: z.string() })
type Added = z.output<typeof addedSchema>
type AddRefusal = 'unitNotFound' | 'nameTaken' | 'keyReused'

/** A new window of a centre, the last in the order. With the first the hall gets its addresses. */
export async function addWindow(
  viewer: Viewer,
  { submissionId, ...request }: AddWindow,
): Promise<Result<Added, AddRefusal>> {
  const { unitId, name, nameEn, isQuick } = request
  if (!mayKeepHall(viewer.ability, unitId)) return fail('unitNotFound')
  const operation = { operation: 'addWindow', key: submissionId, request, answer: addedSchema }
  return inTransaction<Added, AddRefusal>((tx) =>
    once<Added, Exclude<AddRefusal, 'keyReused'>>(tx, viewer, operation, async () => {
      const unit = await tx.unit.findFirst({ where: { id: unitId, closedOn: null }, select: { id: true } })
      if (!unit) return fail('unitNotFound')
      if (await isNameTaken(tx, unitId, name)) return fail('nameTaken')
      await tx.hallSettings.createMany({ data: [{ unitId }], skipDuplicates: true })
      const last = await tx.serviceWindow.aggregate({ where: { unitId }, _max: { ordinal: true } })
      const { id } = await tx.serviceWindow.create({
        data: { unitId, name, nameEn, isQuick, ordinal: (last._max.ordinal ?? 0) + 1 },
        select: { id: true },
      })
      await recordWindow(tx, viewer, 'create', { id, unitId }, { isQuick })
      return ok({ windowId: id })
    }),
  )
}

async function isNameTaken(tx: Tx, unitId: string, name: string, windowId?: string): Promise<boolean> {
  const same = { unitId, closedOn: null, name: { equals: name, mode: 'insensitive' } } as const
  return (
    (await tx.serviceWindow.count({ where: { ...same, ...(windowId && { id: { not: windowId } }) } })) > 0
  )
}

type KeepRefusal = 'windowNotFound' | 'changedMeanwhile' | 'nameTaken' | 'windowTaken'

/** Another name of a window, or whether it is the quick counter. */
export function changeWindow(
  viewer: Viewer,
  { windowId, expectedRevision, ...form }: ChangeWindow,
): Promise<Result<null, KeepRefusal>> {
  return inTransaction<null, KeepRefusal>(async (tx) => {
    const window = await findKept(tx, viewer, windowId)
    if (!window) return fail('windowNotFound')
    if (await isNameTaken(tx, window.unitId, form.name, windowId)) return fail('nameTaken')
    const { count } = await tx.serviceWindow.updateMany({
      where: { id: windowId, revision: expectedRevision },
      data: { ...form, revision: { increment: 1 } },
    })
    if (count === 0) return fail('changedMeanwhile')
    await recordWindow(tx, viewer, 'update', window, { isQuick: form.isQuick })
    return ok(null)
  })
}

/** A window that is used no more. While somebody sits there it stays. */
export function closeWindow(
  viewer: Viewer,
  { windowId }: WindowAddress,
  now = new Date(),
): Promise<Result<null, KeepRefusal>> {
  return inTransaction<null, KeepRefusal>(async (tx) => {
    const window = await findKept(tx, viewer, windowId)
    if (!window) return fail('windowNotFound')
    const { count } = await tx.serviceWindow.updateMany({
      where: { id: windowId, staffId: null },
      data: { closedOn: toUtcMidnight(todayInKyiv(now)), revision: { increment: 1 } },
    })
    if (count === 0) return fail('windowTaken')
    await tx.queueTicket.updateMany({ where: { windowId, state: 'WAITING' }, data: { windowId: null } })
    await recordWindow(tx, viewer, 'close', window)
    return ok(null)
  })
}

/** Whether phones take tickets, and new keys for the printed address or the screen: the old ones lead nowhere from then on. */
export async function changeHall(
  viewer: Viewer,
  { unitId, change }: HallChange,
): Promise<Result<null, 'unitNotFound'>> {
  if (!mayKeepHall(viewer.ability, unitId)) return fail('unitNotFound')
  const data = {
    takePhone: { takesPhone: true },
    refusePhone: { takesPhone: false },
    newEntrance: { entranceKey: crypto.randomUUID() },
    newScreen: { screenKey: crypto.randomUUID() },
  }[change]
  return inTransaction<null, 'unitNotFound'>(async (tx) => {
    const { count } = await tx.hallSettings.updateMany({ where: { unitId }, data })
    if (count === 0) return fail('unitNotFound')
    await recordFact(tx, viewer, {
      action: 'update',
      subject: 'hall',
      subjectId: unitId,
      subjectUnitId: unitId,
      details: { kind: change },
    })
    return ok(null)
  })
}

async function findKept(tx: Tx, viewer: Viewer, id: string): Promise<{ id: string; unitId: string } | null> {
  return tx.serviceWindow.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'manage').ofType('ServiceWindow'), { id, closedOn: null }] },
    select: { id: true, unitId: true },
  })
}

export function recordWindow(
  tx: Tx,
  viewer: Viewer,
  action: string,
  { id, unitId }: { id: string; unitId: string },
  details: Record<string, boolean> = {},
): Promise<void> {
  return recordFact(tx, viewer, {
    action,
    subject: 'serviceWindow',
    subjectId: id,
    subjectUnitId: unitId,
    details,
  })
}
