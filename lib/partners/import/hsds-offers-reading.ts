import type { PartnerRecord } from '../partner-record.schema'
import { hoursOfSchedules, type ReadSchedule } from './hsds-hours.rules'
import type { ReadAtLocation, ReadService } from './hsds-import.schema'
import { contactsOf, EMPTY, phonesOf, placelessOfferId, ukOf } from './hsds-parts-reading'

type Offer = PartnerRecord['offers'][number]

/**
 * The offers of a service: at its places, and one without a place when there is none or the service has hours of its own.
 *
 * @param tell called with what cannot be kept
 */
export function offersOf(
  service: ReadService,
  kept: PartnerRecord | undefined,
  tell: (code: string) => void,
): Offer[] {
  const atPlaces = (service.service_at_locations ?? []).map((place) =>
    offerAtPlace(service, place, kept, tell),
  )
  const placeless = kept?.offers.filter(
    (offer) => offer.serviceId === service.id && offer.locationId === null,
  )
  const schedules = service.schedules ?? []
  if (placeless?.length) {
    const [first, ...more] = placeless
    const offer = first && schedules.length > 0 ? { ...first, ...hoursOf(schedules, first, tell) } : first
    return [...atPlaces, ...(offer ? [offer] : []), ...more]
  }
  if (atPlaces.length > 0 && schedules.length === 0) return atPlaces
  const own = {
    id: placelessOfferId(service.id),
    serviceId: service.id,
    locationId: null,
    phones: [],
    contacts: [],
    note: EMPTY,
  }
  return [...atPlaces, { ...own, ...hoursOf(schedules, undefined, tell) }]
}

function offerAtPlace(
  service: ReadService,
  place: ReadAtLocation,
  kept: PartnerRecord | undefined,
  tell: (code: string) => void,
): Offer {
  const before = kept?.offers.find(({ id }) => id === place.id)
  const joined = [before?.note.uk, before?.hoursNote.uk].filter(Boolean).join(' ')
  return {
    id: place.id,
    serviceId: service.id,
    locationId: place.location?.id ?? place.location_id ?? null,
    phones: phonesOf(place.phones, before?.phones),
    contacts: contactsOf(place.contacts, before?.contacts),
    note:
      before && joined === (place.description ?? '') ? before.note : ukOf(place.description, before?.note),
    ...hoursOf(place.schedules ?? [], before, tell),
  }
}

/** The hours of schedules; what cannot be read stays a note in words. */
function hoursOf(
  schedules: readonly ReadSchedule[],
  kept: Offer | undefined,
  tell: (code: string) => void,
): Pick<Offer, 'hours' | 'hoursNote'> {
  if (schedules.length === 0) return { hours: kept?.hours ?? null, hoursNote: kept?.hoursNote ?? EMPTY }
  const read = hoursOfSchedules(schedules)
  if (read.kind === 'read') return { hours: read.hours, hoursNote: kept?.hoursNote ?? EMPTY }
  tell(read.kind === 'overlap' ? 'hoursOverlap' : 'hoursUnread')
  const words = schedules.flatMap(({ description, notes, byday, opens_at: opens, closes_at: closes }) =>
    description || notes
      ? [[description, notes].filter(Boolean).join('; ')]
      : [`${byday ?? ''} ${opens ?? ''}–${closes ?? ''}`],
  )
  return { hours: kept?.hours ?? null, hoursNote: { uk: words.join('; ').slice(0, 300), en: '' } }
}
