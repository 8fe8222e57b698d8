import 'server-only'
import { db } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import { partnerWords } from '../partner-words.rules'
import type { HsdsOrganizationQuery, HsdsServiceQuery } from './hsds.schema'
import { KIND_TAXONOMY, NEED_TAXONOMY, soughtBy } from './hsds-taxonomy'

/** What a list is of: organisations, services, or services at places. */
export type HsdsList = 'organizations' | 'services' | 'atLocations'
export type HsdsFilter = Pick<
  HsdsServiceQuery & HsdsOrganizationQuery,
  'search' | 'taxonomy_term_id' | 'taxonomy_id' | 'modified_after'
> & { organization_id?: string | undefined }
/** A row of a page: its own id and that of the record it is told from. */
export type HsdsKey = { id: string; partnerId: string; modifiedAt: Date }

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

/** How many there are, whatever the page. No viewer: the list is open to everybody. */
export async function countHsds(list: HsdsList, filter: HsdsFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM ${SOURCES[list].table} WHERE ${conditionsOf(list, filter)}`
  return Number(row?.count ?? 0)
}

/**
 * The keys of one page, in the order of ids. A page with a number is stepped to over the index alone, from whichever end
 * is nearer; one after a record begins at its key (decision 0016).
 */
export async function listHsdsKeys(
  list: HsdsList,
  filter: HsdsFilter,
  { skip, take, total, after }: { skip: number; take: number; total: number; after?: string | undefined },
): Promise<HsdsKey[]> {
  const { table, id, of, at } = SOURCES[list]
  const conditions = conditionsOf(list, filter)
  if (after) {
    return db.$queryRaw<HsdsKey[]>`
      SELECT ${id} AS id, ${of} AS "partnerId", ${at} AS "modifiedAt" FROM ${table}
      WHERE ${conditions} AND ${id} > ${after}::uuid ORDER BY ${id} LIMIT ${take}`
  }
  const size = Math.min(take, total - skip)
  if (size <= 0) return []
  const fromEnd = total - skip - size
  const isFar = fromEnd < skip
  const keys = await db.$queryRaw<HsdsKey[]>`
    SELECT t.${id} AS id, t.${of} AS "partnerId", t.${at} AS "modifiedAt"
    FROM (SELECT ${id} AS key FROM ${table} WHERE ${conditions}
      ORDER BY ${id} ${isFar ? Prisma.sql`DESC` : Prisma.empty} LIMIT ${size} OFFSET ${isFar ? fromEnd : skip}) AS page
    JOIN ${table} AS t ON t.${id} = page.key AND ${ownRows(list)} ORDER BY t.${id}`
  return keys
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
