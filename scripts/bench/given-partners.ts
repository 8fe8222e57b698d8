import { phoneKeysOf } from '@/lib/partners/partner-doubles.rules'
import { offerRowsOf } from '@/lib/partners/partner-offers.rules'
import { readReferencePlaces } from '@/prisma/reference/load-places'
import { inventPartner } from '../testing/invented-partners'
import type { BenchContext } from './context'

const ROWS_A_STATEMENT = 1000

/**
 * Fills the directory up to that many organisations, one in three of the viewer's centre and the rest of the whole
 * system, and leaves the tables as they are after some quiet minutes.
 */
export async function fillDirectory({ owner, viewer, note }: BenchContext, count: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int AS count FROM partners')
  const missing = count - (rows[0]?.count ?? 0)
  if (missing <= 0) return
  note(`Writing ${missing} organisations into the directory…`)
  const ladders = new Map(
    readReferencePlaces().map(({ code, ancestors }) => [code, [code, ...ancestors.toReversed()]]),
  )
  for (let from = 0; from < missing; from += ROWS_A_STATEMENT) {
    const size = Math.min(ROWS_A_STATEMENT, missing - from)
    const partners = Array.from({ length: size }, (_, place) =>
      partnerOf(from + place, viewer.unit.id, ladders),
    )
    await owner.query('BEGIN')
    await owner.query(WRITE_PARTNERS, [JSON.stringify(partners)])
    await owner.query(WRITE_OFFERS, [JSON.stringify(partners.flatMap(({ offers }) => offers))])
    await owner.query('COMMIT')
  }
  for (const table of ['partners', 'partner_offers']) await owner.query(`VACUUM (ANALYZE) ${table}`)
  await owner.query('CHECKPOINT')
}

function partnerOf(number: number, unitId: string, ladders: ReadonlyMap<string, readonly string[]>) {
  const { id, record } = inventPartner(number)
  return {
    id,
    unit_id: number % 3 === 0 ? unitId : null,
    kind: record.kind,
    name: record.name.uk,
    name_en: '',
    content: record,
    registry_code: record.registryCode,
    phone_keys: phoneKeysOf(record),
    status: number % 4 === 0 ? 'NEEDS_CHECK' : 'ACTIVE',
    offers: offerRowsOf(record, 'ACTIVE', ladders).map((offer) => ({ ...offer, partnerId: id })),
  }
}

const WRITE_PARTNERS = `
  INSERT INTO partners (id, unit_id, kind, name, name_en, content, registry_code, phone_keys, status, checked_on,
    checked_how)
  SELECT id, unit_id, kind, name, name_en, content, registry_code, phone_keys, status,
    CASE status WHEN 'ACTIVE' THEN current_date - 10 END, CASE status WHEN 'ACTIVE' THEN 'PHONE' END
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, unit_id uuid, kind text, name text, name_en text, content jsonb,
    registry_code text, phone_keys text[], status text)`

const WRITE_OFFERS = `
  INSERT INTO partner_offers (id, partner_id, service_id, location_id, kind, needs, topic_codes, docs, place_codes,
    area_codes, languages, accessibility, audience, min_age, max_age, accepts, latitude, longitude, open_week, has_hours,
    closed_days, changed_days, words, is_open, checked_on, ordinal, is_first)
  SELECT r.id, r."partnerId", r."serviceId", r."locationId", r.kind, r.needs, r."topicCodes", r.docs, r."placeCodes",
    r."areaCodes", r.languages, r.accessibility, r.audience, r."minAge", r."maxAge", r.accepts, r.latitude, r.longitude,
    r."openWeek"::int4multirange, r."hasHours", r."closedDays"::datemultirange, r."changedDays"::datemultirange, r.words,
    r."isOpen", p.checked_on, r.ordinal, r."isFirst"
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "partnerId" uuid, "serviceId" uuid, "locationId" uuid, kind text,
    needs text[], "topicCodes" text[], docs text[], "placeCodes" text[], "areaCodes" text[], languages text[],
    accessibility text[], audience text[], "minAge" smallint, "maxAge" smallint, accepts text, latitude float8,
    longitude float8, "openWeek" text, "hasHours" boolean, "closedDays" text, "changedDays" text, words text[],
    "isOpen" boolean, ordinal smallint, "isFirst" boolean) JOIN partners p ON p.id = r."partnerId"`
