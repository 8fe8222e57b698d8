import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { addDays, addMonths, type PlainDate, plainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import { type CountedPart, type ReportTable, reportTable } from './referral-report.rules'
import type { ReportGroup, ReportRequest } from './referral-report.schema'
import { type Cell, HIDDEN, isSmall } from './small-cells.rules'

export type ReferralReport = ReportTable & {
  readonly by: ReportGroup
  readonly from: PlainDate
  readonly to: PlainDate
  /** Whether there are centres of which small numbers are not told. */
  readonly hidesSmall: boolean
  readonly unmet: Cell
}

const MOST_ROWS = 200

/**
 * What became of referrals handed over in a period, by partner, need, place or month: counts by how they ended, and the share
 * that ended in help. Heads see the units they lead whole; of the units a viewer is only an analyst of, cells of fewer than five
 * people are hidden. Beyond so many rows the others stand together in one, so that the total is of all.
 */
export async function readReferralReport(
  viewer: Viewer,
  { by, from, to }: ReportRequest,
  { now = new Date(), mostRows = MOST_ROWS }: { now?: Date; mostRows?: number } = {},
): Promise<ReferralReport> {
  const end = to ?? todayInKyiv(now)
  const start = from ?? plainDate(`${addMonths(end, -2).slice(0, 8)}01`)
  const { whole, small } = reachedUnits(viewer)
  const since = startOfKyivDay(start)
  const until = startOfKyivDay(addDays(end, 1))
  const parts = await db.$queryRaw<CountedPart[]>`
    WITH counted AS (
      SELECT ${GROUPS[by].key} AS key, coalesce(${GROUPS[by].name}, '') AS name,
        r.unit_id = ANY(${small}::uuid[]) AS "hidesSmall",
        count(*) FILTER (WHERE r.state = 'SERVED') AS helped,
        count(*) FILTER (WHERE r.state = 'NOT_SERVED') AS "notHelped",
        count(*) FILTER (WHERE r.state = 'DECLINED') AS declined,
        count(*) FILTER (WHERE r.state = 'NO_ANSWER') AS "noAnswer",
        count(*) FILTER (WHERE r.state = 'WITHDRAWN') AS withdrawn,
        count(*) FILTER (WHERE r.state IN ('HANDED_OVER', 'SENT', 'SEEN', 'ACCEPTED')) AS open,
        count(*) AS all
      FROM referrals r JOIN partners p ON p.id = r.partner_id LEFT JOIN places pl ON pl.code = r.place_code
      WHERE r.unit_id = ANY(${[...whole, ...small]}::uuid[]) AND r.handed_over_at >= ${since} AND r.handed_over_at < ${until}
      GROUP BY 1, 2, 3
    ), placed AS (
      SELECT *, dense_rank() OVER (ORDER BY weight DESC, name, key) AS place
      FROM (SELECT *, sum("all") OVER (PARTITION BY key, name) AS weight FROM counted) weighed
    ), cut AS (
      SELECT *, least(place, ${mostRows + 1}) AS shown FROM placed
    )
    SELECT shown::int AS place, "hidesSmall",
      CASE WHEN shown <= ${mostRows} THEN min(key) END AS key,
      CASE WHEN shown <= ${mostRows} THEN min(name) ELSE '' END AS name,
      (max(max(place)) OVER (PARTITION BY shown) - shown + 1)::int AS groups,
      sum(helped)::int AS helped, sum("notHelped")::int AS "notHelped", sum(declined)::int AS declined,
      sum("noAnswer")::int AS "noAnswer", sum(withdrawn)::int AS withdrawn, sum(open)::int AS open, sum("all")::int AS all
    FROM cut GROUP BY shown, "hidesSmall"`
  const countUnmet = (units: string[]) =>
    db.unmetNeed.count({ where: { unitId: { in: units }, createdAt: { gte: since, lt: until } } })
  const [unmetOfWhole, unmetOfSmall] = [await countUnmet(whole), await countUnmet(small)]
  await recordFact(db, viewer, { action: 'read', subject: 'referralReport', details: { by } })
  return {
    ...{ by, from: start, to: end, ...reportTable(parts, mostRows) },
    hidesSmall: small.length > 0,
    unmet: isSmall(unmetOfSmall) ? HIDDEN : unmetOfWhole + unmetOfSmall,
  }
}

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

/** The units the viewer leads, seen whole, and those the viewer is only an analyst of. */
function reachedUnits({ roles }: Viewer): { whole: string[]; small: string[] } {
  const unitsOf = (held: string) => roles.flatMap(({ role, subtree }) => (role === held ? subtree : []))
  const whole = new Set(unitsOf('HEAD'))
  return { whole: [...whole], small: [...new Set(unitsOf('ANALYST'))].filter((unit) => !whole.has(unit)) }
}
