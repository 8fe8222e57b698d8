import { stableId } from '@/lib/core/stable-id'
import type { PartnerOffer, PartnerService } from '../partner-record.schema'
import type { HsdsService } from './hsds.schema'
import {
  contactsOf,
  type FlatRecord,
  type FlatService,
  type PlaceNames,
  type PublicRecord,
  phoneOf,
  told,
} from './hsds-parts'
import { schedulesOf } from './hsds-schedule'
import { extraAttributes, needAttribute } from './hsds-taxonomy'
import { languageName, sayHsds } from './hsds-words'

const WHOLE_COUNTRY = 'UA'
const STATES = { ACTIVE: 'active', INACTIVE: 'inactive', PAUSED: 'temporarily closed' } as const

type NestedService = Omit<HsdsService, 'service_at_locations' | 'organization'>

/** What a list tells of a service. That of a closed organisation is `defunct`, so that who copied it learns of it. */
export function flatServiceOf({ id, status, checkedOn, updatedAt }: FlatRecord, service: FlatService) {
  const { name, description, url, email, interpretation, expectedDays, minAge, maxAge, accepts } = service
  return {
    id: service.id,
    organization_id: id,
    name: name.uk,
    status: status === 'CLOSED' ? ('defunct' as const) : STATES[service.state],
    last_modified: updatedAt.toISOString(),
    ...told({
      description: description.uk,
      url,
      email,
      interpretation_services: interpretation.uk,
      application_process: applicationOf(service),
      fees_description: feesOf(service),
      wait_time: expectedDays.uk,
      eligibility_description: eligibilityOf(service),
      minimum_age: minAge,
      maximum_age: maxAge,
      assured_date: checkedOn,
      alert:
        accepts === 'NO' || accepts === 'WAITING_LIST' ? sayHsds(`openDirectory.accepts.${accepts}`) : '',
    }),
  }
}

/** For whom it is: our structured rule in words, then the text beside it (R31). */
function eligibilityOf({ audience, minAge, maxAge, eligibility }: FlatService): string {
  const list = audience.map((code) => sayHsds(`partners.audience.${code}`)).join(', ')
  return [
    list && sayHsds('openDirectory.audience', { list }),
    minAge !== null && sayHsds('openDirectory.ageFrom', { from: minAge }),
    maxAge !== null && sayHsds('openDirectory.ageTo', { to: maxAge }),
    eligibility.uk,
  ]
    .filter(Boolean)
    .join(' ')
}

function applicationOf({ booking, bookingHow }: FlatService): string {
  const needed = booking === 'UNKNOWN' ? '' : sayHsds(`openDirectory.booking.${booking}`)
  return [needed, bookingHow.uk].filter(Boolean).join(' ')
}

function feesOf({ cost, costNote }: FlatService): string {
  return [cost === 'UNKNOWN' ? '' : sayHsds(`openDirectory.cost.${cost}`), costNote.uk]
    .filter(Boolean)
    .join(': ')
}

/** A service with all of its own; hours of an offer without a place are those of the service itself. */
export function nestedServiceOf(
  row: PublicRecord,
  service: PartnerService,
  names: PlaceNames,
): NestedService {
  const { id } = service
  const placeless = row.record.offers.filter((offer) => offer.serviceId === id && offer.locationId === null)
  return {
    ...flatServiceOf(row, service),
    phones: [...service.phones, ...placeless.flatMap(({ phones }) => phones)].map(phoneOf),
    schedules: placeless.flatMap(({ id: owner, hours }) => (hours ? schedulesOf(hours, owner) : [])),
    service_areas: service.areas.map((code) => ({
      id: stableId(`hsds:area:${id}:${code}`),
      service_id: id,
      name: code === WHOLE_COUNTRY ? sayHsds('openDirectory.wholeCountry') : (names.get(code)?.name ?? code),
      extent: code,
      extent_type: 'КАТОТТГ',
    })),
    languages: service.languages.map((code) => ({
      id: stableId(`hsds:language:${id}:${code}`),
      service_id: id,
      name: languageName(code),
      code,
    })),
    cost_options: costOptionsOf(service),
    required_documents: service.papersToBring.map(({ id: paperId, name }) => ({
      id: paperId,
      service_id: id,
      document: name.uk,
    })),
    contacts: contactsOf(row.record, [...service.contacts, ...placeless.flatMap(contactsOfOffer)]),
    capacities: capacitiesOf(row, service),
    attributes: [...service.needs.map((need) => needAttribute(id, need)), ...extrasOf(service)],
  }
}

const contactsOfOffer = ({ contacts }: PartnerOffer) => contacts

function costOptionsOf({ id, cost, costNote }: PartnerService): NestedService['cost_options'] {
  if (cost === 'UNKNOWN') return []
  const option = sayHsds(`openDirectory.cost.${cost}`)
  const price = cost === 'FREE' ? ({ currency: 'UAH', amount: 0 } as const) : {}
  const told = costNote.uk === '' ? {} : { amount_description: costNote.uk }
  return [{ id: stableId(`hsds:cost:${id}`), service_id: id, option, ...price, ...told }]
}

function capacitiesOf({ updatedAt }: PublicRecord, service: PartnerService): NestedService['capacities'] {
  const { id, freePlaces, acceptsAsOf } = service
  if (freePlaces === null) return []
  return [
    {
      id: stableId(`hsds:capacity:${id}`),
      service_id: id,
      unit: { id: stableId('hsds:unit:places'), name: sayHsds('openDirectory.places') },
      available: freePlaces,
      updated: acceptsAsOf ? `${acceptsAsOf}T00:00:00Z` : updatedAt.toISOString(),
    },
  ]
}

/** Codes of ours and texts in English: another installation of this product reads them back. */
function extrasOf(service: PartnerService) {
  return extraAttributes(service.id, 'service', {
    booking: service.booking === 'UNKNOWN' ? '' : service.booking,
    cost: service.cost === 'UNKNOWN' ? '' : service.cost,
    accepts: service.accepts === 'UNKNOWN' ? '' : service.accepts,
    audience: service.audience.join(','),
    topics: service.topicCodes.join(','),
    papers: service.docs.join(','),
    eligibility: service.eligibility.uk,
    booking_how: service.bookingHow.uk,
    what_to_say: service.whatToSay.uk,
    other_way: service.otherWay.uk,
    'name.en': service.name.en,
    'description.en': service.description.en,
    'eligibility.en': service.eligibility.en,
    'booking_how.en': service.bookingHow.en,
    'what_to_say.en': service.whatToSay.en,
    'other_way.en': service.otherWay.en,
  })
}
