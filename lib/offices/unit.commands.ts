import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, isUniqueViolation, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { plainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { readPoint } from './coordinates.rules'
import { lastChangedBy, type Theirs } from './last-change.queries'
import { countUse, shownFields, shownUnit, type UnitUse, unitsAdministeredBy } from './unit.queries'
import { mayStandUnder } from './unit.rules'
import type { ShownUnit, UnitChange, UnitClosing, UnitCreation, UnitForm, UnitMove } from './unit.schema'

const doneSchema = z.object({ unitId: z.string() })
type Done = z.output<typeof doneSchema>
type Changed = Done & { saved: ShownUnit }
type Refusal = 'unitNotFound' | 'codeTaken' | 'kindDoesNotFit'

/** Creates a unit under one the viewer administers; at the top of the tree only while the tree is empty. */
export async function createUnit(
  viewer: Viewer,
  { submissionId, ...request }: UnitCreation,
): Promise<Result<Done, Refusal | 'keyReused'>> {
  const operation = { operation: 'createUnit', key: submissionId, request, answer: doneSchema }
  return withFreeCode((tx) => once(tx, viewer, operation, () => addUnit(tx, viewer, request)))
}

async function addUnit(
  tx: Tx,
  viewer: Viewer,
  { parentId, ...form }: UnitForm,
): Promise<Result<Done, Refusal>> {
  const parent = parentId ? await findReached(tx, viewer, parentId) : undefined
  if (parentId ? !parent || parent.closedOn : (await tx.unit.count()) > 0) return fail('unitNotFound')
  if (!mayStandUnder(form.kind, parent?.kind)) return fail('kindDoesNotFit')
  const unitId = crypto.randomUUID()
  await tx.unit.create({
    data: {
      ...columnsOf(form),
      id: unitId,
      parentId: parent?.id ?? null,
      path: [...(parent?.path ?? []), unitId],
    },
    select: { id: true },
  })
  await recordUnit(tx, viewer, unitId, 'create', { kind: form.kind, code: form.code })
  return ok({ unitId })
}

/**
 * Renames a unit or corrects how it is reached. Its code stays once cards are numbered with it. A unit that is not as `seen`
 * any more stays as it is, and the answer tells how it is now. `saved` is what the form shows of it from then on.
 */
export async function changeUnit(
  viewer: Viewer,
  { unitId, seen, ...form }: UnitChange,
): Promise<Result<Changed, Refusal | 'codeInUse' | 'changedMeanwhile'> & { theirs?: Theirs<ShownUnit> }> {
  let theirs: Theirs<ShownUnit> | undefined
  const result = await withFreeCode<Changed, Refusal | 'codeInUse' | 'changedMeanwhile'>(async (tx) => {
    const unit = await findReached(tx, viewer, unitId)
    if (!unit) return fail('unitNotFound')
    const current = shownUnit(unit)
    if (!isDeepStrictEqual(current, seen)) {
      theirs = { current, by: await lastChangedBy(tx, 'unit', unitId) }
      return fail('changedMeanwhile')
    }
    if (form.code !== unit.code && (await tx.client.count({ where: { homeUnitId: unitId } })) > 0) {
      return fail('codeInUse')
    }
    const under = await tx.unit.findMany({ where: { parentId: unitId }, select: { kind: true } })
    const fits =
      mayStandUnder(form.kind, unit.parent?.kind) && under.every(({ kind }) => mayStandUnder(kind, form.kind))
    if (!fits) return fail('kindDoesNotFit')
    const saved = await tx.unit.update({ where: { id: unitId }, data: columnsOf(form), select: shownFields })
    await recordUnit(tx, viewer, unitId, 'update', { kind: form.kind, code: form.code })
    return ok({ unitId, saved: shownUnit(saved) })
  })
  return theirs ? { ...result, theirs } : result
}

/** Puts a unit, with all that stands under it, under another one. A unit never stands under itself. */
export async function moveUnit(
  viewer: Viewer,
  { unitId, parentId }: UnitMove,
): Promise<Result<Done, 'unitNotFound' | 'kindDoesNotFit' | 'underItself'>> {
  return inTransaction(async (tx) => {
    await lockTree(tx)
    const [unit, parent] = [await findReached(tx, viewer, unitId), await findReached(tx, viewer, parentId)]
    // A top of the viewer's reach may not be carried away from under those who administer more.
    if (!unit?.parentId || !parent || parent.closedOn) return fail('unitNotFound')
    if (!(await findReached(tx, viewer, unit.parentId))) return fail('unitNotFound')
    if (parent.path.includes(unitId)) return fail('underItself')
    if (!mayStandUnder(unit.kind, parent.kind)) return fail('kindDoesNotFit')
    await tx.unit.update({ where: { id: unitId }, data: { parentId }, select: { id: true } })
    await tx.$executeRaw`
      UPDATE units SET path = ${parent.path}::uuid[] || path[${unit.path.length}::int:] WHERE path @> ARRAY[${unitId}::uuid]`
    await recordUnit(tx, viewer, unitId, 'move', { from: unit.parentId, to: parentId })
    return ok({ unitId })
  })
}

/**
 * Closes a unit on a day. With people, cards or running enquiries in it, it first answers `unitInUse` with
 * their numbers, and closes only when the administrator confirms having read them; open units under it must
 * be closed or moved before.
 */
export async function closeUnit(
  viewer: Viewer,
  { unitId, closedOn, isConfirmed }: UnitClosing,
): Promise<
  Result<Done, 'unitNotFound' | 'unitsUnderIt' | 'unitInUse' | 'dateInFuture'> & { inUse?: UnitUse }
> {
  if (closedOn > todayInKyiv(new Date())) return fail('dateInFuture')
  let inUse: UnitUse | undefined
  const result = await inTransaction<Done, 'unitNotFound' | 'unitsUnderIt' | 'unitInUse'>(async (tx) => {
    await lockTree(tx)
    if (!(await findReached(tx, viewer, unitId))) return fail('unitNotFound')
    inUse = await countUse(tx, unitId)
    if (inUse.openUnits > 0) return fail('unitsUnderIt')
    if (inUse.staff + inUse.cards + inUse.openEnquiries > 0 && !isConfirmed) return fail('unitInUse')
    await tx.unit.update({
      where: { id: unitId },
      data: { closedOn: toUtcMidnight(plainDate(closedOn)) },
      select: { id: true },
    })
    await recordUnit(tx, viewer, unitId, 'close', { closedOn, ...inUse })
    return ok({ unitId })
  })
  return inUse ? { ...result, inUse } : result
}

/** Opens a closed unit again: it was closed by mistake, or the centre works again. */
export async function reopenUnit(
  viewer: Viewer,
  { unitId }: { unitId: string },
): Promise<Result<Done, 'unitNotFound' | 'parentClosed'>> {
  return inTransaction(async (tx) => {
    await lockTree(tx)
    const unit = await findReached(tx, viewer, unitId)
    if (!unit) return fail('unitNotFound')
    if (unit.parent?.closedOn) return fail('parentClosed')
    await tx.unit.update({ where: { id: unitId }, data: { closedOn: null }, select: { id: true } })
    await recordUnit(tx, viewer, unitId, 'reopen', {})
    return ok({ unitId })
  })
}

/** One change of the tree at a time: two moves at once could make a ring. */
const lockTree = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tree of units'))`

async function withFreeCode<T, E extends string>(
  work: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<T, E | 'codeTaken'>> {
  try {
    return await inTransaction(async (tx) => {
      await lockTree(tx)
      return work(tx)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('codeTaken')
    throw error
  }
}

function findReached(tx: Tx, viewer: Viewer, unitId: string) {
  return tx.unit.findFirst({
    where: { AND: [unitsAdministeredBy(viewer), { id: unitId }] },
    select: {
      ...shownFields,
      id: true,
      parentId: true,
      path: true,
      closedOn: true,
      parent: { select: { kind: true, closedOn: true } },
    },
  })
}

function columnsOf(form: Omit<UnitForm, 'parentId'>) {
  const { code, kind, name, shortName, nameEn } = form
  return {
    ...{ code, kind, name, shortName, nameEn },
    phone: form.phone || null,
    address: form.address || null,
    hours: form.hours || null,
    email: form.email || null,
    ...(readPoint(form.coordinates) ?? { latitude: null, longitude: null }),
  }
}

function recordUnit(
  tx: Tx,
  viewer: Viewer,
  unitId: string,
  action: string,
  details: Record<string, string | number>,
): Promise<void> {
  return recordFact(tx, viewer, {
    action,
    subject: 'unit',
    subjectId: unitId,
    subjectUnitId: unitId,
    details,
  })
}
