import { emptyHours, type TypedHours, typedHours } from './form-hours.rules'
import type { PartnerKind } from './partner-kinds.rules'
import type { PartnerLocation, PartnerOffer, PartnerRecord, PartnerService } from './partner-record.schema'

type Texts = PartnerRecord['description']
type Without<T, K extends keyof T> = Omit<T, K>

export type ServiceForm = Without<
  PartnerService,
  'papersToBring' | 'minAge' | 'maxAge' | 'freePlaces' | 'areas'
> & {
  /** One paper a line. */
  papers: string
  papersEn: string
  /** As they were, for their ids. */
  keptPapers: PartnerService['papersToBring']
  minAge: string
  maxAge: string
  freePlaces: string
  isEverywhere: boolean
  areas: { code: string; label: string }[]
}
export type LocationForm = Without<PartnerLocation, 'placeCode' | 'placeName' | 'latitude' | 'longitude'> & {
  /** The settlement: from the list, or in words. */
  place: { code: string; text: string; en: string }
  latitude: string
  longitude: string
}
export type OfferForm = Without<PartnerOffer, 'hours' | 'locationId'> & {
  /** Empty: by telephone or letter. */
  locationId: string
  /** Somebody knows the hours. */
  isKnown: boolean
  hours: TypedHours
}
/** A record as it is typed: numbers, hours and dates as text. */
export type PartnerForm = Without<
  PartnerRecord,
  'kind' | 'services' | 'locations' | 'offers' | 'memorandum' | 'yearFounded'
> & {
  kind: PartnerKind | ''
  memorandum: { number: string; signedOn: string; validTo: string }
  services: ServiceForm[]
  locations: LocationForm[]
  offers: OfferForm[]
}

const NONE: Texts = { uk: '', en: '' }
const shown = (number: number | null) => (number === null ? '' : String(number))

/** English names of papers, one a line as the Ukrainian ones. */
export function englishOf(papers: PartnerService['papersToBring']): string {
  return papers
    .map(({ name }) => name.en)
    .join('\n')
    .trim()
}

export function emptyService(id: string): ServiceForm {
  return {
    id,
    name: NONE,
    description: NONE,
    state: 'ACTIVE',
    needs: [],
    topicCodes: [],
    docs: [],
    audience: [],
    minAge: '',
    maxAge: '',
    eligibility: NONE,
    languages: ['uk'],
    interpretation: NONE,
    booking: 'UNKNOWN',
    bookingHow: NONE,
    papers: '',
    papersEn: '',
    keptPapers: [],
    whatToSay: NONE,
    expectedDays: NONE,
    otherWay: NONE,
    cost: 'UNKNOWN',
    costNote: NONE,
    accepts: 'UNKNOWN',
    freePlaces: '',
    acceptsAsOf: null,
    isEverywhere: false,
    areas: [],
    email: '',
    url: '',
    phones: [],
    contacts: [],
  }
}

export function emptyLocation(id: string): LocationForm {
  return {
    id,
    kind: 'PHYSICAL',
    name: NONE,
    place: { code: '', text: '', en: '' },
    street: NONE,
    room: NONE,
    postalIndex: '',
    latitude: '',
    longitude: '',
    accessibility: [],
    accessibilityNote: NONE,
    transport: NONE,
  }
}

export function emptyOffer(id: string, serviceId: string, locationId: string): OfferForm {
  return {
    id,
    serviceId,
    locationId,
    isKnown: false,
    hours: emptyHours(),
    hoursNote: NONE,
    phones: [],
    contacts: [],
    note: NONE,
  }
}

/** What an empty form begins with: one service at one place, since nearly every partner has these. */
export function emptyPartner(ids: { service: string; location: string; offer: string }): PartnerForm {
  return {
    kind: '',
    name: NONE,
    alternateName: NONE,
    description: NONE,
    email: '',
    website: '',
    registryCode: '',
    legalStatus: '',
    parentId: null,
    memorandum: { number: '', signedOn: '', validTo: '' },
    phones: [],
    contacts: [],
    services: [emptyService(ids.service)],
    locations: [emptyLocation(ids.location)],
    offers: [emptyOffer(ids.offer, ids.service, ids.location)],
    source: { text: '', url: '', asOf: '' },
  }
}

/** A kept record in its form. @param places names of places by their codes */
export function formOfPartner(record: PartnerRecord, places: Record<string, string>): PartnerForm {
  const { memorandum, services, locations, offers, yearFounded: _, ...rest } = record
  return {
    ...rest,
    memorandum: {
      number: memorandum?.number ?? '',
      signedOn: memorandum?.signedOn ?? '',
      validTo: memorandum?.validTo ?? '',
    },
    services: services.map(({ papersToBring, minAge, maxAge, freePlaces, areas, ...service }) => ({
      ...service,
      papers: papersToBring.map(({ name }) => name.uk).join('\n'),
      papersEn: englishOf(papersToBring),
      keptPapers: papersToBring,
      minAge: shown(minAge),
      maxAge: shown(maxAge),
      freePlaces: shown(freePlaces),
      isEverywhere: areas.includes('UA'),
      areas: areas.filter((code) => code !== 'UA').map((code) => ({ code, label: places[code] ?? code })),
    })),
    locations: locations.map(({ placeCode, placeName, latitude, longitude, ...location }) => ({
      ...location,
      place: {
        code: placeCode ?? '',
        text: placeName.uk || (placeCode ? (places[placeCode] ?? '') : ''),
        en: placeName.en,
      },
      latitude: shown(latitude),
      longitude: shown(longitude),
    })),
    offers: offers.map(({ hours, locationId, ...offer }) => ({
      ...offer,
      locationId: locationId ?? '',
      isKnown: hours !== null,
      hours: typedHours(hours),
    })),
  }
}
