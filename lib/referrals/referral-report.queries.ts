import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { addDays, addMonths, type PlainDate, plainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import { REPORT_COLUMNS, type ReportGroup, type ReportRequest } from './referral-report.schema'
import { type Cell, HIDDEN, hideSmallCells } from './small-cells.rules'

export type ReportRow = {
  /** Code of a need or of a place, id of a partner, month; empty: not known. */
  readonly key: string
  /** Its name, where it has one of its own. */
  readonly name: string
  readonly cells: readonly Cell[]
  /** Share of those that have ended which ended in help, in percent; null when none has ended or it may not be told. */
  readonly helpedPercent: number | null
}
export type ReferralReport = {
  readonly by: ReportGroup
  readonly from: PlainDate
  readonly to: PlainDate
  readonly rows: readonly ReportRow[]
  readonly total: ReportRow | null
  readonly hidesSmall: boolean
  readonly unmet: Cell
}

const MOST_ROWS = 200

/**
 * What became of referrals handed over in a period, by partner, need, place or month: counts by how they ended, and the share
 * that ended in help. Heads see their units, analysts theirs with cells of fewer than five people hidden.
 */
export async function readReferralReport(
  viewer: Viewer,
  { by, from, to }: ReportRequest,
  now = new Date(),
): Promise<ReferralReport> {
  const end = to ?? todayInKyiv(now)
  const start = from ?? plainDate(`${addMonths(end, -2).slice(0, 8)}01`)
  const units = reachedUnits(viewer)
  const period = Prisma.sql`r.unit_id = ANY(${units}::uuid[]) AND r.handed_over_at >= ${startOfKyivDay(start)}
    AND r.handed_over_at < ${startOfKyivDay(addDays(end, 1))}`
  const counted = await db.$queryRaw<Counted[]>`
    SELECT ${GROUPS[by].key} AS key, coalesce(${GROUPS[by].name}, '') AS name,
      count(*) FILTER (WHERE r.state = 'SERVED')::int AS helped,
      count(*) FILTER (WHERE r.state = 'NOT_SERVED')::int AS "notHelped",
      count(*) FILTER (WHERE r.state = 'DECLINED')::int AS declined,
      count(*) FILTER (WHERE r.state = 'NO_ANSWER')::int AS "noAnswer",
      count(*) FILTER (WHERE r.state = 'WITHDRAWN')::int AS withdrawn,
      count(*) FILTER (WHERE r.state IN ('HANDED_OVER', 'SENT', 'SEEN', 'ACCEPTED'))::int AS open,
      count(*)::int AS all
    FROM referrals r JOIN partners p ON p.id = r.partner_id LEFT JOIN places pl ON pl.code = r.place_code
    WHERE ${period}
    GROUP BY 1, 2 ORDER BY "all" DESC, 2, 1 LIMIT ${MOST_ROWS}`
  const unmet = await db.unmetNeed.count({
    where: {
      unitId: { in: units },
      createdAt: { gte: startOfKyivDay(start), lt: startOfKyivDay(addDays(end, 1)) },
    },
  })
  await recordFact(db, viewer, { action: 'read', subject: 'referralReport', details: { by } })
  const hidesSmall = !viewer.roles.some(({ role }) => role === 'HEAD')
  const rows = withTotal(counted, hidesSmall)
  return {
    by,
    from: start,
    to: end,
    rows: rows.slice(0, -1),
    total: counted.length > 0 ? (rows.at(-1) ?? null) : null,
    hidesSmall,
    unmet: hidesSmall && unmet > 0 && unmet < 5 ? HIDDEN : unmet,
  }
}

type Counted = { key: string | null; name: string } & Record<(typeof REPORT_COLUMNS)[number], number>

const GROUPS: Record<ReportGroup, { key: Prisma.Sql; name: Prisma.Sql }> = {
  partner: { key: Prisma.sql`r.partner_id::text`, name: Prisma.sql`p.name` },
  need: { key: Prisma.sql`r.need`, name: Prisma.sql`''` },
  place: {
    key: Prisma.sql`r.place_code`,
    name: Prisma.sql`concat_ws(', ', pl.name, coalesce(pl.community_name, pl.district_name))`,
  },
  month: {
    key: Prisma.sql`to_char(r.handed_over_at AT TIME ZONE 'Europe/Kyiv', 'YYYY-MM')`,
    name: Prisma.sql`''`,
  },
}

function withTotal(counted: readonly Counted[], hidesSmall: boolean): ReportRow[] {
  const counts = counted.map((row) => REPORT_COLUMNS.map((column) => row[column]))
  const sums = REPORT_COLUMNS.map((_, place) => counts.reduce((sum, row) => sum + (row[place] ?? 0), 0))
  const plain = [...counts, sums]
  const cells = hidesSmall ? hideSmallCells(plain) : plain
  return plain.map((row, place) => ({
    key: counted[place]?.key ?? '',
    name: counted[place]?.name ?? '',
    cells: cells[place] ?? [],
    helpedPercent: helpedPercent(row, cells[place] ?? []),
  }))
}

/** Of those whose end is known; not told where it would tell a hidden cell. */
function helpedPercent(counts: readonly number[], cells: readonly Cell[]): number | null {
  const [helped = 0, notHelped = 0, declined = 0, noAnswer = 0] = counts
  const ended = helped + notHelped + declined + noAnswer
  return ended === 0 || cells.includes(HIDDEN) ? null : Math.round((100 * helped) / ended)
}

/** Heads and analysts: the units of those roles. */
function reachedUnits({ roles }: Viewer): string[] {
  return [
    ...new Set(
      roles.filter(({ role }) => role === 'HEAD' || role === 'ANALYST').flatMap(({ subtree }) => subtree),
    ),
  ]
}
