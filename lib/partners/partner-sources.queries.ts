import 'server-only'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import type { CandidateQuery } from './partner-candidates.queries'
import { weekMinutes } from './partner-score.queries'

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
/** Of the own list so many are looked through. */
const MOST_OF_OWN_LIST = Prisma.sql`LIMIT 300`
/** Rows that are weighed when nothing was asked: of each level of the place, some pages of them; by distance of all. */
const MOST_BROWSED = Prisma.sql`LIMIT 60`
const MOST_MEASURED = Prisma.sql`LIMIT 3000`

const texts = (codes: readonly string[]) => Prisma.sql`${[...codes]}::text[]`

/** Where offers are looked for: by what they give within reach, by their words, by the name. Each is a walk along an index. */
export function sourcesOf(query: CandidateQuery, state = Prisma.sql`o.is_open`): Prisma.Sql {
  const { ladder, words, name, near } = query
  const reach =
    ladder.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`partner_reach(o.area_codes, o.place_codes) && ${texts([...ladder, 'UA'])}`
  const sources = givenSources(query, state, reach)
  const byWords = Prisma.sql`(SELECT ${WEIGHED}, true AS is_named FROM partner_offers o
    WHERE ${state} AND o.words @> ${texts(words)} ${MOST_NAMED})`
  // A name that stands in a record word by word need not be looked for letter by letter.
  const isLong = name !== undefined && 'part' in name && words.length >= WORDS_OF_LONG_NAME
  if (words.length > 0) sources.push(isLong ? Prisma.sql`SELECT * FROM worded` : byWords)
  if (name)
    sources.push(Prisma.sql`(SELECT ${WEIGHED}, true AS is_named FROM partners p JOIN partner_offers o ON o.partner_id = p.id
      WHERE ${state} AND ${'part' in name ? Prisma.sql`lower(p.name) LIKE ${`%${escapeLike(name.part)}%`}` : Prisma.sql`${name.like} <% lower(p.name)`}
      ${isLong ? Prisma.sql`AND NOT EXISTS (SELECT FROM worded)` : Prisma.empty} ${MOST_NAMED})`)
  if (sources.length === 0 && near)
    sources.push(
      Prisma.sql`(SELECT ${WEIGHED}, false AS is_named FROM partner_offers o WHERE ${state} AND ${reach} ${MOST_MEASURED})`,
    )
  if (sources.length === 0) sources.push(...browsed(query, state, reach))
  const all = Prisma.join(sources, ' UNION ALL ')
  return isLong ? Prisma.sql`WITH worded AS MATERIALIZED ${byWords} ${all}` : all
}

function givenSources(query: CandidateQuery, state: Prisma.Sql, reach: Prisma.Sql): Prisma.Sql[] {
  const { needs, kinds, topicCodes, ladder, near } = query
  const given = [
    needs.length > 0 && Prisma.sql`o.needs && ${texts(needs.map(({ code }) => code))}`,
    topicCodes.length > 0 && Prisma.sql`o.topic_codes && ${texts(topicCodes)}`,
    kinds.length > 0 && Prisma.sql`o.kind = ANY(${texts(kinds)})`,
  ].filter((part) => part !== false)
  if (given.length === 0) return []
  if (ladder.length === 0 && !near) return anywhere(query, state)
  const which =
    ladder.length > 0 && topicCodes.length === 0
      ? givenWithin(query)
      : Prisma.sql`(${Prisma.join(given, ' OR ')}) AND ${reach}`
  return [
    Prisma.sql`(SELECT ${WEIGHED}, false AS is_named FROM partner_offers o WHERE ${state} AND ${which})`,
  ]
}

/** Each need, and each kind, at each level of the place is one entry of an index. */
function givenWithin({ needs, kinds, ladder }: CandidateQuery): Prisma.Sql {
  const codes = [...needs.map(({ code }) => code), ...kinds]
  const pairs = [...ladder, 'UA'].flatMap((place) => codes.map((code) => `${place} ${code}`))
  return Prisma.sql`partner_gives(partner_reach(o.area_codes, o.place_codes), o.needs || o.kind) && ${texts(pairs)}`
}

/** When nothing was asked: so many of each level of the place, the nearest among them, and those of the own list. */
function browsed(query: CandidateQuery, state: Prisma.Sql, reach: Prisma.Sql): Prisma.Sql[] {
  const conditions = Prisma.join([state, ...filtersOf(query)], ' AND ')
  const levels = query.ladder.length > 0 ? [...query.ladder, 'UA'] : []
  const fits = Prisma.sql`partner_reach(o.area_codes, o.place_codes) @> ARRAY[sought.code]`
  const all =
    levels.length > 0
      ? ofEach(levels, Prisma.sql`${fits} AND ${conditions}`, MOST_BROWSED)
      : Prisma.sql`(SELECT ${WEIGHED}, false AS is_named FROM partner_offers o WHERE ${reach} AND ${conditions} ${MOST_BROWSED})`
  if (query.ownUnitIds.length === 0) return [all]
  // The list is read as it is: to look for all within reach of a large town besides would take longer.
  return [
    all,
    Prisma.sql`(SELECT ${WEIGHED}, false AS is_named
      FROM (SELECT * FROM partner_offers o WHERE ${ownList(query)} ${MOST_OF_OWN_LIST}) AS o
      WHERE ${reach} AND ${conditions} ${MOST_OWN})`,
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
export function filtersOf({ filters, moment }: CandidateQuery): Prisma.Sql[] {
  const { kinds, openWhen, acceptsNow, language, accessibility, audience, age } = filters
  const conditions: Prisma.Sql[] = []
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
