import 'server-only'
import { subject } from '@casl/ability'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { stableId } from '@/lib/core/stable-id'
import type { Viewer } from '@/lib/core/viewer'
import { phoneKeysOf } from './partner-doubles.rules'
import { offerRowsOf, type PartnerStatus } from './partner-offers.rules'
import type { PartnerRecord } from './partner-record.schema'

export const VERSION_HOWS = [
  'CREATED',
  'EDITED',
  'IMPORTED',
  'PARTNER',
  'CHECKED',
  'TAKEN_BACK',
  'CLOSED',
  'RESTORED',
] as const
export type VersionHow = (typeof VERSION_HOWS)[number]
export const CHECKED_HOWS = ['PHONE', 'VISIT', 'WEBSITE', 'LETTER', 'PARTNER'] as const
export type CheckedHow = (typeof CHECKED_HOWS)[number]

export type SavePartner = {
  /** Absent: a new record, with `newId` if it is known elsewhere by one. */
  partnerId?: string
  newId?: string
  /** The centre that keeps it; `null`: kept for the whole system. */
  unitId: string | null
  record: PartnerRecord
  /** The revision the change was made on; absent: whichever there is. */
  expectedRevision?: number
  how: VersionHow
  reason: string
  status: PartnerStatus
  /** Somebody held the record against the world on that day; `byId` is `null` when the partner itself did. */
  checked?: { on: PlainDate; how: CheckedHow; byId: string | null }
}
export type SavedPartner = { partnerId: string; revision: number }
export type SaveRefusal = 'partnerNotFound' | 'changedMeanwhile' | 'unitNotReached' | 'idTaken'

/**
 * Writes a record whole: its row, the version, the offers it is found by and the audit entry, in the caller's
 * transaction. Of two people who change it on one revision, the second is `changedMeanwhile`.
 *
 * @param viewer `null`: the product itself or the partner by its link; the policy is then not asked
 */
export async function savePartner(
  tx: Tx,
  viewer: Viewer | null,
  { record: given, ...change }: SavePartner,
  now = new Date(),
): Promise<Result<SavedPartner, SaveRefusal>> {
  const record = withOffers(given)
  const { partnerId, unitId, expectedRevision, how, reason, status, checked } = change
  if (viewer && !viewer.ability.can('manage', subject('Partner', partnerOf(unitId))))
    return fail('unitNotReached')
  const before = partnerId ? await lockPartner(tx, viewer, partnerId) : undefined
  if (partnerId && !before) return fail('partnerNotFound')
  if (before && expectedRevision !== undefined && before.revision !== expectedRevision)
    return fail('changedMeanwhile')
  const id = before?.id ?? change.newId ?? crypto.randomUUID()
  if (await hasTakenId(tx, id, before === undefined, record)) return fail('idTaken')

  const revision = (before?.revision ?? 0) + 1
  const columns = {
    unitId,
    kind: record.kind,
    name: record.name.uk,
    nameEn: record.name.en,
    content: record,
    registryCode: record.registryCode,
    phoneKeys: phoneKeysOf(record),
    status,
    revision,
    updatedAt: now,
    ...(checked && {
      checkedOn: toUtcMidnight(checked.on),
      checkedHow: checked.how,
      checkedById: checked.byId,
      wrongReports: 0,
    }),
  }
  if (before) await tx.partner.update({ where: { id }, data: columns, select: { id: true } })
  else await tx.partner.create({ data: { id, createdAt: now, ...columns }, select: { id: true } })
  await tx.partnerVersion.create({
    data: {
      partnerId: id,
      revision,
      unitId,
      status,
      content: record,
      how,
      reason,
      staffId: viewer?.staffId ?? null,
      at: now,
    },
    select: { revision: true },
  })
  await writeOffers(tx, id, record, status)
  if (checked) await endTasks(tx, id, checked.byId, now)
  await recordFact(tx, viewer ?? 'system', {
    action: before ? 'update' : 'create',
    subject: 'partner',
    subjectId: id,
    ...(unitId && { subjectUnitId: unitId }),
    details: { how, revision, status },
  })
  return ok({ partnerId: id, revision })
}

/** What was to be checked has been: every task of the record is done. */
async function endTasks(tx: Tx, partnerId: string, byId: string | null, now: Date): Promise<void> {
  await tx.partnerTask.updateMany({
    where: { partnerId, doneAt: null },
    data: { doneAt: now, doneById: byId },
  })
}

/** What the policy asks about a record. */
function partnerOf(unitId: string | null) {
  const facts: object = { unitId }
  return facts as { unitId: string | null } & Parameters<typeof subject<'Partner', never>>[1]
}

/** Locks the row until the transaction ends; a record beyond the viewer's reach is not found. */
async function lockPartner(tx: Tx, viewer: Viewer | null, partnerId: string) {
  await tx.$executeRaw`SELECT FROM partners WHERE id = ${partnerId}::uuid FOR UPDATE`
  const reach = viewer ? accessibleBy(viewer.ability, 'manage').ofType('Partner') : {}
  return tx.partner.findFirst({
    where: { AND: [reach, { id: partnerId }] },
    select: { id: true, revision: true },
  })
}

/** Every service is offered somewhere: one that is given nowhere is asked for by telephone or letter. */
function withOffers(record: PartnerRecord): PartnerRecord {
  const offered = new Set(record.offers.map(({ serviceId }) => serviceId))
  const missing = record.services.flatMap(({ id }) =>
    offered.has(id)
      ? []
      : [
          {
            // The same at every writing, so that a record written twice has not changed.
            id: stableId(`partner-offer:${id}`),
            serviceId: id,
            locationId: null,
            hours: null,
            hoursNote: { uk: '', en: '' },
            phones: [],
            contacts: [],
            note: { uk: '', en: '' },
          },
        ],
  )
  return missing.length === 0 ? record : { ...record, offers: [...record.offers, ...missing] }
}

/** Ids come from other systems too: one that belongs to another record must not be taken from it. */
async function hasTakenId(tx: Tx, id: string, isNew: boolean, record: PartnerRecord): Promise<boolean> {
  if (isNew && (await tx.partner.count({ where: { id } })) > 0) return true
  const taken = await tx.partnerOffer.count({
    where: {
      partnerId: { not: id },
      OR: [
        { id: { in: record.offers.map((offer) => offer.id) } },
        { serviceId: { in: record.services.map((service) => service.id) } },
      ],
    },
  })
  return taken > 0
}

async function writeOffers(
  tx: Tx,
  partnerId: string,
  record: PartnerRecord,
  status: PartnerStatus,
): Promise<void> {
  const codes = [...new Set(record.locations.flatMap(({ placeCode }) => placeCode ?? []))]
  const rows = JSON.stringify(offerRowsOf(record, status, await laddersOf(tx, codes)))
  await tx.$executeRaw`DELETE FROM partner_offers WHERE partner_id = ${partnerId}::uuid`
  await tx.$executeRaw`
    INSERT INTO partner_offers (id, partner_id, unit_id, service_id, location_id, kind, needs, topic_codes, docs, place_codes,
      area_codes, languages, accessibility, audience, min_age, max_age, accepts, latitude, longitude, open_week,
      has_hours, closed_days, changed_days, words, is_open, checked_on, ordinal, is_first, modified_at)
    SELECT r.id, p.id, p.unit_id, "serviceId", "locationId", r.kind, needs, "topicCodes", docs, "placeCodes", "areaCodes",
      languages, accessibility, audience, "minAge", "maxAge", accepts, latitude, longitude,
      "openWeek"::int4multirange, "hasHours", "closedDays"::datemultirange, "changedDays"::datemultirange, words,
      "isOpen", p.checked_on, ordinal, "isFirst", p.updated_at
    FROM partners p, jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "serviceId" uuid, "locationId" uuid, kind text,
      needs text[], "topicCodes" text[], docs text[], "placeCodes" text[], "areaCodes" text[], languages text[],
      accessibility text[], audience text[], "minAge" smallint, "maxAge" smallint, accepts text, latitude float8,
      longitude float8, "openWeek" text, "hasHours" boolean, "closedDays" text, "changedDays" text, words text[],
      "isOpen" boolean, ordinal smallint, "isFirst" boolean)
    WHERE p.id = ${partnerId}::uuid`
}

/** Codes of places and of all they lie in: the place itself, its community, district, region. */
async function laddersOf(tx: Tx, codes: readonly string[]): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ of: string; codes: string[] }[]>`
    WITH RECURSIVE ladder AS (
      SELECT code AS of, code, parent_code, 0 AS step FROM places WHERE code = ANY(${[...codes]})
      UNION ALL
      SELECT l.of, p.code, p.parent_code, l.step + 1 FROM places p JOIN ladder l ON p.code = l.parent_code
      WHERE l.step < 6)
    SELECT of, array_agg(code ORDER BY step) AS codes FROM ladder GROUP BY of`
  return new Map(rows.map((row) => [row.of, row.codes]))
}
