import type { PartnerRecord } from '@/lib/partners/partner-record.schema'

/** Offers of a service in the order of the record, with their places. */
export function offersOf(record: PartnerRecord, serviceId: string) {
  return record.offers
    .filter((offer) => offer.serviceId === serviceId)
    .map((offer) => ({ offer, location: record.locations.find(({ id }) => id === offer.locationId) }))
}
