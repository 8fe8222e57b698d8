import { z } from 'zod'

// The shapes of Open Referral HSDS 3.1, written from its reference (docs.openreferral.org). What the product never
// tells is left out; nothing else is let through.

const id = z.uuid()
const email = z.email()
const uri = z.url()
const day = z.iso.date()

const taxonomy = z.strictObject({ id, name: z.string(), description: z.string(), version: z.string() })

const term = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  description: z.string(),
  taxonomy: z.string(),
  taxonomy_detail: taxonomy,
  language: z.string(),
  taxonomy_id: id,
})

/** A term of a taxonomy, or a value of our own the standard has no field for. */
const attribute = z.strictObject({
  id,
  link_id: id,
  link_entity: z.string(),
  link_type: z.string(),
  taxonomy_term_id: id.optional(),
  value: z.string().optional(),
  taxonomy_term: term.optional(),
})

const phone = z.strictObject({
  id,
  number: z.string().min(1),
  extension: z.number().optional(),
  description: z.string().optional(),
})

const contact = z.strictObject({
  id,
  name: z.string().optional(),
  title: z.string().optional(),
  email: email.optional(),
  phones: z.array(phone),
})

const schedule = z.strictObject({
  id,
  valid_from: day.optional(),
  valid_to: day.optional(),
  freq: z.literal('WEEKLY'),
  interval: z.literal(1),
  wkst: z.literal('MO'),
  byday: z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/),
  opens_at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  closes_at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  description: z.string().optional(),
  notes: z.string().optional(),
})

const flatLocation = {
  id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: z.string().optional(),
  transportation: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  external_identifier: z.string().optional(),
  external_identifier_type: z.literal('КАТОТТГ').optional(),
}
const address = z.strictObject({
  id,
  location_id: id,
  address_1: z.string(),
  address_2: z.string().optional(),
  city: z.string(),
  state_province: z.string(),
  postal_code: z.string(),
  country: z.literal('UA'),
  address_type: z.enum(['physical', 'postal', 'virtual']),
})
const location = z.strictObject({
  ...flatLocation,
  addresses: z.array(address),
  accessibility: z.array(
    z.strictObject({
      id,
      location_id: id,
      description: z.string(),
      details: z.string().optional(),
      attributes: z.array(attribute).optional(),
    }),
  ),
})

const flatOrganization = {
  id,
  name: z.string().min(1),
  alternate_name: z.string().optional(),
  description: z.string(),
  email: email.optional(),
  website: uri.optional(),
  year_incorporated: z.number().optional(),
  legal_status: z.string().optional(),
  parent_organization_id: id.optional(),
}
/** An organisation in a list. */
export const hsdsOrganizationListSchema = z.strictObject(flatOrganization)

const flatService = {
  id,
  organization_id: id,
  name: z.string().min(1),
  description: z.string().optional(),
  url: uri.optional(),
  email: email.optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  interpretation_services: z.string().optional(),
  application_process: z.string().optional(),
  fees_description: z.string().optional(),
  wait_time: z.string().optional(),
  eligibility_description: z.string().optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: day.optional(),
  alert: z.string().optional(),
  last_modified: z.iso.datetime({ offset: true }),
}
/** A service in a list. */
export const hsdsServiceListSchema = z.strictObject({
  ...flatService,
  organization: hsdsOrganizationListSchema,
})
/** `minimal=true`: only what a harvester compares. */
export const hsdsMinimalSchema = z.strictObject({ id, last_modified: z.iso.datetime({ offset: true }) })

const atLocation = {
  id,
  service_id: id,
  location_id: id,
  description: z.string().optional(),
}
const nestedAtLocation = z.strictObject({
  ...atLocation,
  contacts: z.array(contact),
  phones: z.array(phone),
  schedules: z.array(schedule),
  location,
})

const nestedService = {
  ...flatService,
  phones: z.array(phone),
  schedules: z.array(schedule),
  service_areas: z.array(
    z.strictObject({
      id,
      service_id: id,
      name: z.string(),
      extent: z.string(),
      extent_type: z.literal('КАТОТТГ'),
    }),
  ),
  languages: z.array(z.strictObject({ id, service_id: id, name: z.string(), code: z.string() })),
  cost_options: z.array(
    z.strictObject({
      id,
      service_id: id,
      option: z.string(),
      currency: z.literal('UAH').optional(),
      amount: z.number().optional(),
      amount_description: z.string().optional(),
    }),
  ),
  required_documents: z.array(z.strictObject({ id, service_id: id, document: z.string() })),
  contacts: z.array(contact),
  capacities: z.array(
    z.strictObject({
      id,
      service_id: id,
      unit: z.strictObject({ id, name: z.string() }),
      available: z.number(),
      updated: z.iso.datetime({ offset: true }),
    }),
  ),
  attributes: z.array(attribute),
}
const nestedOrganization = {
  ...flatOrganization,
  contacts: z.array(contact),
  phones: z.array(phone),
  locations: z.array(location),
  organization_identifiers: z.array(
    z.strictObject({
      id,
      organization_id: id,
      identifier_scheme: z.string(),
      identifier_type: z.string(),
      identifier: z.string(),
    }),
  ),
  attributes: z.array(attribute),
}

/** A service with all that belongs to it. */
export const hsdsServiceSchema = z.strictObject({
  ...nestedService,
  service_at_locations: z.array(nestedAtLocation),
  organization: z.strictObject(nestedOrganization),
})
/** An organisation with its services: whole ones, or their names alone. */
export const hsdsOrganizationSchema = z.strictObject({
  ...nestedOrganization,
  services: z.array(
    z.union([
      z.strictObject({ ...nestedService, service_at_locations: z.array(nestedAtLocation) }),
      z.strictObject({ id, name: z.string(), status: flatService.status, organization_id: id }),
    ]),
  ),
})
/** A service at a place, with both. */
export const hsdsServiceAtLocationSchema = nestedAtLocation.extend({
  service: z.strictObject({ ...nestedService, organization: hsdsOrganizationListSchema }),
})
/** A service at a place in a list. */
export const hsdsServiceAtLocationListSchema = z.strictObject({
  ...atLocation,
  location: z.strictObject(flatLocation),
  service: z.strictObject({ ...flatService, organization: hsdsOrganizationListSchema }),
})
export const hsdsTaxonomySchema = taxonomy
export const hsdsTaxonomyTermSchema = term

/** The envelope of a page. */
export const hsdsPageSchema = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int().min(1),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  })
export const hsdsRootSchema = z.strictObject({ version: z.literal('3.1.3'), profile: uri, openapi_url: uri })

export type HsdsAttribute = z.output<typeof attribute>
export type HsdsContact = z.output<typeof contact>
export type HsdsFlatOrganization = z.output<typeof hsdsOrganizationListSchema>
export type HsdsLocation = z.output<typeof location>
export type HsdsMinimal = z.output<typeof hsdsMinimalSchema>
export type HsdsNestedAtLocation = z.output<typeof nestedAtLocation>
export type HsdsOrganization = z.output<typeof hsdsOrganizationSchema>
export type HsdsPage<Item> = { contents: Item[] } & Omit<
  z.output<ReturnType<typeof hsdsPageSchema>>,
  'contents'
>
export type HsdsPhone = z.output<typeof phone>
export type HsdsSchedule = z.output<typeof schedule>
export type HsdsService = z.output<typeof hsdsServiceSchema>
export type HsdsServiceAtLocation = z.output<typeof hsdsServiceAtLocationSchema>
export type HsdsTaxonomy = z.output<typeof taxonomy>
export type HsdsTaxonomyTerm = z.output<typeof term>
