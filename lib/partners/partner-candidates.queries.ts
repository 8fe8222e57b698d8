import 'server-only'
import { db } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import { weekdayOf } from '@/lib/core/plain-date'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import type { Need } from './needs.rules'
import type { PartnerKind } from './partner-kinds.rules'
import type { Point } from './partner-reasons.rules'

/** What offers are weighed by. */
export type CandidateQuery = {
  /** Each with what it is worth, at most 100. */
  needs: readonly { code: Need; worth: number }[]
  /** Kinds called by name. */
  kinds: readonly PartnerKind[]
  /** Kinds that usually meet the needs, best first: they order what is otherwise equal. */
  kindOrder: readonly PartnerKind[]
  topicCodes: readonly string[]
  /** All of these stand in what the record says of itself. */
  words: readonly string[]
  /** Words may be those of a name: who has them then stands first. */
  isNameSought: boolean
  /** Units whose own list is preferred. */
  ownUnitIds: readonly string[]
  /** A part of the organisation’s name, or a name like it. */
  name: { part: string } | { like: string } | undefined
  /** The place and all it lies in; empty: anywhere. */
  ladder: readonly string[]
  near: Point | undefined
  filters: {
    kinds: readonly PartnerKind[]
    openWhen: 'now' | 'today' | undefined
    acceptsNow: boolean
    language: string | undefined
    accessibility: readonly string[]
    audience: readonly string[]
    age: number | undefined
  }
  moment: KyivMoment
}
export type Candidate = {
  id: string
  partnerId: string
  unitId: string | null
  score: number
  isNamed: boolean
  placeCodes: string[]
  km: number | null
}
export type CandidatePage = { limit: number; after?: { score: number; id: string } | undefined }

/** All that an offer is weighed by. */
const WEIGHED = Prisma.sql`o.id, o.partner_id, o.unit_id, o.kind, o.needs, o.topic_codes, o.place_codes, o.area_codes, o.languages, o.accessibility,
  o.audience, o.min_age, o.max_age, o.accepts, o.latitude, o.longitude, o.open_week, o.has_hours, o.closed_days,
  o.changed_days, o.checked_on`
const MINUTES_A_DAY = 1440
/** Rows a name may bring in: more people with such a name nobody looks through. */
const MOST_NAMED = 300
/** Rows that are weighed when nothing at all was asked. */
const MOST_BROWSED = 3000

/** The best offer of each partner that fits, best first. */
export async function readCandidates(
  query: CandidateQuery,
  { limit, after }: CandidatePage,
): Promise<Candidate[]> {
  const sources = sourcesOf(query)
  return db.$queryRaw<Candidate[]>`
    WITH met AS (${Prisma.join(sources, ' UNION ALL ')}),
      scored AS (
        SELECT DISTINCT ON (partner_id) id, partner_id, unit_id, score, is_named, place_codes, km FROM (
          SELECT o.id, o.partner_id, o.unit_id, o.is_named, o.place_codes, ${kilometres(query)} AS km, ${scoreOf(query)} AS score
          FROM met o WHERE ${Prisma.join(filtersOf(query), ' AND ')}) every
        ORDER BY partner_id, score DESC, id)
    SELECT id, partner_id AS "partnerId", unit_id AS "unitId", score, is_named AS "isNamed", place_codes AS "placeCodes", km FROM scored
    ${after ? Prisma.sql`WHERE (score, id) < (${after.score}, ${after.id}::uuid)` : Prisma.empty}
    ORDER BY score DESC, id DESC LIMIT ${limit}`
}

/** What there would be without the filters, without the place, and among the closed. */
export async function readNear(query: CandidateQuery): Promise<{ unfiltered: boolean; closed: boolean }> {
  const free = { ...query, filters: NO_FILTERS }
  const [row] = await db.$queryRaw<{ unfiltered: boolean; closed: boolean }[]>`
    SELECT
      EXISTS (${Prisma.join(sourcesOf(free), ' UNION ALL ')}) AS unfiltered,
      EXISTS (${Prisma.join(sourcesOf(free, Prisma.sql`NOT o.is_open`), ' UNION ALL ')}) AS closed`
  return row ?? { unfiltered: false, closed: false }
}

export const NO_FILTERS: CandidateQuery['filters'] = {
  kinds: [],
  openWhen: undefined,
  acceptsNow: false,
  language: undefined,
  accessibility: [],
  audience: [],
  age: undefined,
}

const texts = (codes: readonly string[]) => Prisma.sql`${[...codes]}::text[]`

/** Where offers are looked for: by what they give within reach, by their words, by the name. Each is a walk along an index. */
function sourcesOf(query: CandidateQuery, state = Prisma.sql`o.is_open`): Prisma.Sql[] {
  const { needs, kinds, topicCodes, words, name, ladder } = query
  const reach =
    ladder.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`partner_reach(o.area_codes, o.place_codes) && ${texts([...ladder, 'UA'])}`
  const given = [
    needs.length > 0 && Prisma.sql`o.needs && ${texts(needs.map(({ code }) => code))}`,
    topicCodes.length > 0 && Prisma.sql`o.topic_codes && ${texts(topicCodes)}`,
    kinds.length > 0 && Prisma.sql`o.kind = ANY(${texts(kinds)})`,
  ].filter((part) => part !== false)
  const sources: Prisma.Sql[] = []
  if (given.length > 0)
    sources.push(Prisma.sql`(SELECT ${WEIGHED}, false AS is_named FROM partner_offers o
      WHERE ${state} AND (${Prisma.join(given, ' OR ')}) AND ${reach})`)
  if (words.length > 0)
    sources.push(Prisma.sql`(SELECT ${WEIGHED}, true AS is_named FROM partner_offers o
      WHERE ${state} AND o.words @> ${texts(words)} LIMIT ${MOST_NAMED})`)
  if (name)
    sources.push(Prisma.sql`(SELECT ${WEIGHED}, true AS is_named FROM partners p JOIN partner_offers o ON o.partner_id = p.id
      WHERE ${state} AND ${'part' in name ? Prisma.sql`lower(p.name) LIKE ${`%${escapeLike(name.part)}%`}` : Prisma.sql`${name.like} <% lower(p.name)`}
      LIMIT ${MOST_NAMED})`)
  if (sources.length === 0)
    sources.push(
      Prisma.sql`(SELECT ${WEIGHED}, false AS is_named FROM partner_offers o WHERE ${state} AND ${reach} LIMIT ${MOST_BROWSED})`,
    )
  return sources
}

/** Who is known not to fit is left out; of whom nothing is known stays, further down. */
function filtersOf({ filters, moment }: CandidateQuery): Prisma.Sql[] {
  const { kinds, openWhen, acceptsNow, language, accessibility, audience, age } = filters
  const conditions: Prisma.Sql[] = [Prisma.sql`true`]
  if (kinds.length > 0) conditions.push(Prisma.sql`o.kind = ANY(${texts(kinds)})`)
  if (openWhen) conditions.push(isOpen(openWhen, moment))
  if (acceptsNow) conditions.push(Prisma.sql`o.accepts IN ('YES', 'UNKNOWN')`)
  if (language) conditions.push(Prisma.sql`(o.languages = '{}' OR o.languages @> ${texts([language])})`)
  if (accessibility.length > 0)
    conditions.push(Prisma.sql`(o.accessibility = '{}' OR o.accessibility @> ${texts(accessibility)})`)
  if (audience.length > 0)
    conditions.push(Prisma.sql`(o.audience = '{}' OR o.audience && ${texts(audience)})`)
  if (age !== undefined)
    conditions.push(Prisma.sql`COALESCE(o.min_age, 0) <= ${age} AND COALESCE(o.max_age, 200) >= ${age}`)
  return conditions
}

function isOpen(when: 'now' | 'today', { on, minute }: KyivMoment): Prisma.Sql {
  const day = Prisma.sql`${on}::date`
  const [now, end] = weekMinutes(on, minute)
  const byWeek =
    when === 'now'
      ? Prisma.sql`o.open_week @> ${now}::int`
      : Prisma.sql`o.open_week && int4range(${now}::int, ${end}::int)`
  return Prisma.sql`((${byWeek} AND NOT o.closed_days @> ${day}) OR o.changed_days @> ${day})`
}

/** The minute of the week, from Monday on, and the end of its day. */
function weekMinutes(on: PlainDate, minute: number): [now: number, end: number] {
  const start = ((weekdayOf(on) + 6) % 7) * MINUTES_A_DAY
  return [start + minute, start + MINUTES_A_DAY]
}

const KM_A_DEGREE = 111.2

function kilometres({ near }: CandidateQuery): Prisma.Sql {
  if (!near) return Prisma.sql`NULL::int`
  const { latitude, longitude } = near
  const narrowing = Math.cos((latitude * Math.PI) / 180)
  return Prisma.sql`round(${KM_A_DEGREE}::float8 * sqrt((o.latitude - ${latitude}::float8) ^ 2
    + (${narrowing}::float8 * (o.longitude - ${longitude}::float8)) ^ 2))::int`
}

/** What is given counts most, then how near it is, then whether it is open and takes people, then how fresh the record is. */
function scoreOf(query: CandidateQuery): Prisma.Sql {
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

function needWorth({ needs }: CandidateQuery): Prisma.Sql {
  if (needs.length === 0) return Prisma.sql`0`
  const cases = needs.map(
    ({ code, worth }) => Prisma.sql`WHEN o.needs @> ${texts([code])} THEN ${worth}::int`,
  )
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE 0 END`
}

/** Levels of the ladder from the settlement up; beyond its reach an offer stands behind all that are within. */
function nearnessWorth(ladder: readonly string[]): Prisma.Sql {
  const worth = (place: number) => Math.max(10, 40 - 8 * place)
  const cases = ladder.map((code, place) => {
    const here = texts([code])
    return Prisma.sql`WHEN o.area_codes @> ${here} OR o.place_codes @> ${here} THEN ${worth(place)}::int`
  })
  return Prisma.sql`CASE WHEN NOT partner_reach(o.area_codes, o.place_codes) && ${texts([...ladder, 'UA'])} THEN -300
    ${Prisma.join(cases, ' ')} ELSE 8 END`
}

function openWorth({ on, minute }: KyivMoment): Prisma.Sql {
  const [now, end] = weekMinutes(on, minute)
  return Prisma.sql`CASE WHEN o.closed_days @> ${on}::date THEN 0 WHEN o.open_week @> ${now}::int THEN 10
    WHEN o.open_week && int4range(${now}::int, ${end}::int) THEN 6 WHEN NOT o.has_hours THEN 2 ELSE 0 END`
}

function escapeLike(part: string): string {
  return part.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
