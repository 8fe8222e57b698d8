import 'server-only'
import { runPlannedOnce, runPrepared } from '@/lib/core/sql'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import type { Need } from './needs.rules'
import type { PartnerKind } from './partner-kinds.rules'
import type { Point } from './partner-reasons.rules'
import { kilometres, scoreOf, weekMinutes } from './partner-score.queries'

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
  /** Of its partner: the centre that keeps the record, and how the record is now. */
  keptById: string | null
  revision: number
  status: string
  checkedOn: string | null
  wrongReports: number
}
export type CandidatePage = { limit: number; after?: { score: number; id: string } | undefined }

/** All that an offer is weighed by. */
const WEIGHED = Prisma.sql`o.id, o.partner_id, o.unit_id, o.kind, o.needs, o.topic_codes, o.place_codes, o.area_codes, o.languages, o.accessibility,
  o.audience, o.min_age, o.max_age, o.accepts, o.latitude, o.longitude, o.open_week, o.has_hours, o.closed_days,
  o.changed_days, o.checked_on`
/** Rows a name may bring in: more people with such a name nobody looks through. A text, for the planner must know it. */
const MOST_NAMED = Prisma.sql`LIMIT 300`
/** Rows that each need or kind brings in when no place is told, and those of the own list besides. */
const MOST_ANYWHERE = Prisma.sql`LIMIT 60`
const MOST_OWN = Prisma.sql`LIMIT 30`
const WORDS_OF_LONG_NAME = 3
/** Rows that are weighed when nothing was asked: of each level of the place; by distance of all. */
const MOST_BROWSED = Prisma.sql`LIMIT 300`
const MOST_MEASURED = Prisma.sql`LIMIT 3000`

/**
 * The best offer of each partner that fits, best first.
 *
 * What is chosen of the rarer conditions goes into the text, the codes never do: a few dozen texts stay prepared.
 */
export async function readCandidates(
  query: CandidateQuery,
  { limit, after }: CandidatePage,
): Promise<Candidate[]> {
  const sources = sourcesOf(query)
  return runPlannedOnce<Candidate>(Prisma.sql`
    WITH met AS (${Prisma.join(sources, ' UNION ALL ')}),
      scored AS (
        SELECT DISTINCT ON (partner_id) id, partner_id, unit_id, score, is_named, place_codes, km FROM (
          SELECT o.id, o.partner_id, o.unit_id, o.is_named, o.place_codes, ${kilometres(query)} AS km, ${scoreOf(query)} AS score
          FROM met o WHERE ${Prisma.join(filtersOf(query), ' AND ')}) every
        ORDER BY partner_id, score DESC, id)
    SELECT best.id, best.partner_id AS "partnerId", best.unit_id AS "unitId", best.score, best.is_named AS "isNamed",
      best.place_codes AS "placeCodes", best.km, p.unit_id AS "keptById", p.revision, p.status,
      p.checked_on::text AS "checkedOn", p.wrong_reports AS "wrongReports"
    FROM (SELECT * FROM scored ${after ? Prisma.sql`WHERE (score, id) < (${after.score}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY score DESC, id DESC LIMIT ${limit}) AS best
    JOIN partners p ON p.id = best.partner_id ORDER BY best.score DESC, best.id DESC`)
}

/** What there would be without the filters, without the place, and among the closed. */
export async function readNear(query: CandidateQuery): Promise<{ unfiltered: boolean; closed: boolean }> {
  const free = { ...query, filters: NO_FILTERS }
  const [row] = await runPrepared<{ unfiltered: boolean; closed: boolean }>(Prisma.sql`
    SELECT
      EXISTS (${Prisma.join(sourcesOf(free), ' UNION ALL ')}) AS unfiltered,
      EXISTS (${Prisma.join(sourcesOf(free, Prisma.sql`NOT o.is_open`), ' UNION ALL ')}) AS closed`)
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
  if (given.length > 0 && (ladder.length > 0 || query.near))
    sources.push(Prisma.sql`(SELECT ${WEIGHED}, false AS is_named FROM partner_offers o
      WHERE ${state} AND (${Prisma.join(given, ' OR ')}) AND ${reach})`)
  else if (given.length > 0) sources.push(...anywhere(query, state))
  if (words.length > 0)
    sources.push(Prisma.sql`(SELECT ${WEIGHED}, true AS is_named FROM partner_offers o
      WHERE ${state} AND o.words @> ${texts(words)} ${MOST_NAMED})`)
  // A name that stands in a record word by word need not be looked for letter by letter.
  const isLong = name !== undefined && 'part' in name && words.length >= WORDS_OF_LONG_NAME
  const unlessFound = isLong
    ? Prisma.sql`AND NOT EXISTS (SELECT FROM partner_offers o WHERE ${state} AND o.words @> ${texts(words)})`
    : Prisma.empty
  if (name)
    sources.push(Prisma.sql`(SELECT ${WEIGHED}, true AS is_named FROM partners p JOIN partner_offers o ON o.partner_id = p.id
      WHERE ${state} AND ${'part' in name ? Prisma.sql`lower(p.name) LIKE ${`%${escapeLike(name.part)}%`}` : Prisma.sql`${name.like} <% lower(p.name)`} ${unlessFound}
      ${MOST_NAMED})`)
  if (sources.length > 0) return sources
  if (!query.near) return browsed(query, state, reach)
  return [
    Prisma.sql`(SELECT ${WEIGHED}, false AS is_named FROM partner_offers o WHERE ${state} AND ${reach} ${MOST_MEASURED})`,
  ]
}

/** When nothing was asked: so many of each level of the place, the nearest among them, and those of the own list. */
function browsed(query: CandidateQuery, state: Prisma.Sql, reach: Prisma.Sql): Prisma.Sql[] {
  const conditions = Prisma.join([state, ...filtersOf(query)], ' AND ')
  const all = (which: Prisma.Sql, most: Prisma.Sql) =>
    Prisma.sql`(SELECT ${WEIGHED}, false AS is_named FROM partner_offers o WHERE ${which} AND ${conditions} ${most})`
  const levels = query.ladder.length > 0 ? [...query.ladder, 'UA'] : []
  const fits = Prisma.sql`partner_reach(o.area_codes, o.place_codes) @> ARRAY[sought.code]`
  return [
    levels.length > 0
      ? ofEach(levels, Prisma.sql`${fits} AND ${conditions}`, MOST_BROWSED)
      : all(reach, MOST_BROWSED),
    ...(query.ownUnitIds.length > 0 ? [all(Prisma.sql`${ownList(query)} AND ${reach}`, MOST_OWN)] : []),
  ]
}

/** So many of each code: a short walk for each, however many there are. */
function ofEach(codes: readonly string[], fits: Prisma.Sql, most: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT each.*, false AS is_named FROM unnest(${texts(codes)}) AS sought(code) CROSS JOIN LATERAL (
    SELECT ${WEIGHED} FROM partner_offers o WHERE ${fits} ${most}) AS each)`
}

function ownList({ ownUnitIds }: CandidateQuery): Prisma.Sql {
  return Prisma.sql`o.unit_id = ANY(${[...ownUnitIds]}::uuid[])`
}

/**
 * Of the whole country thousands may give one thing, and none is nearer: so many of each need, kind and topic are weighed, those
 * of the own list besides.
 */
function anywhere(query: CandidateQuery, state: Prisma.Sql): Prisma.Sql[] {
  const { needs, kinds, topicCodes, ownUnitIds } = query
  const lists: [codes: readonly string[], fits: Prisma.Sql][] = [
    [needs.map(({ code }) => code), Prisma.sql`o.needs @> ARRAY[sought.code]`],
    [kinds, Prisma.sql`o.kind = sought.code`],
    [topicCodes, Prisma.sql`o.topic_codes @> ARRAY[sought.code]`],
  ]
  const conditions = Prisma.join([state, ...filtersOf(query)], ' AND ')
  return lists.flatMap(([codes, fits]) => {
    if (codes.length === 0) return []
    const some = ofEach(codes, Prisma.sql`${fits} AND ${conditions}`, MOST_ANYWHERE)
    if (ownUnitIds.length === 0) return [some]
    return [some, ofEach(codes, Prisma.sql`${fits} AND ${ownList(query)} AND ${conditions}`, MOST_OWN)]
  })
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

function escapeLike(part: string): string {
  return part.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
