import type { PartnerKind } from '../partner-kinds.rules'
import { type ReadOrganization, readOrganizationSchema, unreadFields } from './hsds-import.schema'
import { recordOfOrganization } from './hsds-record-reading'
import type { Incoming, IncomingFile, Reason } from './incoming'

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
  return { ...about, reasons, build: (kept) => recordOfOrganization(organization, kept, defaultKind) }
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
