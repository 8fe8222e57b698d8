import 'server-only'
import type { PlainDate } from '@/lib/core/plain-date'
import { weekdayOf } from '@/lib/core/plain-date'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import type { CandidateQuery } from './partner-candidates.queries'

const MINUTES_A_DAY = 1440

const texts = (codes: readonly string[]) => Prisma.sql`${[...codes]}::text[]`

/** The minute of the week, from Monday on, and the end of its day. */
export function weekMinutes(on: PlainDate, minute: number): [now: number, end: number] {
  const start = ((weekdayOf(on) + 6) % 7) * MINUTES_A_DAY
  return [start + minute, start + MINUTES_A_DAY]
}

const KM_A_DEGREE = 111.2

export function kilometres({ near }: CandidateQuery): Prisma.Sql {
  if (!near) return Prisma.sql`NULL::int`
  const { latitude, longitude } = near
  const narrowing = Math.cos((latitude * Math.PI) / 180)
  return Prisma.sql`round(${KM_A_DEGREE}::float8 * sqrt((o.latitude - ${latitude}::float8) ^ 2
    + (${narrowing}::float8 * (o.longitude - ${longitude}::float8)) ^ 2))::int`
}

/** What is given counts most, then how near it is, then whether it is open and takes people, then how fresh the record is. */
export function scoreOf(query: CandidateQuery): Prisma.Sql {
  const { kinds, kindOrder, topicCodes, ladder, moment, filters } = query
  const parts = [
    Prisma.sql`GREATEST(${query.isNameSought ? Prisma.sql`CASE WHEN o.is_named THEN 130 ELSE 0 END` : Prisma.sql`0`}, ${needWorth(query)},
      ${kinds.length > 0 ? Prisma.sql`COALESCE(100 - 5 * array_position(${texts(kinds)}, o.kind), 0)` : Prisma.sql`0`})`,
    kindOrder.length > 0 &&
      Prisma.sql`GREATEST(0, COALESCE(14 - 2 * array_position(${texts(kindOrder)}, o.kind), 0))`,
    topicCodes.length > 0 && Prisma.sql`CASE WHEN o.topic_codes && ${texts(topicCodes)} THEN 25 ELSE 0 END`,
    ladder.length > 0 && nearnessWorth(ladder),
    query.near && Prisma.sql`COALESCE(GREATEST(0, 30 - (${kilometres(query)}) / 2), 0)`,
    query.ownUnitIds.length > 0 &&
      Prisma.sql`CASE WHEN o.unit_id = ANY(${[...query.ownUnitIds]}::uuid[]) THEN 12 ELSE 0 END`,
    openWorth(moment),
    Prisma.sql`CASE o.accepts WHEN 'YES' THEN 8 WHEN 'UNKNOWN' THEN 4 WHEN 'WAITING_LIST' THEN 1 ELSE -25 END`,
    filters.language && Prisma.sql`CASE WHEN o.languages = '{}' THEN 0 ELSE 6 END`,
    filters.accessibility.length > 0 && Prisma.sql`CASE WHEN o.accessibility = '{}' THEN 0 ELSE 6 END`,
    filters.audience.length > 0 && Prisma.sql`CASE WHEN o.audience = '{}' THEN 0 ELSE 6 END`,
    Prisma.sql`CASE WHEN o.checked_on IS NULL THEN 0 WHEN o.checked_on < ${moment.on}::date - 90 THEN 2 ELSE 6 END`,
  ].filter((part) => part !== false && part !== undefined && part !== '')
  return Prisma.sql`(${Prisma.join(parts, ' + ')})::int`
}

/** Needs are asked about in steps, the missing ones as none, so that there are few texts. */
const NEED_STEPS = [1, 3, 6]

function needWorth({ needs }: CandidateQuery): Prisma.Sql {
  if (needs.length === 0) return Prisma.sql`0`
  const asked = NEED_STEPS.find((step) => step >= needs.length) ?? needs.length
  const cases = Array.from({ length: asked }, (_, place) => {
    const { code, worth } = needs[place] ?? { code: '', worth: 0 }
    return Prisma.sql`WHEN o.needs @> ${texts([code])} THEN ${worth}::int`
  })
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE 0 END`
}

/**
 * Levels of the ladder from the settlement up; beyond its reach an offer stands behind all that are within. Only a name
 * brings in such as are beyond.
 */
function nearnessWorth(ladder: readonly string[]): Prisma.Sql {
  const worth = (place: number) => Math.max(10, 40 - 8 * place)
  const cases = ladder.map(
    (code, place) =>
      Prisma.sql`WHEN ${code}::text = ANY(o.place_codes) OR ${code}::text = ANY(o.area_codes) THEN ${worth(place)}::int`,
  )
  return Prisma.sql`CASE WHEN o.is_named AND NOT partner_reach(o.area_codes, o.place_codes) && ${texts([...ladder, 'UA'])} THEN -300
    ${Prisma.join(cases, ' ')} ELSE 8 END`
}

function openWorth({ on, minute }: KyivMoment): Prisma.Sql {
  const [now, end] = weekMinutes(on, minute)
  return Prisma.sql`CASE WHEN o.closed_days @> ${on}::date THEN 0 WHEN o.open_week @> ${now}::int THEN 10
    WHEN o.open_week && int4range(${now}::int, ${end}::int) THEN 6 WHEN NOT o.has_hours THEN 2 ELSE 0 END`
}
