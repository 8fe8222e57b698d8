import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, isUniqueViolation, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { lastChangedBy, type Theirs } from './last-change.queries'
import { giveOneTimePassword } from './one-time-password.commands'
import { staffManagedBy, staffSeenBy } from './staff.queries'
import type { ShownPerson, StaffChange, StaffId, StaffInvitation, StaffRoleAtUnit } from './staff.schema'
import { unitsAdministeredBy } from './unit.queries'

const doneSchema = z.object({ staffId: z.string() })
type Done = z.output<typeof doneSchema>
type Changed = Done & { saved: ShownPerson }
type Handed = Done & { password: string }

/**
 * Opens an account with a role at a unit and a one-time password, which is answered here and nowhere else.
 *
 * The same submission again is the same account. Its first password is kept nowhere, so that another is given in its place, as
 * long as nobody has signed in with it; after that it is `emailTaken`.
 */
export async function inviteStaff(
  viewer: Viewer,
  { submissionId, ...request }: StaffInvitation,
): Promise<Result<Handed, 'emailTaken' | 'unitNotFound' | 'keyReused'>> {
  const operation = { operation: 'inviteStaff', key: submissionId, request, answer: doneSchema }
  const { unitId, role, ...person } = request
  try {
    return await inTransaction<Handed, 'emailTaken' | 'unitNotFound' | 'keyReused'>(async (tx) => {
      let isNew = false
      const opened = await once<Done, 'unitNotFound'>(tx, viewer, operation, async () => {
        isNew = true
        if (!(await reachesOpenUnit(tx, viewer, unitId))) return fail('unitNotFound')
        const { id: staffId } = await tx.staff.create({
          data: { ...person, roles: { create: { unitId, role } } },
          select: { id: true },
        })
        await recordStaff(tx, viewer, staffId, 'invite', { role, unitId }, unitId)
        return ok({ staffId })
      })
      if (!opened.ok) return opened
      const { staffId } = opened.value
      if (!isNew) {
        if (!(await isUnused(tx, viewer, staffId))) return fail('emailTaken')
        await recordStaff(tx, viewer, staffId, 'resetPassword', {})
      }
      return ok({ staffId, password: await giveOneTimePassword(tx, staffId) })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('emailTaken')
    throw error
  }
}

/**
 * Corrects a name, a position, the form a person is spoken of. An account that is not as `seen` any more stays as it is, and
 * the answer tells how it is now. `saved` is what the form shows of it from then on.
 */
export async function changeStaff(
  viewer: Viewer,
  { staffId, seen, ...person }: StaffChange,
): Promise<Result<Changed, 'staffNotFound' | 'changedMeanwhile'> & { theirs?: Theirs<ShownPerson> }> {
  let theirs: Theirs<ShownPerson> | undefined
  const result = await change<Changed, 'changedMeanwhile'>(viewer, staffId, async (tx) => {
    const { count } = await tx.staff.updateMany({ where: { id: staffId, ...seen }, data: person })
    if (count === 0) {
      const current = await tx.staff.findUniqueOrThrow({ where: { id: staffId }, select: shownFields })
      theirs = { current, by: await lastChangedBy(tx, 'staff', staffId) }
      return fail('changedMeanwhile')
    }
    await recordStaff(tx, viewer, staffId, 'update', {})
    return ok({ staffId, saved: person })
  })
  return theirs ? { ...result, theirs } : result
}

const shownFields = { name: true, position: true, positionEn: true, gender: true } as const

/** Gives a role at a unit. Nobody gives one to themselves: it takes two to widen a reach. */
export async function addStaffRole(
  viewer: Viewer,
  { staffId, unitId, role }: StaffRoleAtUnit,
): Promise<Result<Done, 'staffNotFound' | 'unitNotFound' | 'ownAccount'>> {
  if (staffId === viewer.staffId) return fail('ownAccount')
  return inTransaction(async (tx) => {
    const seen = await tx.staff.findFirst({
      where: { AND: [staffSeenBy(viewer), { id: staffId }] },
      select: { id: true },
    })
    if (!seen) return fail('staffNotFound')
    if (!(await reachesOpenUnit(tx, viewer, unitId))) return fail('unitNotFound')
    const where = { staffId_unitId_role: { staffId, unitId, role } }
    await tx.staffRole.upsert({
      where,
      create: { staffId, unitId, role },
      update: {},
      select: { staffId: true },
    })
    await recordStaff(tx, viewer, staffId, 'addRole', { role, unitId }, unitId)
    return ok({ staffId })
  })
}

/** Takes a role away; it stops working with the person’s next request. The last one is taken by disabling. */
export async function removeStaffRole(
  viewer: Viewer,
  { staffId, unitId, role }: StaffRoleAtUnit,
): Promise<Result<Done, 'staffNotFound' | 'unitNotFound' | 'ownAccount' | 'lastRole'>> {
  if (staffId === viewer.staffId) return fail('ownAccount')
  return inTransaction(async (tx) => {
    if (!(await reachesUnit(tx, viewer, unitId))) return fail('unitNotFound')
    const roles = await tx.staffRole.findMany({ where: { staffId }, select: { unitId: true, role: true } })
    if (!roles.some((held) => held.unitId === unitId && held.role === role)) return fail('staffNotFound')
    if (roles.length === 1) return fail('lastRole')
    await tx.staffRole.delete({
      where: { staffId_unitId_role: { staffId, unitId, role } },
      select: { staffId: true },
    })
    await recordStaff(tx, viewer, staffId, 'removeRole', { role, unitId }, unitId)
    return ok({ staffId })
  })
}

/** Closes an account: its sessions and tokens end at once, what it did stays on record. */
export async function disableStaff(
  viewer: Viewer,
  { staffId }: StaffId,
): Promise<Result<Done, 'staffNotFound' | 'ownAccount'>> {
  if (staffId === viewer.staffId) return fail('ownAccount')
  return change(viewer, staffId, async (tx) => {
    await tx.staff.update({ where: { id: staffId }, data: { disabledAt: new Date() }, select: { id: true } })
    const sessions = await endSessions(tx, staffId)
    const tokens = await tx.apiToken.updateMany({
      where: { staffId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    await recordStaff(tx, viewer, staffId, 'disable', { sessions, tokens: tokens.count })
    return ok({ staffId })
  })
}

/** Opens a disabled account again, with a new one-time password. */
export async function enableStaff(
  viewer: Viewer,
  { staffId }: StaffId,
): Promise<Result<Handed, 'staffNotFound'>> {
  return change(viewer, staffId, async (tx) => {
    await tx.staff.update({ where: { id: staffId }, data: { disabledAt: null }, select: { id: true } })
    const password = await giveOneTimePassword(tx, staffId)
    await recordStaff(tx, viewer, staffId, 'enable', {})
    return ok({ staffId, password })
  })
}

/** Replaces a forgotten password by a one-time one and ends the account’s sessions. */
export async function resetStaffPassword(
  viewer: Viewer,
  { staffId }: StaffId,
): Promise<Result<Handed, 'staffNotFound' | 'ownAccount'>> {
  if (staffId === viewer.staffId) return fail('ownAccount')
  return change(viewer, staffId, async (tx) => {
    const password = await giveOneTimePassword(tx, staffId)
    const sessions = await endSessions(tx, staffId)
    await recordStaff(tx, viewer, staffId, 'resetPassword', { sessions })
    return ok({ staffId, password })
  })
}

/** Signs an account out of every browser: a lost telephone, a browser left open in the hall. */
export async function endStaffSessions(
  viewer: Viewer,
  { staffId }: StaffId,
): Promise<Result<Done & { sessions: number }, 'staffNotFound'>> {
  return change(viewer, staffId, async (tx) => {
    const sessions = await endSessions(tx, staffId)
    await recordStaff(tx, viewer, staffId, 'endSessions', { sessions })
    return ok({ staffId, sessions })
  })
}

function change<T, E extends string>(
  viewer: Viewer,
  staffId: string,
  work: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<T, E | 'staffNotFound'>> {
  return inTransaction<T, E | 'staffNotFound'>(async (tx) => {
    const managed = await tx.staff.findFirst({
      where: { AND: [staffManagedBy(viewer), { id: staffId }] },
      select: { id: true },
    })
    return managed ? work(tx) : fail('staffNotFound')
  })
}

/** The password that was handed over has opened the account to nobody yet. */
async function isUnused(tx: Tx, viewer: Viewer, staffId: string): Promise<boolean> {
  const unused = {
    id: staffId,
    disabledAt: null,
    oneTimePasswordUntil: { not: null },
    sessions: { none: {} },
  }
  return (await tx.staff.count({ where: { AND: [staffManagedBy(viewer), unused] } })) > 0
}

async function endSessions(tx: Tx, staffId: string): Promise<number> {
  const ended = await tx.staffSession.updateMany({
    where: { staffId, revokedAt: null, expiresAt: { gt: new Date() } },
    data: { revokedAt: new Date() },
  })
  return ended.count
}

async function reachesUnit(tx: Tx, viewer: Viewer, unitId: string): Promise<boolean> {
  const where = { AND: [unitsAdministeredBy(viewer), { id: unitId }] }
  return (await tx.unit.count({ where })) > 0
}

/** A role is given at a unit that works; it is taken away at a closed one too. */
async function reachesOpenUnit(tx: Tx, viewer: Viewer, unitId: string): Promise<boolean> {
  const isOpen = (await tx.unit.count({ where: { id: unitId, closedOn: null } })) > 0
  return isOpen && reachesUnit(tx, viewer, unitId)
}

/** The entry belongs to the head of the unit as well, where a role at it is what changed. */
function recordStaff(
  tx: Tx,
  viewer: Viewer,
  staffId: string,
  action: string,
  details: Record<string, string | number>,
  subjectUnitId?: string,
): Promise<void> {
  return recordFact(tx, viewer, {
    action,
    subject: 'staff',
    subjectId: staffId,
    details,
    ...(subjectUnitId ? { subjectUnitId } : {}),
  })
}
