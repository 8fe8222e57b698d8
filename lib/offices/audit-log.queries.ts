import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { AuditFilter, AuditKind, AuditScope } from './audit-log.schema'
import { nameSubjects } from './audit-subject.queries'
import { CARD_SUBJECTS, recordsOfCard } from './card-records.queries'
import { endOfKyivDay, startOfKyivDay } from './kyiv-day.rules'

/** One act on record, with names in place of ids. */
export type AuditLine = {
  /** Unique among all entries, and the key of the page that begins after it. */
  key: string
  at: string
  /** Absent for acts of the system itself. */
  actor?: { id: string; name: string; position: string }
  unitName?: string
  /** Codes; the screen has words for them. */
  action: string
  subject: string
  /** A card number, a unit, a colleague; `href` where there is a screen for it. */
  about?: { label: string; href?: string }
  details: Record<string, string>
}

const PAGE = 50

/** What a viewer may ask for: everybody for their own acts, heads for their centre's cards, auditors for all. */
export function scopesOf(viewer: Viewer): AuditScope[] {
  const held = new Set(viewer.roles.map(({ role }) => role))
  return [
    ...(held.has('AUDITOR') ? (['all'] as const) : []),
    ...(held.has('HEAD') ? (['cards'] as const) : []),
    'own',
  ]
}

/** A page of the log within the viewer's reach, the newest first; `next` is the key of the page after it. */
export async function listAuditEntries(
  viewer: Viewer,
  filter: AuditFilter,
): Promise<{ entries: AuditLine[]; next?: string }> {
  const scopes = scopesOf(viewer)
  const scope = scopes.find((one) => one === filter.scope) ?? scopes[0] ?? 'own'
  return readPage(viewer, filter, [
    scope === 'own' ? { chain: viewer.staffId } : {},
    scope === 'cards' ? { subjectUnitId: { not: null }, subject: { in: CARD_SUBJECTS } } : {},
    filter.who && scope !== 'own' ? { staffId: { in: await staffNamed(filter.who) } } : {},
  ])
}

/** What was done to one card, for whoever may read the log about it. */
export async function listCardEntries(
  viewer: Viewer,
  clientId: string,
  filter: AuditFilter,
): Promise<{ entries: AuditLine[]; next?: string }> {
  return readPage(viewer, filter, [
    { subject: { in: CARD_SUBJECTS }, subjectId: { in: await recordsOfCard(clientId) } },
    filter.who ? { staffId: { in: await staffNamed(filter.who) } } : {},
  ])
}

const ACTIONS: Record<Exclude<AuditKind, 'changes'>, string[]> = {
  looks: ['read', 'search', 'find', 'print', 'export', 'download'],
  openings: ['openWithReason'],
  signIns: ['signIn', 'signOut', 'endSessions', 'changePassword', 'resetPassword'],
}

function ofKind(kind: AuditKind | undefined): Prisma.AuditEntryWhereInput {
  if (!kind) return {}
  if (kind === 'changes') return { action: { notIn: Object.values(ACTIONS).flat() } }
  return { action: { in: ACTIONS[kind] } }
}

async function readPage(
  viewer: Viewer,
  { kind, from, to, after }: AuditFilter,
  conditions: Prisma.AuditEntryWhereInput[],
): Promise<{ entries: AuditLine[]; next?: string }> {
  const rows = await db.auditEntry.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('AuditEntry'),
        ...conditions,
        ofKind(kind),
        from ? { at: { gte: startOfKyivDay(from) } } : {},
        to ? { at: { lt: endOfKyivDay(to) } } : {},
        after ? olderThan(after) : {},
      ],
    },
    select: {
      chain: true,
      seq: true,
      at: true,
      staffId: true,
      unitId: true,
      action: true,
      subject: true,
      subjectId: true,
      details: true,
    },
    orderBy: [{ at: 'desc' }, { chain: 'asc' }, { seq: 'desc' }],
    take: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  const named = await nameSubjects(viewer, shown)
  const entries = shown.map((row) => {
    const actor = row.staffId ? named.staff.get(row.staffId) : undefined
    const unitName = row.unitId ? named.units.get(row.unitId) : undefined
    const about = named.subjectOf(row)
    return {
      key: keyOf(row),
      at: row.at.toISOString(),
      ...(actor ? { actor } : {}),
      ...(unitName ? { unitName } : {}),
      action: row.action,
      subject: row.subject,
      ...(about ? { about } : {}),
      details: detailsOf(row.details, named.units),
    }
  })
  const next = rows.length > PAGE ? entries.at(-1)?.key : undefined
  return { entries, ...(next ? { next } : {}) }
}

const keyOf = (row: { at: Date; chain: string; seq: bigint }) => `${row.at.getTime()}.${row.chain}.${row.seq}`

function olderThan(key: string): Prisma.AuditEntryWhereInput {
  const [time, chain = '', seq] = key.split('.')
  const at = new Date(Number(time))
  return {
    at: { lte: at },
    OR: [{ at: { lt: at } }, { chain: { gt: chain } }, { chain, seq: { lt: BigInt(seq ?? 0) } }],
  }
}

async function staffNamed(typed: string): Promise<string[]> {
  const people = await db.staff.findMany({
    where: {
      AND: typed.split(/\s+/).map((word) => {
        const holds = { contains: word, mode: 'insensitive' } as const
        return { OR: [{ name: holds }, { email: holds }] }
      }),
    },
    select: { id: true },
    take: 200,
  })
  return people.map(({ id }) => id)
}

const detailSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
)

/** Codes and counts as text; a unit's id gives way to its name. */
function detailsOf(details: unknown, units: Map<string, string>): Record<string, string> {
  const parsed = detailSchema.safeParse(details)
  if (!parsed.success) return {}
  return Object.fromEntries(
    Object.entries(parsed.data)
      .filter(([, value]) => value !== null && value !== false && value !== 0 && value !== '')
      .map(([name, value]) => {
        const text = Array.isArray(value) ? value.join(', ') : String(value)
        return [name, units.get(text) ?? text]
      }),
  )
}
