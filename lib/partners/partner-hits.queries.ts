import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
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
  now: Date,
): Promise<PartnerHit[]> {
  if (rows.length === 0) return []
  const reach = accessibleBy(viewer.ability, 'read').ofType('Partner')
  const partners = await db.partner.findMany({
    where: { AND: [reach, { id: { in: rows.map(({ partnerId }) => partnerId) } }] },
    select: { id: true, revision: true, content: true, status: true, checkedOn: true, wrongReports: true },
  })
  const byId = new Map(partners.map((partner) => [partner.id, partner]))
  return rows.flatMap((row) => {
    const partner = byId.get(row.partnerId)
    const hit = partner && toHit(row, partner, sought, now)
    return hit ? [hit] : []
  })
}

/** Records that were read lately, by id and revision: a revision never changes, and to check one anew takes longer than to find it. */
const read = new Map<string, PartnerRecord>()
const MOST_READ = 2000

function recordOf({ id, revision, content }: PartnerRow): PartnerRecord {
  const key = `${id} ${revision}`
  const known = read.get(key)
  if (known) return known
  const record = readPartnerRecord(content)
  if (read.size >= MOST_READ) read.clear()
  read.set(key, record)
  return record
}

type PartnerRow = {
  id: string
  revision: number
  content: unknown
  status: string
  checkedOn: Date | null
  wrongReports: number
}

function toHit(row: Candidate, partner: PartnerRow, sought: Sought, now: Date): PartnerHit | undefined {
  const record = recordOf(partner)
  const offer = record.offers.find(({ id }) => id === row.id)
  const service = record.services.find(({ id }) => id === offer?.serviceId)
  if (!offer || !service) return undefined
  const location = record.locations.find(({ id }) => id === offer.locationId)
  const checkedOn = partner.checkedOn && plainDateOfUtc(partner.checkedOn)
  const phones = [offer, service, record].find((one) => one.phones.length > 0)?.phones ?? []
  const { kind, name } = record
  const { isNamed, unitId, placeCodes, km } = row
  const { wrongReports } = partner
  return {
    partnerId: partner.id,
    offerId: offer.id,
    kind,
    status: readPartnerStatus(partner.status),
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
      kyivMoment(now).on,
    ),
  }
}
