import { z } from 'zod'

// What is read of an HSDS file of any origin. A field of another kind than it should be is an error; one that is not
// known is told and left.

const text = z.string().optional()
const id = z.uuid({ error: 'idMissing' })
const number = z.number({ error: 'wrongType' }).optional()
const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: 'wrongType' }).optional()

const attribute = z.looseObject({
  link_type: text,
  value: text,
  taxonomy_term: z.looseObject({ code: text }).optional(),
})
const phone = z.looseObject({
  id,
  number: z.string({ error: 'required' }),
  extension: z.union([z.number(), z.string()]).optional(),
  description: text,
})
const contact = z.looseObject({ id, name: text, title: text, email: text, phones: list(phone) })
const schedule = z.looseObject({
  freq: text,
  interval: number,
  byday: text,
  opens_at: text,
  closes_at: text,
  valid_from: text,
  valid_to: text,
  description: text,
  notes: text,
})
const location = z.looseObject({
  id,
  location_type: text,
  name: text,
  transportation: text,
  latitude: number,
  longitude: number,
  external_identifier: text,
  external_identifier_type: text,
  addresses: list(z.looseObject({ address_1: text, address_2: text, city: text, postal_code: text })),
  accessibility: list(z.looseObject({ description: text, details: text, attributes: list(attribute) })),
})
const atLocation = z.looseObject({
  id,
  location_id: z.string().optional(),
  location: location.optional(),
  description: text,
  phones: list(phone),
  contacts: list(contact),
  schedules: list(schedule),
})
export const readServiceSchema = z.looseObject({
  id,
  organization_id: z.string().optional(),
  name: z.string({ error: 'required' }).min(1, 'required'),
  status: z.string({ error: 'required' }),
  description: text,
  url: text,
  email: text,
  interpretation_services: text,
  application_process: text,
  fees_description: text,
  wait_time: text,
  eligibility_description: text,
  minimum_age: number,
  maximum_age: number,
  phones: list(phone),
  contacts: list(contact),
  schedules: list(schedule),
  service_areas: list(z.looseObject({ extent: text, extent_type: text })),
  languages: list(z.looseObject({ code: text })),
  cost_options: list(z.looseObject({ amount_description: text })),
  required_documents: list(z.looseObject({ id, document: text })),
  capacities: list(z.looseObject({ available: number, updated: text })),
  attributes: list(attribute),
  service_at_locations: list(atLocation),
})
export const readOrganizationSchema = z.looseObject({
  id,
  name: z.string({ error: 'required' }).min(1, 'required'),
  alternate_name: text,
  description: text,
  email: text,
  website: text,
  year_incorporated: number,
  legal_status: text,
  parent_organization_id: text,
  phones: list(phone),
  contacts: list(contact),
  locations: list(location),
  organization_identifiers: list(
    z.looseObject({ identifier: text, identifier_scheme: text, identifier_type: text }),
  ),
  attributes: list(attribute),
  services: list(readServiceSchema),
})
export type ReadOrganization = z.output<typeof readOrganizationSchema>
export type ReadService = z.output<typeof readServiceSchema>
export type ReadLocation = z.output<typeof location>
export type ReadAtLocation = z.output<typeof atLocation>
export type ReadPhone = z.output<typeof phone>
export type ReadContact = z.output<typeof contact>
export type ReadAttribute = z.output<typeof attribute>

/** Links back to what a part stands in, marks of change and what only repeats: read by position, so nothing is lost. */
const REPEATED = new Set(
  'id organization_id service_id location_id service_at_location_id contact_id link_id link_entity taxonomy_term_id organization last_modified assured_date alert option currency amount unit state_province country address_type name code wkst identifier_scheme'.split(
    ' ',
  ),
)

/** Paths of fields of an item that are not read, `services.logo`; places in lists are left out. */
export function unreadFields(shape: z.ZodType, value: unknown, path = ''): string[] {
  const inner = shape instanceof z.ZodOptional ? shape.unwrap() : shape
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((one) => unreadFields(asType(inner.element), one, path))
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return []
  const known: Record<string, unknown> = inner.shape
  return Object.entries(value).flatMap(([key, part]) => {
    const at = path ? `${path}.${key}` : key
    const field = known[key]
    // A term is known by its code; the words beside it are the taxonomy's.
    if (key === 'taxonomy_term') return []
    if (field instanceof z.ZodType) return unreadFields(field, part, at)
    return REPEATED.has(key) || part === null || (Array.isArray(part) && part.length === 0) ? [] : [at]
  })
}

function asType(element: unknown): z.ZodType {
  return element instanceof z.ZodType ? element : z.unknown()
}
