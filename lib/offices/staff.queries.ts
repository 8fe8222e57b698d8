import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { RoleName } from '@/lib/core/access'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { StaffListFilter } from './staff.schema'

export type RoleAtUnit = { role: RoleName; unitId: string; unitName: string; isReached: boolean }

export type StaffLine = {
  id: string
  name: string
  email: string
  position: string
  roles: RoleAtUnit[]
  isDemo: boolean
  disabledAt?: string
}

export type StaffDetails = StaffLine & {
  positionEn: string
  gender: 'FEMININE' | 'MASCULINE'
  createdAt: string
  openSessions: number
  lastSeenAt?: string
  /** They have not yet chosen a password of their own. */
  oneTimePasswordUntil?: string
  /** Whether this administrator reaches every unit the person works in: only then may the account be changed. */
  isWithinReach: boolean
  isSelf: boolean
}

const PAGE = 25

const roleFields = {
  select: { role: true, unitId: true, unit: { select: { shortName: true } } },
  orderBy: [{ unit: { code: 'asc' } }, { role: 'asc' }],
} satisfies Prisma.Staff$rolesArgs

const lineFields = {
  id: true,
  name: true,
  email: true,
  position: true,
  isDemo: true,
  disabledAt: true,
  roles: roleFields,
} satisfies Prisma.StaffSelect

/** Ids of the units the viewer administers. */
export function administeredUnits(viewer: Viewer): string[] {
  return viewer.roles.filter(({ role }) => role === 'ADMINISTRATOR').flatMap(({ subtree }) => subtree)
}

/**
 * Accounts an administrator may see: those that work, or worked, at a unit within reach.
 * To change one, the person must work nowhere else: otherwise a new password would open doors beyond one's own.
 */
export function staffSeenBy(viewer: Viewer): Prisma.StaffWhereInput {
  if (!viewer.ability.can('manage', 'Staff')) return { id: { in: [] } }
  const mine = administeredUnits(viewer)
  return {
    AND: [
      accessibleBy(viewer.ability, 'manage').ofType('Staff'),
      { OR: [{ roles: { some: { unitId: { in: mine } } } }, { roles: { none: {} } }] },
    ],
  }
}

export function staffManagedBy(viewer: Viewer): Prisma.StaffWhereInput {
  return { AND: [staffSeenBy(viewer), { roles: { none: { unitId: { notIn: administeredUnits(viewer) } } } }] }
}

/** A page of the accounts within reach, by name; `next` is the key of the page after it. */
export async function listStaff(
  viewer: Viewer,
  { q, unit, state, after }: StaffListFilter,
): Promise<{ people: StaffLine[]; next?: string }> {
  const words = q.split(/\s+/).filter(Boolean)
  const rows = await db.staff.findMany({
    where: {
      AND: [
        staffSeenBy(viewer),
        ...words.map((word) => {
          const holds = { contains: word, mode: 'insensitive' } as const
          return { OR: [{ name: holds }, { email: holds }, { position: holds }] }
        }),
        unit ? { roles: { some: { unit: { path: { has: unit } } } } } : {},
        state === 'all' ? {} : { disabledAt: state === 'active' ? null : { not: null } },
      ],
    },
    select: lineFields,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  })
  const people = rows.slice(0, PAGE).map((row) => lineOf(row, viewer))
  const next = rows.length > PAGE ? people.at(-1)?.id : undefined
  return { people, ...(next ? { next } : {}) }
}

/** One account within reach. */
export async function findStaffMember(viewer: Viewer, staffId: string): Promise<StaffDetails | undefined> {
  const row = await db.staff.findFirst({
    where: { AND: [staffSeenBy(viewer), { id: staffId }] },
    select: {
      ...lineFields,
      positionEn: true,
      gender: true,
      createdAt: true,
      oneTimePasswordUntil: true,
      sessions: {
        select: { lastSeenAt: true, expiresAt: true, revokedAt: true },
        orderBy: { lastSeenAt: 'desc' },
        take: 50,
      },
    },
  })
  if (!row) return undefined
  const now = new Date()
  const line = lineOf(row, viewer)
  const lastSeenAt = row.sessions[0]?.lastSeenAt.toISOString()
  return {
    ...line,
    positionEn: row.positionEn,
    gender: row.gender,
    createdAt: row.createdAt.toISOString(),
    openSessions: row.sessions.filter(({ expiresAt, revokedAt }) => !revokedAt && expiresAt > now).length,
    ...(lastSeenAt ? { lastSeenAt } : {}),
    ...(row.oneTimePasswordUntil ? { oneTimePasswordUntil: row.oneTimePasswordUntil.toISOString() } : {}),
    isWithinReach: line.roles.every(({ isReached }) => isReached),
    isSelf: staffId === viewer.staffId,
  }
}

function lineOf(
  { roles, disabledAt, ...row }: Prisma.StaffGetPayload<{ select: typeof lineFields }>,
  viewer: Viewer,
): StaffLine {
  const mine = new Set(administeredUnits(viewer))
  const { id, name, email, position, isDemo } = row
  return {
    ...{ id, name, email, position, isDemo },
    roles: roles.map(({ role, unitId, unit }) => ({
      role,
      unitId,
      unitName: unit.shortName,
      isReached: mine.has(unitId),
    })),
    ...(disabledAt ? { disabledAt: disabledAt.toISOString() } : {}),
  }
}
