import { stableId } from '@/lib/core/stable-id'
import { PLACE_ACCESS } from '../partner-access.rules'
import type {
  Bilingual,
  PartnerLocation,
  PartnerOffer,
  PartnerRecord,
  PartnerService,
} from '../partner-record.schema'
import type {
  HsdsFlatOrganization,
  HsdsLocation,
  HsdsNestedAtLocation,
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
} from './hsds.schema'
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
import { flatServiceOf, nestedServiceOf } from './hsds-service'
import { extraAttributes, kindAttribute } from './hsds-taxonomy'
import { sayHsds } from './hsds-words'

export function flatOrganizationOf({ id, record }: FlatRecord): HsdsFlatOrganization {
  const { name, alternateName, description, email, website, legalStatus, yearFounded, parentId } = record
  return {
    id,
    name: name.uk,
    description: description.uk,
    ...told({
      alternate_name: alternateName.uk || name.en,
      email,
      website,
      year_incorporated: yearFounded,
      legal_status: legalStatus,
      parent_organization_id: parentId,
    }),
  }
}

function nestedOrganizationOf(row: PublicRecord, names: PlaceNames) {
  const { id, record } = row
  return {
    ...flatOrganizationOf(row),
    contacts: contactsOf(record, record.contacts),
    phones: record.phones.map(phoneOf),
    locations: record.locations.map((location) => locationOf(location, names)),
    organization_identifiers:
      record.registryCode === ''
        ? []
        : [
            {
              id: stableId(`hsds:identifier:${id}`),
              organization_id: id,
              identifier_scheme: 'UA-EDR',
              identifier_type: 'ЄДРПОУ',
              identifier: record.registryCode,
            },
          ],
    attributes: [
      kindAttribute(id, record.kind),
      ...extraAttributes(id, 'organization', {
        'name.en': record.name.en,
        'alternate_name.en': record.alternateName.en,
        'description.en': record.description.en,
      }),
    ],
  }
}

/** @param isWhole with whole services, not their names alone */
export function organizationOf(row: PublicRecord, names: PlaceNames, isWhole: boolean): HsdsOrganization {
  const services = row.record.services.map((service) => {
    if (isWhole)
      return { ...nestedServiceOf(row, service, names), service_at_locations: placesOf(row, service, names) }
    const { id, name, status, organization_id } = flatServiceOf(row, service)
    return { id, name, status, organization_id }
  })
  return { ...nestedOrganizationOf(row, names), services }
}

export function serviceOf(row: PublicRecord, service: PartnerService, names: PlaceNames): HsdsService {
  return {
    ...nestedServiceOf(row, service, names),
    service_at_locations: placesOf(row, service, names),
    organization: nestedOrganizationOf(row, names),
  }
}

export function serviceListItemOf(row: FlatRecord, service: FlatService) {
  return { ...flatServiceOf(row, service), organization: flatOrganizationOf(row) }
}

/** The service at its place; nothing for an offer without a place. */
export function serviceAtLocationOf(
  row: PublicRecord,
  offerId: string,
  names: PlaceNames,
): HsdsServiceAtLocation | undefined {
  const found = partsOf(row.record, offerId)
  if (!found) return undefined
  const { offer, service, location } = found
  return {
    ...atLocationOf(row.record, offer, location, names),
    service: { ...nestedServiceOf(row, service, names), organization: flatOrganizationOf(row) },
  }
}

export function atLocationListItemOf(row: PublicRecord, offerId: string, names: PlaceNames) {
  const found = partsOf(row.record, offerId)
  if (!found) return undefined
  const { offer, service, location } = found
  const { addresses: _, accessibility: __, ...flat } = locationOf(location, names)
  return {
    ...linkOf(offer, location),
    location: flat,
    service: serviceListItemOf(row, service),
  }
}

function partsOf(record: PartnerRecord, offerId: string) {
  const offer = record.offers.find(({ id }) => id === offerId)
  const service = record.services.find(({ id }) => id === offer?.serviceId)
  const location = record.locations.find(({ id }) => id === offer?.locationId)
  return offer && service && location ? { offer, service, location } : undefined
}

function placesOf(row: PublicRecord, service: PartnerService, names: PlaceNames): HsdsNestedAtLocation[] {
  return row.record.offers.flatMap((offer) => {
    const location = row.record.locations.find(({ id }) => id === offer.locationId)
    return offer.serviceId === service.id && location
      ? [atLocationOf(row.record, offer, location, names)]
      : []
  })
}

function linkOf(offer: PartnerOffer, location: PartnerLocation) {
  const description = [offer.note.uk, offer.hoursNote.uk].filter(Boolean).join(' ')
  return {
    id: offer.id,
    service_id: offer.serviceId,
    location_id: location.id,
    ...told({ description }),
  }
}

function atLocationOf(
  record: PartnerRecord,
  offer: PartnerOffer,
  location: PartnerLocation,
  names: PlaceNames,
): HsdsNestedAtLocation {
  return {
    ...linkOf(offer, location),
    contacts: contactsOf(record, offer.contacts),
    phones: offer.phones.map(phoneOf),
    schedules: offer.hours ? schedulesOf(offer.hours, offer.id) : [],
    location: locationOf(location, names),
  }
}

const LOCATION_TYPES = { PHYSICAL: 'physical', VIRTUAL: 'virtual', POSTAL: 'postal' } as const

function locationOf(location: PartnerLocation, names: PlaceNames): HsdsLocation {
  const { id, kind, name, placeCode, placeName, street, room, postalIndex, accessibility } = location
  const { latitude, longitude, transport, accessibilityNote } = location
  const place = placeCode ? names.get(placeCode) : undefined
  const city = placeName.uk || (place?.name ?? '')
  return {
    id,
    location_type: LOCATION_TYPES[kind],
    ...told({
      name: name.uk,
      transportation: transport.uk,
      latitude,
      longitude,
      external_identifier: placeCode,
    }),
    ...(placeCode && { external_identifier_type: 'КАТОТТГ' as const }),
    addresses:
      city === '' && street.uk === ''
        ? []
        : [
            {
              id: stableId(`hsds:address:${id}`),
              location_id: id,
              address_1: street.uk,
              ...told({ address_2: room.uk }),
              city,
              state_province: place?.region ?? '',
              postal_code: postalIndex,
              country: 'UA',
              address_type: LOCATION_TYPES[kind],
            },
          ],
    accessibility: accessibilityOf(id, accessibility, accessibilityNote),
  }
}

function accessibilityOf(locationId: string, codes: readonly string[], note: Bilingual) {
  const known = PLACE_ACCESS.filter((code) => codes.includes(code))
  const features = known.map((code) => {
    const id = stableId(`hsds:accessibility:${locationId}:${code}`)
    const attributes = extraAttributes(id, 'accessibility', { access: code })
    return { id, location_id: locationId, description: sayHsds(`partners.access.${code}`), attributes }
  })
  if (note.uk === '') return features
  const id = stableId(`hsds:accessibility:${locationId}`)
  return [...features, { id, location_id: locationId, description: note.uk }]
}
