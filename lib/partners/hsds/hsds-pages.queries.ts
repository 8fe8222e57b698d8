import 'server-only'
import { db } from '@/lib/core/db'
import { runPrepared } from '@/lib/core/sql'
import { Prisma } from '@/prisma/generated/client'
import { partnerWords } from '../partner-words.rules'
import type { HsdsOrganizationQuery, HsdsServiceQuery } from './hsds-query.schema'
import { KIND_TAXONOMY, NEED_TAXONOMY, soughtBy } from './hsds-taxonomy'

/** What a list is of: organisations, services, or services at places. */
export type HsdsList = 'organizations' | 'services' | 'atLocations'
export type HsdsFilter = Pick<
  HsdsServiceQuery & HsdsOrganizationQuery,
  'search' | 'taxonomy_term_id' | 'taxonomy_id' | 'modified_after'
> & { organization_id?: string | undefined }
/** A row of a page: its own id, that of the record it is told from, and the mark of the directory it was read under. */
export type HsdsKey = { id: string; partnerId: string; modifiedAt: Date; mark: string }

const SOURCES = {
  organizations: {
    table: Prisma.sql`partners`,
    id: Prisma.sql`id`,
    of: Prisma.sql`id`,
    at: Prisma.sql`updated_at`,
  },
  services: {
    table: Prisma.sql`partner_offers`,
    id: Prisma.sql`service_id`,
    of: Prisma.sql`partner_id`,
    at: Prisma.sql`modified_at`,
  },
  atLocations: {
    table: Prisma.sql`partner_offers`,
    id: Prisma.sql`id`,
    of: Prisma.sql`partner_id`,
    at: Prisma.sql`modified_at`,
  },
}

/** A ladder up a list: how many there are, and the key on every so-manieth place. */
export type HsdsLadder = { total: number; rungs: readonly string[] }

/** From so many places on a page is reached by the ladder. */
export const RUNG = 250
const KEPT_MS = 60_000
const MOST_KEPT = 200
type KeptLadder = { mark: string; since: number; ladder: HsdsLadder }
const kept = new Map<string, KeptLadder>()

/** The mark of the directory: another one after a record was written. */
const MARK = Prisma.sql`(SELECT coalesce(max(updated_at)::text, '') FROM partners) AS mark`

/** What is kept of a list is kept by this. */
export function keyOf(list: HsdsList, filter: HsdsFilter): string {
  const {
    search,
    taxonomy_term_id: term,
    taxonomy_id: taxonomy,
    organization_id: of,
    modified_after,
  } = filter
  return JSON.stringify([list, search, term, taxonomy, of, modified_after])
}

/** The ladder made lately, with the mark it holds under: whoever reads under the same one need not ask for it. */
export function findKeptLadder(list: HsdsList, filter: HsdsFilter): KeptLadder | undefined {
  const known = kept.get(keyOf(list, filter))
  return known && Date.now() - known.since < KEPT_MS ? known : undefined
}

/**
 * The ladder of a list under a filter. It is made anew when the directory has changed, at the latest after a minute; until
 * then a page costs the same wherever it is (decision 0016). No viewer: the list is open to everybody.
 */
export async function readHsdsLadder(list: HsdsList, filter: HsdsFilter): Promise<HsdsLadder> {
  const [newest] = await runPrepared<{ mark: string }>(Prisma.sql`SELECT ${MARK}`)
  const mark = newest?.mark ?? ''
  const known = findKeptLadder(list, filter)
  if (known?.mark === mark) return known.ladder
  const since = Date.now()
  const ladder = await makeLadder(list, filter)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(keyOf(list, filter), { mark, since, ladder })
  return ladder
}

async function makeLadder(list: HsdsList, filter: HsdsFilter): Promise<HsdsLadder> {
  const { table, id } = SOURCES[list]
  const [ladder] = await db.$queryRaw<{ total: number; rungs: string[] | null }[]>`
    SELECT count(*)::int AS total, array_agg(id::text ORDER BY place) FILTER (WHERE place % ${RUNG}::int = 0) AS rungs
    FROM (SELECT ${id} AS id, row_number() OVER (ORDER BY ${id}) AS place FROM ${table}
      WHERE ${conditionsOf(list, filter)}) AS numbered`
  return { total: ladder?.total ?? 0, rungs: ladder?.rungs ?? [] }
}

/** Where a page begins: from the rung below it, or after a record. */
export type HsdsPlace = { skip: number; take: number; rungs: readonly string[]; after?: string | undefined }

/** The keys of one page, in the order of ids. */
export async function listHsdsKeys(list: HsdsList, filter: HsdsFilter, place: HsdsPlace): Promise<HsdsKey[]> {
  const page = pageOf(list, filter, place)
  return page
    ? runPrepared<HsdsKey>(Prisma.sql`SELECT page.*, ${MARK} FROM (${page}) AS page ORDER BY id`)
    : []
}

/** The keys of one page, each with the version of its record: every write of a row gives it another. */
export async function listHsdsVersions(
  list: HsdsList,
  filter: HsdsFilter,
  place: HsdsPlace,
): Promise<(HsdsKey & HsdsVersion)[]> {
  const page = pageOf(list, filter, place)
  if (!page) return []
  return runPrepared<HsdsKey & HsdsVersion>(Prisma.sql`
    SELECT page.*, ${VERSION}, ${MARK}
    FROM (${page}) AS page JOIN partners p ON p.id = page."partnerId" ORDER BY page.id`)
}

export type HsdsVersion = { version: string }
const VERSION = Prisma.sql`p.xmin::text AS version`

/** What a list tells without its parts: of an organisation only itself, of a service nothing but it and its organisation. */
export type HsdsFlatRow = HsdsKey & HsdsVersion & HsdsRecordRow & { service: unknown }
export type HsdsRecordRow = {
  partnerId: string
  /** A record; its lists may be left out. */
  content: unknown
  status: string
  checkedOn: string | null
  updatedAt: Date
}
export const RECORD_COLUMNS = Prisma.sql`
  p.id AS "partnerId", p.status, p.checked_on::text AS "checkedOn", p.updated_at AS "updatedAt"`
const FLAT = Prisma.sql`p.content - '{services,locations,offers,contacts,phones}'::text[] AS content`
const FLAT_OF = {
  organizations: Prisma.sql`${FLAT}, NULL AS service`,
  services: Prisma.sql`${FLAT}, jsonb_path_query_first(p.content, '$.services[*] ? (@.id == $id)',
    jsonb_build_object('id', page.id)) AS service`,
}

/** One page with as much of the records as it tells: whole ones take longer to send and to read than to find. */
export async function listHsdsFlatRows(
  list: keyof typeof FLAT_OF,
  filter: HsdsFilter,
  place: HsdsPlace,
): Promise<HsdsFlatRow[]> {
  const page = pageOf(list, filter, place)
  if (!page) return []
  return runPrepared<HsdsFlatRow>(Prisma.sql`
    SELECT page.id, page."modifiedAt", ${VERSION}, ${MARK}, ${RECORD_COLUMNS}, ${FLAT_OF[list]}
    FROM (${page}) AS page JOIN partners p ON p.id = page."partnerId" ORDER BY page.id`)
}

function pageOf(
  list: HsdsList,
  filter: HsdsFilter,
  { skip, take, rungs, after }: HsdsPlace,
): Prisma.Sql | undefined {
  const { table, id, of, at } = SOURCES[list]
  const start = after ?? rungs[Math.floor(skip / RUNG) - 1]
  const left = after ? 0 : skip % RUNG
  // Beyond the last rung there is nothing to go on from.
  if (!after && !start && skip >= RUNG) return undefined
  return Prisma.sql`
    SELECT ${id} AS id, ${of} AS "partnerId", ${at} AS "modifiedAt" FROM ${table}
    WHERE ${conditionsOf(list, filter)} ${start ? Prisma.sql`AND ${id} > ${start}::uuid` : Prisma.empty}
    ORDER BY ${id} LIMIT ${take} OFFSET ${left}`
}

/** Which rows stand for something of the list. */
function ownRows(list: HsdsList): Prisma.Sql {
  if (list === 'services') return Prisma.sql`is_first`
  return list === 'atLocations' ? Prisma.sql`location_id IS NOT NULL` : Prisma.sql`true`
}

function conditionsOf(list: HsdsList, filter: HsdsFilter): Prisma.Sql {
  const { organization_id: organizationId, modified_after: modifiedAfter } = filter
  const isOfOffers = list !== 'organizations'
  const sought = filter.taxonomy_term_id ? soughtBy(filter.taxonomy_term_id) : undefined
  // An organisation has its kind itself, also one without services.
  const ofOwnKind = !isOfOffers && sought && 'kind' in sought ? sought.kind : undefined
  const offers = offerConditions(ofOwnKind ? { ...filter, taxonomy_term_id: undefined } : filter)
  const conditions = [ownRows(list)]
  if (modifiedAfter) conditions.push(Prisma.sql`${SOURCES[list].at} >= ${new Date(modifiedAfter)}`)
  if (organizationId) conditions.push(Prisma.sql`${SOURCES[list].of} = ${organizationId}::uuid`)
  if (ofOwnKind) conditions.push(Prisma.sql`kind = ${ofOwnKind}`)
  if (isOfOffers) conditions.push(...offers)
  else if (offers.length > 0)
    conditions.push(
      Prisma.sql`id IN (SELECT partner_id FROM partner_offers WHERE ${Prisma.join(offers, ' AND ')})`,
    )
  return Prisma.join(conditions, ' AND ')
}

/** Conditions on what a record is found by. */
function offerConditions(filter: HsdsFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  const words = filter.search.trim() === '' ? [] : partnerWords([filter.search])
  if (words.length > 0) conditions.push(Prisma.sql`words @> ${words}::text[]`)
  if (filter.taxonomy_term_id) conditions.push(termCondition(filter.taxonomy_term_id))
  if (filter.taxonomy_id === NEED_TAXONOMY.id) conditions.push(Prisma.sql`needs <> '{}'`)
  else if (filter.taxonomy_id && filter.taxonomy_id !== KIND_TAXONOMY.id) conditions.push(Prisma.sql`false`)
  return conditions
}

function termCondition(termId: string): Prisma.Sql {
  const sought = soughtBy(termId)
  if (!sought) return Prisma.sql`false`
  return 'kind' in sought ? Prisma.sql`kind = ${sought.kind}` : Prisma.sql`needs @> ${[sought.need]}::text[]`
}
