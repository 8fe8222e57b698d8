import { stableId } from '@/lib/core/stable-id'
import { isNeed } from '../needs.rules'
import { AUDIENCES, PLACE_ACCESS } from '../partner-access.rules'
import { ACCEPTS, BOOKINGS, COSTS, type PartnerRecord } from '../partner-record.schema'
import type { ReadAttribute, ReadContact, ReadLocation, ReadPhone, ReadService } from './hsds-import.schema'

type Service = PartnerRecord['services'][number]
type Location = PartnerRecord['locations'][number]
type Phone = PartnerRecord['phones'][number]
type Contact = PartnerRecord['contacts'][number]

export const EMPTY = { uk: '', en: '' }
/** A told text in Ukrainian; the English beside it stays. */
export const ukOf = (told: string | undefined, kept = EMPTY) =>
  told === undefined ? kept : { ...kept, uk: told }

/** Values of ours the standard has no field for, by their name. */
export function extrasOf(attributes: readonly ReadAttribute[] = []): ReadonlyMap<string, string> {
  return new Map(
    attributes.flatMap(({ link_type: type, value }) =>
      type !== undefined && value !== undefined ? [[type, value] as const] : [],
    ),
  )
}

/** Codes of the terms an item is described by. */
export function termsOf(attributes: readonly ReadAttribute[] = []): string[] {
  return attributes.flatMap(({ taxonomy_term: term }) => term?.code ?? [])
}

export function phonesOf(told: readonly ReadPhone[] | undefined, kept: readonly Phone[] = []): Phone[] {
  if (!told || told.length === 0) return [...kept]
  return told.map(({ id, number, extension, description }) => {
    const before = kept.find((one) => one.id === id)
    return {
      id,
      number,
      extension: extension === undefined ? (before?.extension ?? '') : String(extension),
      note: ukOf(description, before?.note),
    }
  })
}

export function contactsOf(
  told: readonly ReadContact[] | undefined,
  kept: readonly Contact[] = [],
): Contact[] {
  if (!told || told.length === 0) return [...kept]
  return told.map(({ id, name = '', title, email = '', phones = [] }) => {
    const before = kept.find((one) => one.id === id)
    return { id, name, position: ukOf(title, before?.position), email, phone: phones[0]?.number ?? '' }
  })
}

const LOCATION_KINDS: Record<string, Location['kind']> = {
  physical: 'PHYSICAL',
  virtual: 'VIRTUAL',
  postal: 'POSTAL',
}

export function locationOf(told: ReadLocation, kept: Location | undefined): Location {
  const [address] = told.addresses ?? []
  const codes = (told.accessibility ?? []).flatMap(
    ({ attributes }) => extrasOf(attributes).get('access') ?? [],
  )
  const notes = (told.accessibility ?? [])
    .filter(({ attributes }) => !extrasOf(attributes).has('access'))
    .flatMap(({ description, details }) => [description, details].filter(Boolean))
  const isCodified = told.external_identifier_type === 'КАТОТТГ'
  return {
    id: told.id,
    kind: LOCATION_KINDS[told.location_type ?? ''] ?? 'PHYSICAL',
    name: ukOf(told.name, kept?.name),
    placeCode: (isCodified ? told.external_identifier : undefined) ?? kept?.placeCode ?? null,
    placeName: ukOf(address?.city, kept?.placeName),
    street: ukOf(address?.address_1, kept?.street),
    room: ukOf(address?.address_2, kept?.room),
    postalIndex: address?.postal_code ?? kept?.postalIndex ?? '',
    latitude: told.latitude ?? kept?.latitude ?? null,
    longitude: told.longitude ?? kept?.longitude ?? null,
    accessibility: told.accessibility
      ? PLACE_ACCESS.filter((code) => codes.includes(code))
      : (kept?.accessibility ?? []),
    accessibilityNote: ukOf(told.accessibility ? notes.join('; ') : undefined, kept?.accessibilityNote),
    transport: ukOf(told.transportation, kept?.transport),
  }
}

const STATES: Record<string, Service['state']> = {
  active: 'ACTIVE',
  inactive: 'INACTIVE',
  defunct: 'INACTIVE',
  'temporarily closed': 'PAUSED',
}

/** @param ofOffer ids of telephones that belong to an offer without a place, which the standard tells of the service */
export function serviceOf(
  told: ReadService,
  kept: Service | undefined,
  ofOffer: ReadonlySet<string>,
): Service {
  const extras = extrasOf(told.attributes)
  const codesOf = (type: string) => extras.get(type)?.split(',').filter(Boolean)
  const isOurs = extras.has('booking') || extras.has('cost') || extras.has('audience') || kept !== undefined
  const choose = <Choice extends string>(choices: readonly Choice[], type: string, before: Choice) =>
    choices.find((each) => each === extras.get(type)) ?? before
  const both = (type: string, before = EMPTY, plain?: string) => ({
    uk: extras.get(type) ?? plain ?? before.uk,
    en: extras.get(`${type}.en`) ?? before.en,
  })
  const needs = termsOf(told.attributes).filter(isNeed)
  const documents = told.required_documents
  const capacity = told.capacities?.[0]
  return {
    id: told.id,
    name: { uk: told.name, en: extras.get('name.en') ?? kept?.name.en ?? '' },
    description: both('description', kept?.description, told.description),
    state: kept && told.status === 'defunct' ? kept.state : (STATES[told.status] ?? 'ACTIVE'),
    needs: told.attributes ? needs : (kept?.needs ?? []),
    topicCodes: codesOf('topics') ?? kept?.topicCodes ?? [],
    docs: codesOf('papers') ?? kept?.docs ?? [],
    audience: AUDIENCES.filter((code) => (codesOf('audience') ?? kept?.audience ?? []).includes(code)),
    minAge: told.minimum_age ?? kept?.minAge ?? null,
    maxAge: told.maximum_age ?? kept?.maxAge ?? null,
    // In our own files the description is made of the rule; the text beside it stands apart.
    eligibility: both('eligibility', kept?.eligibility, isOurs ? undefined : told.eligibility_description),
    languages: told.languages?.flatMap(({ code }) => code ?? []) ?? kept?.languages ?? [],
    interpretation: ukOf(told.interpretation_services, kept?.interpretation),
    booking: choose(BOOKINGS, 'booking', kept?.booking ?? 'UNKNOWN'),
    bookingHow: both('booking_how', kept?.bookingHow, isOurs ? undefined : told.application_process),
    papersToBring: documents
      ? documents.map(({ id, document = '' }) => ({
          id,
          name: ukOf(document, kept?.papersToBring.find((one) => one.id === id)?.name),
        }))
      : (kept?.papersToBring ?? []),
    whatToSay: both('what_to_say', kept?.whatToSay),
    expectedDays: ukOf(told.wait_time, kept?.expectedDays),
    otherWay: both('other_way', kept?.otherWay),
    cost: choose(COSTS, 'cost', kept?.cost ?? 'UNKNOWN'),
    costNote: ukOf(
      told.cost_options?.[0]?.amount_description ?? (isOurs ? undefined : told.fees_description),
      kept?.costNote,
    ),
    accepts: choose(ACCEPTS, 'accepts', kept?.accepts ?? 'UNKNOWN'),
    freePlaces: capacity?.available ?? kept?.freePlaces ?? null,
    acceptsAsOf: kept?.acceptsAsOf ?? null,
    areas: told.service_areas
      ? told.service_areas.flatMap(({ extent, extent_type: type }) =>
          type === 'КАТОТТГ' && extent !== undefined ? [extent] : [],
        )
      : (kept?.areas ?? []),
    email: told.email ?? kept?.email ?? '',
    url: told.url ?? kept?.url ?? '',
    phones: phonesOf(
      told.phones?.filter(({ id }) => !ofOffer.has(id)),
      kept?.phones,
    ),
    contacts: contactsOf(told.contacts, kept?.contacts),
  }
}

export const placelessOfferId = (serviceId: string) => stableId(`partner-offer:${serviceId}`)
