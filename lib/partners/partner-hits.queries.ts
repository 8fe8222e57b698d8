import 'server-only'
import { subject } from '@casl/ability'
import { type PlainDate, plainDate } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
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
  now: Date,
): Promise<PartnerHit[]> {
  if (rows.length === 0) return []
  const partners = await readPartners(rows.map(({ partnerId }) => partnerId))
  const { on } = kyivMoment(now)
  return rows.flatMap((row) => {
    const partner = partners.get(row.partnerId)
    const hit = partner && mayRead(viewer, partner) && toHit(row, partner, sought, on)
    return hit ? [hit] : []
  })
}

/** The same policy that goes into the conditions of other statements. */
function mayRead(viewer: Viewer, { unitId }: PartnerRow): boolean {
  const facts: object = { unitId }
  return viewer.ability.can('read', subject('Partner', facts as PolicyFacts))
}
type PolicyFacts = { unitId: string | null } & Parameters<typeof subject<'Partner', never>>[1]

type PartnerRow = {
  id: string
  unitId: string | null
  revision: number
  status: string
  checkedOn: string | null
  wrongReports: number
  record: PartnerRecord
}

/** Records that were read lately, with their revision, which never changes: to read one anew takes longer than to find it. */
const kept = new Map<string, { revision: number; record: PartnerRecord }>()
const MOST_KEPT = 2000

/** The rows of partners; the document of one is sent only if that revision is not known. */
async function readPartners(ids: readonly string[]): Promise<Map<string, PartnerRow>> {
  const known = ids.map((id) => kept.get(id))
  const rows = await runPrepared<Omit<PartnerRow, 'record'> & { content: unknown }>(Prisma.sql`
    SELECT p.id, p.unit_id AS "unitId", p.revision, p.status, p.checked_on::text AS "checkedOn",
      p.wrong_reports AS "wrongReports", CASE WHEN p.revision <> known.revision THEN p.content END AS content
    FROM unnest(${[...ids]}::uuid[], ${known.map((one) => one?.revision ?? -1)}::int[]) AS known(id, revision)
    JOIN partners p ON p.id = known.id`)
  const before = new Map(ids.map((id, place) => [id, known[place]]))
  return new Map(
    rows.map(({ content, ...row }) => {
      const record = content === null ? before.get(row.id)?.record : keep(row, readPartnerRecord(content))
      if (!record) throw new Error(`Partner ${row.id} came without its record`)
      return [row.id, { ...row, record }]
    }),
  )
}

function keep({ id, revision }: { id: string; revision: number }, record: PartnerRecord): PartnerRecord {
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(id, { revision, record })
  return record
}

function toHit(row: Candidate, partner: PartnerRow, sought: Sought, on: PlainDate): PartnerHit | undefined {
  const { record } = partner
  const offer = record.offers.find(({ id }) => id === row.id)
  const service = record.services.find(({ id }) => id === offer?.serviceId)
  if (!offer || !service) return undefined
  const location = record.locations.find(({ id }) => id === offer.locationId)
  const checkedOn = partner.checkedOn === null ? null : plainDate(partner.checkedOn)
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
      on,
    ),
  }
}
