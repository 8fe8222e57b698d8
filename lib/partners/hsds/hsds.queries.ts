import 'server-only'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import { Prisma } from '@/prisma/generated/client'
import { readPartnerRecord, readPartnerStatus } from '../partner.queries'
import type {
  HsdsFlatOrganization,
  HsdsMinimal,
  HsdsOrganization,
  HsdsPage,
  HsdsService,
  HsdsServiceAtLocation,
} from './hsds.schema'
import {
  type HsdsFilter,
  type HsdsKey,
  type HsdsList,
  listHsdsKeys,
  RUNG,
  readHsdsLadder,
} from './hsds-pages.queries'
import type { PlaceNames, PublicRecord } from './hsds-parts'
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
  return listed('organizations', query, MOST_A_PAGE, async (keys) => {
    const [rows, names] = await readRecords(keys, query.full || query.full_service)
    return keys.flatMap(({ id }) => {
      const row = rows.get(id)
      if (!row) return []
      if (query.full) return [organizationOf(row, names, true)]
      return [query.full_service ? organizationOf(row, names, true) : flatOrganizationOf(row)]
    })
  })
}

type ServiceItem = ReturnType<typeof serviceListItemOf> | HsdsService | HsdsMinimal

export async function listHsdsServices(query: HsdsServiceQuery): Promise<HsdsListed<ServiceItem>> {
  if (query.minimal)
    return listed<ServiceItem>('services', query, Number.MAX_SAFE_INTEGER, async (keys) =>
      keys.map(({ id, modifiedAt }) => ({ id, last_modified: modifiedAt.toISOString() })),
    )
  return listed<ServiceItem>('services', query, MOST_A_PAGE, async (keys) => {
    const [rows, names] = await readRecords(keys, query.full)
    return keys.flatMap(({ id, partnerId }) => {
      const row = rows.get(partnerId)
      const service = row?.record.services.find((each) => each.id === id)
      if (!row || !service) return []
      return [query.full ? serviceOf(row, service, names) : serviceListItemOf(row, service)]
    })
  })
}

type AtLocationItem = NonNullable<ReturnType<typeof atLocationListItemOf>> | HsdsServiceAtLocation

export async function listHsdsAtLocations(
  query: Omit<HsdsServiceQuery, 'minimal'>,
): Promise<HsdsListed<AtLocationItem>> {
  return listed<AtLocationItem>('atLocations', query, MOST_A_PAGE, async (keys) => {
    const [rows, names] = await readRecords(keys, true)
    return keys.flatMap(({ id, partnerId }) => {
      const row = rows.get(partnerId)
      if (!row) return []
      return (query.full ? serviceAtLocationOf(row, id, names) : atLocationListItemOf(row, id, names)) ?? []
    })
  })
}

export async function findHsdsOrganization(
  id: string,
  isWhole: boolean,
): Promise<HsdsOrganization | undefined> {
  const [rows, names] = await readRecords([{ partnerId: id }], true)
  const row = rows.get(id)
  return row && organizationOf(row, names, isWhole)
}

export async function findHsdsService(id: string): Promise<HsdsService | undefined> {
  const offer = await db.partnerOffer.findFirst({ where: { serviceId: id }, select: { partnerId: true } })
  const [rows, names] = await readRecords(offer ? [offer] : [], true)
  const row = offer && rows.get(offer.partnerId)
  const service = row?.record.services.find((each) => each.id === id)
  return row && service ? serviceOf(row, service, names) : undefined
}

export async function findHsdsAtLocation(id: string): Promise<HsdsServiceAtLocation | undefined> {
  const offer = await db.partnerOffer.findUnique({ where: { id }, select: { partnerId: true } })
  const [rows, names] = await readRecords(offer ? [offer] : [], true)
  const row = offer && rows.get(offer.partnerId)
  return row ? serviceAtLocationOf(row, id, names) : undefined
}

type Paging = { page: number; per_page?: number | undefined; after?: string | undefined; minimal?: boolean }

async function listed<Item>(
  list: HsdsList,
  query: HsdsFilter & Paging,
  most: number,
  show: (keys: HsdsKey[]) => Promise<Item[]>,
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
  const showing = listHsdsKeys(list, query, { skip, take, rungs, after }).then(
    async (keys) => [keys, await show(keys)] as const,
  )
  const [{ total }, [keys, contents]] = await Promise.all([counting, showing])
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

type RecordRow = {
  id: string
  content: unknown
  status: string
  checkedOn: string | null
  updatedAt: Date
}

/** The records behind keys, and the names of their places when they are told. */
async function readRecords(
  keys: readonly { partnerId: string }[],
  withPlaces: boolean,
): Promise<[ReadonlyMap<string, PublicRecord>, PlaceNames]> {
  const ids = [...new Set(keys.map(({ partnerId }) => partnerId))]
  if (ids.length === 0) return [new Map(), new Map()]
  const rows = await runPrepared<RecordRow>(Prisma.sql`
    SELECT id, content, status, checked_on::text AS "checkedOn", updated_at AS "updatedAt"
    FROM partners WHERE id = ANY(${ids}::uuid[])`)
  const records = rows.map(
    ({ id, content, status, checkedOn, updatedAt }): PublicRecord => ({
      id,
      record: readPartnerRecord(content),
      status: readPartnerStatus(status),
      checkedOn: checkedOn === null ? null : plainDate(checkedOn),
      updatedAt,
    }),
  )
  const byId = new Map(records.map((record) => [record.id, record]))
  return [byId, withPlaces ? await namePlacesOf(records) : new Map()]
}

async function namePlacesOf(records: readonly PublicRecord[]): Promise<PlaceNames> {
  const codes = records.flatMap(({ record }) => [
    ...record.locations.flatMap(({ placeCode }) => placeCode ?? []),
    ...record.services.flatMap(({ areas }) => areas),
  ])
  const places = await db.place.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, category: true, name: true, regionName: true },
  })
  return new Map(
    places.map(({ code, category, name, regionName }) => {
      const own = category === 'O' ? `${name} область` : name
      return [code, { name: own, region: regionName ?? own }]
    }),
  )
}
