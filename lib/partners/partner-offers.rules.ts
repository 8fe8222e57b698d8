import type { ExceptionalDays, OpeningHours } from './opening-hours.rules'
import type { PartnerLocation, PartnerOffer, PartnerRecord, PartnerService } from './partner-record.schema'
import { partnerWords } from './partner-words.rules'

export const PARTNER_STATUSES = ['ACTIVE', 'NEEDS_CHECK', 'CLOSED'] as const
export type PartnerStatus = (typeof PARTNER_STATUSES)[number]

/** What is searched: one service at one place, or at none. */
export type OfferRow = {
  id: string
  serviceId: string
  locationId: string | null
  kind: string
  needs: readonly string[]
  topicCodes: readonly string[]
  docs: readonly string[]
  placeCodes: readonly string[]
  areaCodes: readonly string[]
  languages: readonly string[]
  accessibility: readonly string[]
  audience: readonly string[]
  minAge: number | null
  maxAge: number | null
  accepts: string
  latitude: number | null
  longitude: number | null
  /** A multirange of minutes of the week, as PostgreSQL writes it. */
  openWeek: string
  hasHours: boolean
  /** Multiranges of days: kept closed, and kept by other hours than those of the week. */
  closedDays: string
  changedDays: string
  words: readonly string[]
  isOpen: boolean
  ordinal: number
  /** Stands for its service in lists of services. */
  isFirst: boolean
}

const MINUTES_A_DAY = 1440

/** The minutes of the week when it is open, `{[480,780),[825,1020)}`; exceptional days are not in it. */
export function openWeekOf(hours: OpeningHours | null): string {
  const ranges = (hours?.week ?? []).flatMap(({ spans }, day) =>
    spans.map(({ from, to }) => `[${day * MINUTES_A_DAY + from},${day * MINUTES_A_DAY + to})`),
  )
  return `{${ranges.join(',')}}`
}

function daysWith(hours: OpeningHours | null, fits: (days: ExceptionalDays) => boolean): string {
  const ranges = (hours?.exceptions ?? []).filter(fits).map(({ from, to }) => `[${from},${to}]`)
  return `{${ranges.join(',')}}`
}

/**
 * The rows a record is found by.
 *
 * @param laddersOf codes of a place and of all that it lies in, by the code of the place
 */
export function offerRowsOf(
  record: PartnerRecord,
  status: PartnerStatus,
  laddersOf: ReadonlyMap<string, readonly string[]>,
): OfferRow[] {
  const services = new Map(record.services.map((service) => [service.id, service]))
  const locations = new Map(record.locations.map((location) => [location.id, location]))
  const firstOf = new Map(record.offers.map(({ serviceId, id }) => [serviceId, id] as const).toReversed())
  return record.offers.flatMap((offer, ordinal) => {
    const service = services.get(offer.serviceId)
    const location = offer.locationId ? locations.get(offer.locationId) : undefined
    return service
      ? [
          offerRow({
            record,
            status,
            offer,
            service,
            location,
            laddersOf,
            ordinal,
            isFirst: firstOf.get(service.id) === offer.id,
          }),
        ]
      : []
  })
}

type Parts = {
  record: PartnerRecord
  status: PartnerStatus
  offer: PartnerOffer
  service: PartnerService
  location: PartnerLocation | undefined
  laddersOf: ReadonlyMap<string, readonly string[]>
  ordinal: number
  isFirst: boolean
}

function offerRow({
  record,
  status,
  offer,
  service,
  location,
  laddersOf,
  ordinal,
  isFirst,
}: Parts): OfferRow {
  const placeCode = location?.placeCode
  return {
    id: offer.id,
    serviceId: service.id,
    locationId: location?.id ?? null,
    kind: record.kind,
    needs: service.needs,
    topicCodes: service.topicCodes,
    docs: service.docs,
    placeCodes: placeCode ? (laddersOf.get(placeCode) ?? [placeCode]) : [],
    areaCodes: service.areas,
    languages: service.languages,
    accessibility: location?.accessibility ?? [],
    audience: service.audience,
    minAge: service.minAge,
    maxAge: service.maxAge,
    accepts: service.accepts,
    latitude: location?.latitude ?? null,
    longitude: location?.longitude ?? null,
    openWeek: openWeekOf(offer.hours),
    hasHours: offer.hours !== null,
    closedDays: daysWith(offer.hours, ({ spans }) => spans.length === 0),
    changedDays: daysWith(offer.hours, ({ spans }) => spans.length > 0),
    words: partnerWords(textsOf(record, service, location)),
    isOpen: status !== 'CLOSED' && service.state === 'ACTIVE',
    ordinal,
    isFirst,
  }
}

function textsOf(record: PartnerRecord, service: PartnerService, location: PartnerLocation | undefined) {
  const bilingual = [record.name, record.alternateName, record.description, service.name, service.description]
  if (location) bilingual.push(location.name, location.placeName, location.street)
  return bilingual.flatMap(({ uk, en }) => [uk, en]).filter((text) => text !== '')
}
