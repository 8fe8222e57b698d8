import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db, type Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { showPoint } from './coordinates.rules'
import { inTreeOrder, type UnitKindName } from './unit.rules'
import type { ShownUnit } from './unit.schema'

/** A line of the tree. */
export type UnitLine = {
  id: string
  parentId: string | null
  code: string
  kind: UnitKindName
  name: string
  shortName: string
  depth: number
  closedOn?: PlainDate
  staff: number
}

export type UnitDetails = Omit<UnitLine, 'depth' | 'staff'> &
  ShownUnit & {
    /** Names of the units above, the widest first. */
    above: string[]
    /** What a closing would leave behind. */
    inUse: UnitUse
  }

/** What still lives in a unit: people, cards, enquiries not yet closed, open units under it. */
export type UnitUse = { staff: number; cards: number; openEnquiries: number; openUnits: number }

const lineFields = {
  id: true,
  parentId: true,
  code: true,
  kind: true,
  name: true,
  shortName: true,
  closedOn: true,
} satisfies Prisma.UnitSelect

/** Units the viewer administers: nothing for those who administer none, whatever the query around it. */
export function unitsAdministeredBy(viewer: Viewer): Prisma.UnitWhereInput {
  if (!viewer.ability.can('manage', 'Unit')) return { id: { in: [] } }
  return accessibleBy(viewer.ability, 'manage').ofType('Unit')
}

/** The units the viewer administers, in the order of the tree; closed ones too. */
export async function listUnits(viewer: Viewer): Promise<UnitLine[]> {
  const units = await db.unit.findMany({
    where: unitsAdministeredBy(viewer),
    select: { ...lineFields, roles: { select: { staffId: true }, where: { staff: { disabledAt: null } } } },
  })
  const lines = units.map(({ roles, closedOn, ...unit }) => ({
    ...unit,
    ...(closedOn ? { closedOn: plainDateOfUtc(closedOn) } : {}),
    staff: new Set(roles.map(({ staffId }) => staffId)).size,
  }))
  return inTreeOrder(lines)
}

/** What a form shows of a unit, and changes. */
export const shownFields = {
  ...{ code: true, kind: true, name: true, shortName: true, nameEn: true },
  ...{ phone: true, address: true, hours: true, email: true, latitude: true, longitude: true },
} satisfies Prisma.UnitSelect

/** The fields of a unit as a form shows them: what is not known is empty. */
export function shownUnit(unit: Prisma.UnitGetPayload<{ select: typeof shownFields }>): ShownUnit {
  const { code, kind, name, shortName, nameEn, phone, address, hours, email, latitude, longitude } = unit
  return {
    ...{ code, kind, name, shortName, nameEn },
    phone: phone ?? '',
    address: address ?? '',
    hours: hours ?? '',
    email: email ?? '',
    coordinates: showPoint(latitude, longitude),
  }
}

/** One unit the viewer administers, with what still lives in it. */
export async function findUnit(viewer: Viewer, unitId: string): Promise<UnitDetails | undefined> {
  const unit = await db.unit.findFirst({
    where: { AND: [unitsAdministeredBy(viewer), { id: unitId }] },
    select: { ...lineFields, ...shownFields, path: true },
  })
  if (!unit) return undefined
  const { id, parentId, path, closedOn } = unit
  const above = await db.unit.findMany({
    where: { id: { in: path.slice(0, -1) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(above.map(({ id, name }) => [id, name]))
  return {
    ...{ id, parentId },
    ...shownUnit(unit),
    ...(closedOn ? { closedOn: plainDateOfUtc(closedOn) } : {}),
    above: path.slice(0, -1).flatMap((id) => nameOf.get(id) ?? []),
    inUse: await countUse(db, unitId),
  }
}

/** What a closing of the unit would leave behind. */
export async function countUse(tx: Tx, unitId: string): Promise<UnitUse> {
  return {
    staff: await tx.staff.count({ where: { disabledAt: null, roles: { some: { unitId } } } }),
    cards: await tx.client.count({ where: { homeUnitId: unitId, mergedIntoId: null } }),
    openEnquiries: await tx.enquiry.count({ where: { unitId, closedAt: null } }),
    openUnits: await tx.unit.count({ where: { parentId: unitId, closedOn: null } }),
  }
}

/** Whether the viewer administers the whole tree and nobody works in it yet: only then is it replaced at once. */
export async function mayReplaceTree(viewer: Viewer): Promise<boolean> {
  const top = await db.unit.findFirst({ where: { parentId: null }, select: { id: true } })
  const administersAll = viewer.roles.some(
    ({ role, unitId }) => role === 'ADMINISTRATOR' && unitId === top?.id,
  )
  return top !== null && administersAll && (await countUsedUnits(db, top.id)) === 0
}

/** Units under the top in which somebody works, or has worked. */
export function countUsedUnits(tx: Pick<Tx, 'unit'>, topId: string): Promise<number> {
  const isUsed = { OR: [{ roles: { some: {} } }, { clients: { some: {} } }, { visits: { some: {} } }] }
  return tx.unit.count({ where: { AND: [{ id: { not: topId } }, isUsed] } })
}
