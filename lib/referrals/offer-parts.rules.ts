import type {
  PartnerLocation,
  PartnerOffer,
  PartnerRecord,
  PartnerService,
} from '@/lib/partners/partner-record.schema'

/** One offer of a record with what belongs to it: what the service, the place or the organisation say in its stead. */
export type OfferParts = {
  readonly offer: PartnerOffer
  readonly service: PartnerService
  readonly location: PartnerLocation | undefined
  readonly phones: PartnerRecord['phones']
  readonly contact: PartnerRecord['contacts'][number] | undefined
  /** One rings; there is nowhere to go. */
  readonly isByTelephone: boolean
}

/** Telephones on a sheet: more than these nobody rings. */
const MOST_PHONES = 3

/** The parts of one offer; undefined when the record has no such offer any more. */
export function offerParts(record: PartnerRecord, offerId: string): OfferParts | undefined {
  const offer = record.offers.find(({ id }) => id === offerId)
  const service = record.services.find(({ id }) => id === offer?.serviceId)
  if (!offer || !service) return undefined
  const location = record.locations.find(({ id }) => id === offer.locationId)
  const nearest = [offer, service, record]
  return {
    offer,
    service,
    location,
    phones: (nearest.find(({ phones }) => phones.length > 0)?.phones ?? []).slice(0, MOST_PHONES),
    contact: nearest.flatMap(({ contacts }) => contacts).find(({ name, position }) => name || position.uk),
    isByTelephone: !location || location.kind === 'VIRTUAL',
  }
}

/** What a record must say before anybody is sent there. Labels: `referrals.missing.*`. */
export const MANDATORY_PARTS = [
  'name',
  'address',
  'phone',
  'hours',
  'whomToAsk',
  'booking',
  'papers',
] as const
export type MandatoryPart = (typeof MANDATORY_PARTS)[number]

/**
 * What the record still lacks for a complete hand-off sheet; empty when nothing. A record without the offer lacks all.
 *
 * Rule: name, exact address, telephone, working hours, whom to ask (a person, a position, or a room), how to book, papers
 * to bring. Where one only rings, the telephone and its hours are enough.
 * Source: handbook 1.3.1.1.
 */
export function missingForSheet(record: PartnerRecord, offerId: string): readonly MandatoryPart[] {
  const parts = offerParts(record, offerId)
  if (!parts) return MANDATORY_PARTS
  const { offer, service, location, phones, contact, isByTelephone } = parts
  const isKnown: Record<MandatoryPart, boolean> = {
    name: record.name.uk !== '',
    address: isByTelephone || isExactAddress(location),
    phone: phones.length > 0,
    hours: offer.hours?.week.some(({ spans, byAppointment }) => spans.length > 0 || byAppointment) ?? false,
    whomToAsk: isByTelephone || contact !== undefined || Boolean(location?.room.uk),
    booking: isByTelephone || service.booking !== 'UNKNOWN',
    papers: isByTelephone || service.papersToBring.length > 0,
  }
  return MANDATORY_PARTS.filter((part) => !isKnown[part])
}

function isExactAddress(location: PartnerLocation | undefined): boolean {
  return Boolean(location?.street.uk && (location.placeCode ?? location.placeName.uk))
}
