import 'server-only'
import { subject } from '@casl/ability'
import { type PlainDate, plainDate } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { readPartnerRecord, readPartnerStatus } from './partner.queries'
import type { Candidate } from './partner-candidates.queries'
import { reasonsOf, type Sought } from './partner-reasons.rules'
import type { PartnerRecord } from './partner-record.schema'
import type { PartnerHit } from './partner-search.schema'

/** What is shown of the offers found, in their order, of the partners the viewer may read. */
export async function toHits(
  viewer: Viewer,
  rows: readonly Candidate[],
  sought: Sought,
  on: PlainDate,
): Promise<PartnerHit[]> {
  if (rows.length === 0) return []
  const readable = rows.filter((row) => mayRead(viewer, row))
  const records = await readRecords(readable)
  return readable.flatMap((row) => {
    const record = records.get(row.partnerId)
    const hit = record && toHit(row, record, sought, on)
    return hit ? [hit] : []
  })
}

/** The same policy that goes into the conditions of other statements. */
function mayRead(viewer: Viewer, { keptById }: Candidate): boolean {
  const facts: object = { unitId: keptById }
  return viewer.ability.can('read', subject('Partner', facts as PolicyFacts))
}
type PolicyFacts = { unitId: string | null } & Parameters<typeof subject<'Partner', never>>[1]

/** Records that were read lately, with their revision, which never changes: to read one anew takes longer than to find it. */
const kept = new Map<string, { revision: number; record: PartnerRecord }>()
const MOST_KEPT = 2000

/** The records of the partners; those that are not known in their revision are asked for. */
async function readRecords(rows: readonly Candidate[]): Promise<ReadonlyMap<string, PartnerRecord>> {
  const records = new Map<string, PartnerRecord>()
  for (const { partnerId, revision, content } of rows) {
    const known = kept.get(partnerId)
    if (known?.revision === revision) records.set(partnerId, known.record)
    else if (content !== null) records.set(partnerId, keep(partnerId, revision, JSON.parse(content)))
  }
  const missing = rows.map(({ partnerId }) => partnerId).filter((id) => !records.has(id))
  if (missing.length === 0) return records
  const sent = await runPrepared<{ id: string; revision: number; content: unknown }>(
    Prisma.sql`SELECT id, revision, content FROM partners WHERE id = ANY(${missing}::uuid[])`,
  )
  for (const { id, revision, content } of sent) records.set(id, keep(id, revision, content))
  return records
}

function keep(id: string, revision: number, content: unknown): PartnerRecord {
  const record = readPartnerRecord(content)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(id, { revision, record })
  return record
}

function toHit(row: Candidate, record: PartnerRecord, sought: Sought, on: PlainDate): PartnerHit | undefined {
  const offer = record.offers.find(({ id }) => id === row.id)
  const service = record.services.find(({ id }) => id === offer?.serviceId)
  if (!offer || !service) return undefined
  const location = record.locations.find(({ id }) => id === offer.locationId)
  const checkedOn = row.checkedOn === null ? null : plainDate(row.checkedOn)
  const phones = [offer, service, record].find((one) => one.phones.length > 0)?.phones ?? []
  const { kind, name } = record
  const { isNamed, unitId, placeCodes, km, wrongReports } = row
  return {
    partnerId: row.partnerId,
    offerId: offer.id,
    kind,
    status: readPartnerStatus(row.status),
    name,
    serviceName: service.name,
    place:
      location && location.kind !== 'VIRTUAL'
        ? { settlement: location.placeName, street: location.street, room: location.room }
        : null,
    phones: phones.slice(0, 3).map(({ number, extension }) => ({ number, extension })),
    hours: offer.hours,
    hoursNote: offer.hoursNote,
    accepts: service.accepts,
    booking: service.booking,
    bookingHow: service.bookingHow,
    papersToBring: service.papersToBring.map((paper) => paper.name),
    cost: service.cost,
    accessibility: location?.accessibility ?? [],
    distanceKm: km,
    checkedOn,
    wrongReports,
    reasons: reasonsOf(
      sought,
      { kind, isNamed, unitId, service, location, placeCodes, distanceKm: km, checkedOn, wrongReports },
      on,
    ),
  }
}
