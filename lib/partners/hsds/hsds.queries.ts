import 'server-only'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import { Prisma } from '@/prisma/generated/client'
import { readPartnerRecord, readPartnerStatus } from '../partner.queries'
import type { PartnerService } from '../partner-record.schema'
import type {
  HsdsFlatOrganization,
  HsdsMinimal,
  HsdsOrganization,
  HsdsPage,
  HsdsService,
  HsdsServiceAtLocation,
} from './hsds.schema'
import { readFlatOrganization, readFlatService } from './hsds-flat'
import {
  type HsdsFilter,
  type HsdsFlatRow,
  type HsdsKey,
  type HsdsList,
  type HsdsPlace,
  type HsdsRecordRow,
  listHsdsFlatRows,
  listHsdsKeys,
  RECORD_COLUMNS,
  RUNG,
  readHsdsLadder,
} from './hsds-pages.queries'
import type { FlatRecord, PlaceNames, PublicRecord } from './hsds-parts'
import type { HsdsOrganizationQuery, HsdsServiceQuery } from './hsds-query.schema'
import { PAGE_SIZE } from './hsds-query.schema'
import {
  atLocationListItemOf,
  flatOrganizationOf,
  organizationOf,
  serviceAtLocationOf,
  serviceListItemOf,
  serviceOf,
} from './hsds-record'

// What is here is open to everybody: there is no viewer to ask the policy for, and nothing of a person in it.

/** A harvester that only compares gets everything at once, another one pages it can hold. */
const MOST_A_PAGE = 500

/** @returns the page, and the id after which the next one goes on */
export type HsdsListed<Item> = { page: HsdsPage<Item>; next: string | undefined }

export async function listHsdsOrganizations(
  query: HsdsOrganizationQuery,
): Promise<HsdsListed<HsdsFlatOrganization | HsdsOrganization>> {
  if (!query.full && !query.full_service)
    return listed('organizations', query, MOST_A_PAGE, async (place) => {
      const rows = await listHsdsFlatRows('organizations', query, place)
      return [rows, rows.map((row) => flatOrganizationOf(flatRecordOf(row)))]
    })
  return listed('organizations', query, MOST_A_PAGE, async (place) => {
    const keys = await listHsdsKeys('organizations', query, place)
    const [rows, names] = await readRecords(keys)
    return [keys, keys.flatMap(({ id }) => rows.get(id) ?? []).map((row) => organizationOf(row, names, true))]
  })
}

type ServiceItem = ReturnType<typeof serviceListItemOf> | HsdsService | HsdsMinimal

export async function listHsdsServices(query: HsdsServiceQuery): Promise<HsdsListed<ServiceItem>> {
  if (query.minimal)
    return listed<ServiceItem>('services', query, Number.MAX_SAFE_INTEGER, async (place) => {
      const keys = await listHsdsKeys('services', query, place)
      return [keys, keys.map(({ id, modifiedAt }) => ({ id, last_modified: modifiedAt.toISOString() }))]
    })
  if (!query.full)
    return listed<ServiceItem>('services', query, MOST_A_PAGE, async (place) => {
      const rows = await listHsdsFlatRows('services', query, place)
      return [rows, rows.flatMap(flatServicesOf)]
    })
  return listed<ServiceItem>('services', query, MOST_A_PAGE, async (place) => {
    const keys = await listHsdsKeys('services', query, place)
    const [rows, names] = await readRecords(keys)
    const whole: ShowService<HsdsService> = (row, service) => serviceOf(row, service, names)
    return [keys, keys.flatMap(({ id, partnerId }) => itemOf(id, rows.get(partnerId), whole))]
  })
}

type ShowService<Item> = (row: PublicRecord, service: PartnerService) => Item

function itemOf<Item>(id: string, row: PublicRecord | undefined, show: ShowService<Item>): Item[] {
  const service = row?.record.services.find((each) => each.id === id)
  return row && service ? [show(row, service)] : []
}

type AtLocationItem = NonNullable<ReturnType<typeof atLocationListItemOf>> | HsdsServiceAtLocation

export async function listHsdsAtLocations(
  query: Omit<HsdsServiceQuery, 'minimal'>,
): Promise<HsdsListed<AtLocationItem>> {
  return listed<AtLocationItem>('atLocations', query, MOST_A_PAGE, async (place) => {
    const keys = await listHsdsKeys('atLocations', query, place)
    const [rows, names] = await readRecords(keys)
    const contents = keys.flatMap(({ id, partnerId }) => {
      const row = rows.get(partnerId)
      if (!row) return []
      return (query.full ? serviceAtLocationOf(row, id, names) : atLocationListItemOf(row, id, names)) ?? []
    })
    return [keys, contents]
  })
}

export async function findHsdsOrganization(
  id: string,
  isWhole: boolean,
): Promise<HsdsOrganization | undefined> {
  const [rows, names] = await readRecords([{ partnerId: id }])
  const row = rows.get(id)
  return row && organizationOf(row, names, isWhole)
}

export async function findHsdsService(id: string): Promise<HsdsService | undefined> {
  const offer = await db.partnerOffer.findFirst({ where: { serviceId: id }, select: { partnerId: true } })
  const [rows, names] = await readRecords(offer ? [offer] : [])
  const row = offer && rows.get(offer.partnerId)
  const service = row?.record.services.find((each) => each.id === id)
  return row && service ? serviceOf(row, service, names) : undefined
}

export async function findHsdsAtLocation(id: string): Promise<HsdsServiceAtLocation | undefined> {
  const offer = await db.partnerOffer.findUnique({ where: { id }, select: { partnerId: true } })
  const [rows, names] = await readRecords(offer ? [offer] : [])
  const row = offer && rows.get(offer.partnerId)
  return row ? serviceAtLocationOf(row, id, names) : undefined
}

type Paging = { page: number; per_page?: number | undefined; after?: string | undefined; minimal?: boolean }

async function listed<Item>(
  list: HsdsList,
  query: HsdsFilter & Paging,
  most: number,
  read: (place: HsdsPlace) => Promise<[keys: readonly HsdsKey[], contents: Item[]]>,
): Promise<HsdsListed<Item>> {
  const { page, after } = query
  const counting = readHsdsLadder(list, query)
  const isEverything = query.minimal === true && query.per_page === undefined
  const take = isEverything
    ? Math.max((await counting).total, 1)
    : Math.min(query.per_page ?? PAGE_SIZE, most)
  const skip = (page - 1) * take
  // A page near the top, or after a record, need not wait for the count.
  const rungs = after || skip < RUNG ? [] : (await counting).rungs
  const [{ total }, [keys, contents]] = await Promise.all([counting, read({ skip, take, rungs, after })])
  return {
    page: envelope(contents, {
      page,
      take,
      total,
      isLast: after ? keys.length < take : page * take >= total,
    }),
    next: keys.length === take && (after !== undefined || page * take < total) ? keys.at(-1)?.id : undefined,
  }
}

export function envelope<Item>(
  contents: Item[],
  { page, take, total, isLast }: { page: number; take: number; total: number; isLast: boolean },
): HsdsPage<Item> {
  return {
    total_items: total,
    total_pages: Math.ceil(total / take),
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: isLast,
    empty: contents.length === 0,
    contents,
  }
}

function flatServicesOf(row: HsdsFlatRow) {
  return row.service === null ? [] : [serviceListItemOf(flatRecordOf(row), readFlatService(row.service))]
}

function flatRecordOf(row: HsdsRecordRow): FlatRecord {
  return { ...besideOf(row), record: readFlatOrganization(row.content) }
}

function publicRecordOf(row: HsdsRecordRow): PublicRecord {
  return { ...besideOf(row), record: readPartnerRecord(row.content) }
}

function besideOf({ partnerId, status, checkedOn, updatedAt }: HsdsRecordRow) {
  return {
    id: partnerId,
    status: readPartnerStatus(status),
    checkedOn: checkedOn === null ? null : plainDate(checkedOn),
    updatedAt,
  }
}

type NamedPlace = { code: string; category: string; name: string; regionName: string | null }

/** The whole records behind keys, and what the places in them are called. */
async function readRecords(
  keys: readonly { partnerId: string }[],
): Promise<[ReadonlyMap<string, PublicRecord>, PlaceNames]> {
  const ids = [...new Set(keys.map(({ partnerId }) => partnerId))]
  if (ids.length === 0) return [new Map(), new Map()]
  const rows = await runPrepared<HsdsRecordRow & { places: NamedPlace[] }>(Prisma.sql`
    SELECT ${RECORD_COLUMNS}, p.content, ARRAY(
      SELECT jsonb_build_object('code', code, 'category', category, 'name', name, 'regionName', region_name)
      FROM places WHERE code IN (
        SELECT jsonb_path_query(p.content, '$.locations[*].placeCode') #>> '{}'
        UNION SELECT jsonb_path_query(p.content, '$.services[*].areas[*]') #>> '{}')) AS places
    FROM partners p WHERE p.id = ANY(${ids}::uuid[])`)
  return [
    new Map(rows.map((row) => [row.partnerId, publicRecordOf(row)])),
    new Map(rows.flatMap(({ places }) => places.map((place) => [place.code, nameOf(place)] as const))),
  ]
}

function nameOf({ category, name, regionName }: NamedPlace) {
  const own = category === 'O' ? `${name} область` : name
  return { name: own, region: regionName ?? own }
}
