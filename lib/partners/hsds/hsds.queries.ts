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
  HsdsService,
  HsdsServiceAtLocation,
} from './hsds.schema'
import { readFlatOrganization, readFlatService } from './hsds-flat'
import { keepPages } from './hsds-kept-pages'
import { type HsdsListed, listed } from './hsds-listed.queries'
import {
  type HsdsFlatRow,
  type HsdsRecordRow,
  keyOf,
  listHsdsFlatRows,
  listHsdsKeys,
  listHsdsVersions,
  RECORD_COLUMNS,
} from './hsds-pages.queries'
import type { FlatRecord, PlaceNames, PublicRecord } from './hsds-parts'
import type { HsdsOrganizationQuery, HsdsServiceQuery } from './hsds-query.schema'
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

const tellAgain = keepPages<ReturnType<typeof serviceListItemOf>>()

export async function listHsdsServices(query: HsdsServiceQuery): Promise<HsdsListed<ServiceItem>> {
  if (query.minimal)
    return listed<ServiceItem>('services', query, Number.MAX_SAFE_INTEGER, async (place) => {
      const keys = await listHsdsKeys('services', query, place)
      return [keys, keys.map(({ id, modifiedAt }) => ({ id, last_modified: modifiedAt.toISOString() }))]
    })
  if (!query.full)
    return listed<ServiceItem>('services', query, MOST_A_PAGE, (place) => {
      const { skip, take, after } = place
      return tellAgain(JSON.stringify([keyOf('services', query), skip, take, after]), {
        versions: () => listHsdsVersions('services', query, place),
        page: async () => {
          const rows = await listHsdsFlatRows('services', query, place)
          return [rows, rows.flatMap(flatServicesOf)]
        },
      })
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
