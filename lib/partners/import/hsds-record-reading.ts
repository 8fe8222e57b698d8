import { PARTNER_KINDS, type PartnerKind } from '../partner-kinds.rules'
import { type PartnerRecord, partnerRecordSchema } from '../partner-record.schema'
import type { ReadLocation, ReadOrganization } from './hsds-import.schema'
import { offersOf } from './hsds-offers-reading'
import { contactsOf, extrasOf, locationOf, phonesOf, serviceOf, termsOf } from './hsds-parts-reading'
import type { Built, Reason } from './incoming'

type Offer = PartnerRecord['offers'][number]

/** The record of an organisation of a file, laid over the one there is: what the file does not tell stays. */
export function recordOfOrganization(
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
