import { PARTNER_KINDS, type PartnerKind } from '../partner-kinds.rules'
import { type PartnerRecord, partnerRecordSchema } from '../partner-record.schema'
import { hoursOfSchedules, type ReadSchedule } from './hsds-hours.rules'
import {
  type ReadAtLocation,
  type ReadLocation,
  type ReadOrganization,
  type ReadService,
  readOrganizationSchema,
  unreadFields,
} from './hsds-import.schema'
import {
  contactsOf,
  EMPTY,
  extrasOf,
  locationOf,
  phonesOf,
  placelessOfferId,
  serviceOf,
  termsOf,
  ukOf,
} from './hsds-parts-reading'
import type { Built, Incoming, IncomingFile, Reason } from './incoming'

type Offer = PartnerRecord['offers'][number]

/**
 * Reads an HSDS file: a list, or a page with `contents`, of organisations with their services or of services with their
 * organisations.
 *
 * @returns `undefined` for anything else
 */
export function readHsdsFile(
  json: unknown,
  { defaultKind }: { defaultKind: PartnerKind | undefined },
): IncomingFile | undefined {
  const items = itemsOf(json)
  if (!items) return undefined
  const unknownFields = new Map<string, number>()
  const organizations = items.some(isService) ? gathered(items) : items.map((item) => ({ item, row: 0 }))
  const records = organizations.map(({ item }, place) => {
    for (const field of new Set(unreadFields(readOrganizationSchema, item)))
      unknownFields.set(field, (unknownFields.get(field) ?? 0) + 1)
    return incomingOf(item, place + 1, defaultKind)
  })
  return { records, unknownFields }
}

function itemsOf(json: unknown): Record<string, unknown>[] | undefined {
  const list = isObject(json) && Array.isArray(json.contents) ? json.contents : json
  const items = Array.isArray(list) ? list : isObject(list) && 'name' in list ? [list] : undefined
  return items?.every(isObject) ? items : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isService(item: Record<string, unknown>): boolean {
  return 'status' in item || 'organization_id' in item || 'service_at_locations' in item
}

/** Services told one by one, put back under their organisations; one without any stays by itself and is refused. */
function gathered(items: readonly Record<string, unknown>[]): { item: Record<string, unknown> }[] {
  const byId = new Map<string, { item: Record<string, unknown>; services: unknown[] }>()
  const alone: { item: Record<string, unknown> }[] = []
  for (const item of items) {
    const { organization, ...service } = item
    const id = isObject(organization) && typeof organization.id === 'string' ? organization.id : undefined
    if (!id || !isObject(organization)) {
      alone.push({ item: { ...service, id: undefined, name: item.name, organizationMissing: true } })
      continue
    }
    const known = byId.get(id) ?? { item: organization, services: [] }
    known.services.push(service)
    byId.set(id, known)
  }
  return [...[...byId.values()].map(({ item, services }) => ({ item: { ...item, services } })), ...alone]
}

function incomingOf(
  item: Record<string, unknown>,
  row: number,
  defaultKind: PartnerKind | undefined,
): Incoming {
  const parsed = readOrganizationSchema.safeParse(item)
  const about = {
    row,
    id: typeof item.id === 'string' ? item.id : undefined,
    name: typeof item.name === 'string' ? item.name : '',
  }
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      code: CODES.has(issue.message) ? issue.message : 'wrongType',
    }))
    const missing =
      'organizationMissing' in item ? [{ path: 'organization', code: 'organizationMissing' }] : []
    return { ...about, reasons: [...missing, ...reasons], build: () => ({ ok: false, reasons }) }
  }
  const organization = parsed.data
  const reasons = brokenReferences(organization)
  return { ...about, reasons, build: (kept) => recordOf(organization, kept, defaultKind) }
}

const CODES = new Set(['idMissing', 'required', 'wrongType'])

function brokenReferences({ id, locations = [], services = [] }: ReadOrganization): Reason[] {
  const here = new Set(locations.map((location) => location.id))
  return services.flatMap((service, place) => [
    ...(service.organization_id !== undefined && service.organization_id !== id
      ? [{ path: `services.${place}.organization_id`, code: 'unknownOrganization' }]
      : []),
    ...(service.service_at_locations ?? []).flatMap(({ location_id: locationId, location }, at) =>
      location || (locationId !== undefined && here.has(locationId))
        ? []
        : [{ path: `services.${place}.service_at_locations.${at}.location_id`, code: 'unknownLocation' }],
    ),
  ])
}

function recordOf(
  organization: ReadOrganization,
  kept: PartnerRecord | undefined,
  defaultKind: PartnerKind | undefined,
): Built {
  const told: Reason[] = []
  const terms = termsOf(organization.attributes)
  const kind = PARTNER_KINDS.find((each) => terms.includes(each)) ?? kept?.kind ?? defaultKind
  if (!kind) return { ok: false, reasons: [{ path: 'attributes', code: 'kindMissing' }] }
  const extras = extrasOf(organization.attributes)
  const services = organization.services ?? []
  const placeless = (kept?.offers ?? []).filter(({ locationId }) => locationId === null)
  const ofOffers = new Set(placeless.flatMap(({ phones }) => phones.map(({ id }) => id)))
  const offers = services.flatMap((service, place) =>
    offersOf(service, kept, (code) => told.push({ path: `services.${place}.schedules`, code })),
  )
  const english = extras.get('name.en') ?? kept?.name.en ?? ''
  const alternate = organization.alternate_name === english ? '' : organization.alternate_name
  const parsed = partnerRecordSchema.safeParse({
    ...kept,
    kind,
    name: { uk: organization.name, en: english },
    alternateName: {
      uk: alternate ?? kept?.alternateName.uk ?? '',
      en: extras.get('alternate_name.en') ?? kept?.alternateName.en ?? '',
    },
    description: {
      uk: organization.description ?? kept?.description.uk ?? '',
      en: extras.get('description.en') ?? kept?.description.en ?? '',
    },
    email: organization.email ?? kept?.email ?? '',
    website: organization.website ?? kept?.website ?? '',
    registryCode: registryCodeOf(organization) ?? kept?.registryCode ?? '',
    legalStatus: organization.legal_status ?? kept?.legalStatus ?? '',
    yearFounded: organization.year_incorporated ?? kept?.yearFounded ?? null,
    parentId: organization.parent_organization_id ?? kept?.parentId ?? null,
    phones: phonesOf(organization.phones, kept?.phones),
    contacts: contactsOf(organization.contacts, kept?.contacts),
    services: organization.services
      ? services.map((service) =>
          serviceOf(
            service,
            kept?.services.find(({ id }) => id === service.id),
            ofOffers,
          ),
        )
      : kept?.services,
    locations: locationsOf(organization).map((location) =>
      locationOf(
        location,
        kept?.locations.find(({ id }) => id === location.id),
      ),
    ),
    offers: organization.services ? inKeptOrder(offers, kept) : kept?.offers,
  })
  if (parsed.success) return { ok: true, record: parsed.data, told }
  const reasons = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }))
  return { ok: false, reasons }
}

/** A file groups offers by service: that alone is no change. */
function inKeptOrder(offers: readonly Offer[], kept: PartnerRecord | undefined): Offer[] {
  const order = new Map(kept?.offers.map(({ id }, place) => [id, place]))
  const last = order.size
  return offers.toSorted((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last))
}

function registryCodeOf({
  organization_identifiers: identifiers = [],
}: ReadOrganization): string | undefined {
  return identifiers.find(
    ({ identifier_scheme: scheme, identifier_type: type }) => scheme === 'UA-EDR' || type === 'ЄДРПОУ',
  )?.identifier
}

/** Places of the organisation and those told only at a service, each once. */
function locationsOf({ locations = [], services = [] }: ReadOrganization): ReadLocation[] {
  const nested = services.flatMap(({ service_at_locations: places = [] }) =>
    places.flatMap(({ location }) => location ?? []),
  )
  return [...new Map([...nested, ...locations].map((location) => [location.id, location])).values()].toSorted(
    (a, b) => orderOf(locations, a) - orderOf(locations, b),
  )
}

function orderOf(locations: readonly ReadLocation[], { id }: ReadLocation): number {
  const place = locations.findIndex((location) => location.id === id)
  return place < 0 ? locations.length : place
}

function offersOf(
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
