import 'server-only'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { servedUnitIds } from './hall-reach.rules'
import { isTicketPurpose, type TicketPurpose } from './ticket.rules'

/** What became of tickets; minutes are whole, null when nobody was called or served. */
export type HallFigures = {
  taken: number
  served: number
  noShow: number
  left: number
  /** Half of the people waited no longer, nine of ten no longer. */
  waitHalf: number | null
  waitMost: number | null
  /** How long half of the services took at most. */
  service: number | null
}
export type HallStatistics = {
  unit: { id: string; name: string }
  units: { id: string; name: string }[]
  all: HallFigures | null
  byPurpose: (HallFigures & { purpose: TicketPurpose })[]
  byDay: (HallFigures & { day: PlainDate })[]
}

type Row = HallFigures & { purpose: string | null; day: string | null }
type Period = { unitId: string | undefined; from: PlainDate; to: PlainDate }

/**
 * How a hall went on these days: how long people waited until they were first called (of a booking from its time on), how many
 * were served, did not come, left. Of all, by errand and by day, in one statement. Nobody's work is told apart: figures are
 * of the hall, never of a worker.
 */
export async function readHallStatistics(
  viewer: Viewer,
  { unitId: asked, from, to }: Period,
): Promise<Result<HallStatistics, 'unitNotFound'>> {
  const served = servedUnitIds(viewer)
  const unitId = asked ?? (served.includes(viewer.unit.id) ? viewer.unit.id : served[0])
  if (!unitId || !served.includes(unitId)) return fail('unitNotFound')
  const units = await db.unit.findMany({
    where: { id: { in: served }, OR: [{ id: unitId }, { windows: { some: {} } }] },
    select: { id: true, shortName: true },
    orderBy: { code: 'asc' },
  })
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.purpose, t.day::text AS day, count(*)::int AS taken,
      count(*) FILTER (WHERE t.state = 'DONE')::int AS served,
      count(*) FILTER (WHERE t.state = 'NO_SHOW')::int AS "noShow",
      count(*) FILTER (WHERE t.state = 'LEFT')::int AS left,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY t.waited))::int AS "waitHalf",
      round(percentile_cont(0.9) WITHIN GROUP (ORDER BY t.waited))::int AS "waitMost",
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY t.served))::int AS service
    FROM (
      SELECT q.purpose, q.day, q.state,
        extract(epoch FROM (SELECT min(e.at) FROM ticket_events e WHERE e.ticket_id = q.id AND e.kind = 'CALLED')
          - greatest(q.arrived_at, q.queued_at)) / 60 AS waited,
        CASE WHEN q.state = 'DONE' THEN extract(epoch FROM q.ended_at - q.started_at) / 60 END AS served
      FROM queue_tickets q
      WHERE q.unit_id = ${unitId}::uuid AND q.day BETWEEN ${toUtcMidnight(from)} AND ${toUtcMidnight(to)}
    ) t
    GROUP BY GROUPING SETS ((), (t.purpose), (t.day))
    ORDER BY t.day DESC, taken DESC`
  const names = units.map(({ id, shortName }) => ({ id, name: shortName }))
  const all = rows.find(({ purpose, day }) => purpose === null && day === null)
  return ok({
    unit: names.find(({ id }) => id === unitId) ?? { id: unitId, name: '' },
    units: names,
    all: all && all.taken > 0 ? figuresOf(all) : null,
    byPurpose: rows.flatMap((row) =>
      isTicketPurpose(row.purpose) ? [{ ...figuresOf(row), purpose: row.purpose }] : [],
    ),
    byDay: rows.flatMap((row) => (row.day ? [{ ...figuresOf(row), day: plainDate(row.day) }] : [])),
  })
}

/** Who came early for a booking and was called before its time has waited for nothing. */
const whole = (minutes: number | null): number | null => (minutes === null ? null : Math.max(0, minutes))

function figuresOf({ taken, served, noShow, left, waitHalf, waitMost, service }: Row): HallFigures {
  return {
    taken,
    served,
    noShow,
    left,
    waitHalf: whole(waitHalf),
    waitMost: whole(waitMost),
    service: whole(service),
  }
}
