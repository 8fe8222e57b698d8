import 'server-only'
import { db } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { textIn } from './bilingual.rules'
import { ISSUERS } from './issuers.rules'
import type { OpeningHours } from './opening-hours.rules'
import { readPartnerRecord } from './partner.queries'
import { isStale } from './partner-freshness.rules'
import type { PartnerKind } from './partner-kinds.rules'
import type { PartnerRecord } from './partner-record.schema'

/** A body as the checklist and the notice show it; what nobody knows is empty. */
export type Issuer = {
  /** Of the offer. */
  id: string
  partnerId: string
  kind: PartnerKind
  name: string
  address: string
  person: string
  phone: string
  hours: OpeningHours | null
  hoursNote: string
  booking: string
  toTake: string
  expectedDays: string
  otherWay: string
  /** Checked by somebody on a day; or told by a public page of a year, and confirmed by nobody. */
  origin:
    | { kind: 'kept'; checkedOn: PlainDate; checkedBy: string; isStale: boolean }
    | { kind: 'page'; asOf: string }
}

type Row = {
  id: string
  partnerId: string
  kind: PartnerKind
  docs: string[]
  /** Some service of the partner names its papers: the others then stand for none. */
  hasDocs: boolean
  depth: number
  content: unknown
  checkedOn: PlainDate | null
  checkedBy: string | null
}

const MOST = 300

/**
 * Where each of the papers is issued, nearest to the unit first: what the centre and its superiors keep, then records of the
 * whole system that serve the unit’s place. One statement.
 *
 * An offer that names papers issues these; a partner of which no service names any issues all that bodies of its kind do.
 */
export async function listIssuersOf(
  viewer: Viewer,
  { unitId, docs }: { unitId: string; docs: readonly string[] },
  now = new Date(),
): Promise<Record<string, Issuer[]>> {
  if (docs.length === 0 || !viewer.ability.can('read', 'Partner')) return {}
  const kinds = [...new Set(docs.flatMap((doc) => ISSUERS[doc] ?? []))]
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE own AS (SELECT path, place_code FROM units WHERE id = ${unitId}::uuid),
      ladder AS (
        SELECT p.code, p.parent_code, 0 AS step FROM places p JOIN own ON p.code = own.place_code
        UNION ALL
        SELECT p.code, p.parent_code, l.step + 1 FROM places p JOIN ladder l ON p.code = l.parent_code WHERE l.step < 6),
      reach AS (SELECT array_append(array_agg(code), 'UA') AS codes FROM ladder)
    SELECT o.id, p.id AS "partnerId", p.kind, o.docs, p.content, p.checked_on::text AS "checkedOn",
      s.name AS "checkedBy", COALESCE(array_position(own.path, o.unit_id), 0) AS depth,
      EXISTS (SELECT FROM partner_offers n WHERE n.partner_id = p.id AND n.docs <> '{}') AS "hasDocs"
    FROM own, reach, partner_offers o JOIN partners p ON p.id = o.partner_id LEFT JOIN staff s ON s.id = p.checked_by_id
    WHERE o.is_open AND (o.docs && ${[...docs]}::text[] OR (o.docs = '{}' AND o.kind = ANY(${kinds}::text[])))
      AND (o.unit_id = ANY(own.path)
        OR (o.unit_id IS NULL AND partner_reach(o.area_codes, o.place_codes) && COALESCE(reach.codes, '{UA}')))
    ORDER BY depth DESC, p.checked_on IS NULL, p.kind, p.name, o.ordinal, o.id LIMIT ${MOST}`
  const { on } = kyivMoment(now)
  const issuers = rows.map((row) => ({ row, issuer: toIssuer(row, viewer, on) }))
  return Object.fromEntries(docs.map((doc) => [doc, issuersOf(doc, issuers)]))
}

/** Those that issue the paper: by the nearest list, by the paper itself first, then by the order of its issuers. */
function issuersOf(doc: string, among: readonly { row: Row; issuer: Issuer }[]): Issuer[] {
  const kinds: readonly PartnerKind[] = ISSUERS[doc] ?? []
  const rank = ({ docs, kind }: Row) => (docs.includes(doc) ? -1 : kinds.indexOf(kind))
  const found = among
    .filter(({ row }) => row.docs.includes(doc) || (!row.hasDocs && kinds.includes(row.kind)))
    .toSorted(
      (a, b) => b.row.depth - a.row.depth || groupOf(a.row) - groupOf(b.row) || rank(a.row) - rank(b.row),
    )
  const seen = new Set<string>()
  return found.flatMap(({ issuer }) => {
    if (seen.has(issuer.partnerId)) return []
    seen.add(issuer.partnerId)
    return [issuer]
  })
}

/** What somebody has checked stands before what only a page tells. */
const groupOf = ({ checkedOn }: Row) => (checkedOn ? 0 : 1)

function toIssuer(
  { id, partnerId, kind, content, checkedOn, checkedBy }: Row,
  viewer: Viewer,
  on: PlainDate,
): Issuer {
  const record = readPartnerRecord(content)
  const say = (text: { uk: string; en: string } | undefined) => (text ? textIn(text, viewer.locale) : '')
  const { offer, service, location, phone, contact } = partsOf(record, id)
  const booking = service?.bookingHow
  return {
    id,
    partnerId,
    kind,
    name: say(record.name),
    address: [say(location?.placeName), say(location?.street), say(location?.room)]
      .filter(Boolean)
      .join(', '),
    person: [contact?.name, say(contact?.position)].filter(Boolean).join(', '),
    phone,
    hours: offer?.hours ?? null,
    hoursNote: say(offer?.hoursNote),
    booking: say(booking),
    toTake: (service?.papersToBring ?? []).map(({ name }) => say(name)).join('; '),
    expectedDays: say(service?.expectedDays),
    otherWay: say(service?.otherWay),
    origin: checkedOn
      ? { kind: 'kept', checkedOn, checkedBy: checkedBy ?? '', isStale: isStale(checkedOn, on) }
      : { kind: 'page', asOf: record.source.asOf },
  }
}

function partsOf(record: PartnerRecord, offerId: string) {
  const offer = record.offers.find(({ id }) => id === offerId)
  const service = record.services.find(({ id }) => id === offer?.serviceId)
  const location = record.locations.find(({ id }) => id === offer?.locationId)
  const nearest = [offer, service, record].filter((one) => one !== undefined)
  const phones = nearest.find((one) => one.phones.length > 0)?.phones ?? []
  return {
    offer,
    service,
    location,
    phone: phones
      .slice(0, 2)
      .map(({ number, extension }) => [number, extension].filter(Boolean).join(', '))
      .join('; '),
    contact: nearest.flatMap(({ contacts }) => contacts)[0],
  }
}
