import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { isNeed, type Need } from './needs.rules'
import { AUDIENCES } from './partner-access.rules'
import { PARTNER_KINDS } from './partner-kinds.rules'
import { phoneFault } from './partner-phone.rules'

const line = z.string({ error: 'wrongType' }).trim().max(300, 'tooLong')
const text = z.string({ error: 'wrongType' }).trim().max(4000, 'tooLong')
const day = z
  .string({ error: 'wrongType' })
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const code = z.string({ error: 'wrongType' }).min(1).max(60)

/** A text in Ukrainian and in English; either may be empty. */
const lines = z.object({ uk: line.default(''), en: line.default('') }).prefault({})
const texts = z.object({ uk: text.default(''), en: text.default('') }).prefault({})
export type Bilingual = z.output<typeof lines>

const minute = z.int().min(0).max(1440)
const span = z
  .object({ from: minute, to: minute })
  .refine(({ from, to }) => from < to, { error: 'spanEndsBeforeItBegins', path: ['to'] })

/** Spans of a day in order; two that overlap are refused. */
const spans = z
  .array(span)
  .max(6, 'tooMany')
  .superRefine((day, { addIssue }) => {
    for (const [place, { from }] of day.entries()) {
      const before = day[place - 1]
      if (before && from < before.to) addIssue({ code: 'custom', message: 'hoursOverlap', path: [place] })
    }
  })

/** When a place is open; `null` where it is used: nobody knows. Two spans a day leave the break between them. */
export const openingHoursSchema = z.object({
  week: z
    .array(z.object({ spans: spans.default([]), byAppointment: z.boolean().default(false) }))
    .length(7, 'sevenDays'),
  exceptions: z
    .array(
      z
        .object({ from: day, to: day, spans: spans.default([]), note: line.default('') })
        .refine(({ from, to }) => from <= to, { error: 'endsBeforeItBegins', path: ['to'] }),
    )
    .max(100, 'tooMany')
    .default([]),
})

const isDialable = (typed: string, { addIssue }: z.RefinementCtx) => {
  const fault = typed === '' ? undefined : phoneFault(typed)
  if (fault) addIssue({ code: 'custom', message: fault })
}
const email = line.refine((typed) => typed === '' || z.email().safeParse(typed).success, {
  error: 'emailForm',
})
const webAddress = line.refine((typed) => typed === '' || isWebAddress(typed), { error: 'webAddressForm' })

function isWebAddress(typed: string): boolean {
  return /^https?:$/.test(URL.parse(typed)?.protocol ?? '')
}

/** A telephone as people dial it: `102`, `(044) 279-98-99`. */
const phone = z.object({
  id: z.uuid(),
  number: line.min(1, { error: 'required', abort: true }).superRefine(isDialable),
  extension: line.default(''),
  note: lines,
})
/** A person to ask for. */
const contact = z.object({
  id: z.uuid(),
  name: line.default(''),
  position: lines,
  phone: line.superRefine(isDialable).default(''),
  email: email.default(''),
})

const coordinate = (most: number) => z.number().min(-most).max(most).nullable().default(null)

/** Where it is. A hotline has a `VIRTUAL` place or none. Addresses of shelters are not kept. */
const location = z.object({
  id: z.uuid(),
  kind: z.enum(['PHYSICAL', 'VIRTUAL', 'POSTAL']).default('PHYSICAL'),
  name: lines,
  /** КАТОТТГ, when the settlement is in the table. */
  placeCode: z
    .string()
    .regex(/^UA\d{17}$/, 'placeCodeForm')
    .nullable()
    .default(null),
  /** The settlement in words: as the source has it, or when it is not in the table. */
  placeName: lines,
  street: lines,
  /** Floor and room. */
  room: lines,
  postalIndex: line.default(''),
  latitude: coordinate(90),
  longitude: coordinate(180),
  /** Codes of `PLACE_ACCESS`. */
  accessibility: z.array(code).max(20).default([]),
  accessibilityNote: texts,
  transport: texts,
})
export const ACCEPTS = ['YES', 'NO', 'WAITING_LIST', 'UNKNOWN'] as const
export const BOOKINGS = ['NOT_NEEDED', 'ADVISED', 'REQUIRED', 'UNKNOWN'] as const
export const COSTS = ['FREE', 'PAID', 'PARTLY', 'UNKNOWN'] as const
export const SERVICE_STATES = ['ACTIVE', 'INACTIVE', 'PAUSED'] as const

const age = z.int().min(0).max(120).nullable().default(null)

const service = z.object({
  id: z.uuid(),
  name: lines.refine(({ uk }) => uk !== '', { error: 'required', path: ['uk'] }),
  description: texts,
  state: z.enum(SERVICE_STATES).default('ACTIVE'),
  needs: z
    .array(z.string().refine((given): given is Need => isNeed(given), { error: 'unknownChoice' }))
    .max(40)
    .default([]),
  /** Codes of legal topics and branches. */
  topicCodes: z.array(code).max(60).default([]),
  /** Codes of papers of the checklist it issues. */
  docs: z.array(code).max(60).default([]),
  audience: z.array(z.enum(AUDIENCES)).max(20).default([]),
  minAge: age,
  maxAge: age,
  /** What the structured rule cannot say. */
  eligibility: texts,
  /** Codes of `LANGUAGES`. */
  languages: z.array(code).max(20).default([]),
  interpretation: texts,
  booking: z.enum(BOOKINGS).default('UNKNOWN'),
  bookingHow: texts,
  papersToBring: z
    .array(z.object({ id: z.uuid(), name: lines }))
    .max(30)
    .default([]),
  /** What the person says when they are there. */
  whatToSay: texts,
  expectedDays: lines,
  /** What to do when the paper cannot be had there. */
  otherWay: texts,
  cost: z.enum(COSTS).default('UNKNOWN'),
  costNote: texts,
  accepts: z.enum(ACCEPTS).default('UNKNOWN'),
  /** Free places, as told on the day. */
  freePlaces: z.int().min(0).max(100_000).nullable().default(null),
  acceptsAsOf: day.nullable().default(null),
  /** Codes of places it takes people from; `UA`: the whole country; none: not told. */
  areas: z
    .array(z.string().regex(/^UA(\d{17})?$/, 'placeCodeForm'))
    .max(200)
    .default([]),
  email: email.default(''),
  url: webAddress.default(''),
  phones: z.array(phone).max(10).default([]),
  contacts: z.array(contact).max(10).default([]),
})

/** A service at a place: with its own hours, telephones and people. */
const offer = z.object({
  id: z.uuid(),
  serviceId: z.uuid(),
  /** `null`: by telephone or letter only. */
  locationId: z.uuid().nullable().default(null),
  hours: openingHoursSchema.nullable().default(null),
  /** Hours as a source told them, when they could not be read. */
  hoursNote: lines,
  phones: z.array(phone).max(10).default([]),
  contacts: z.array(contact).max(10).default([]),
  note: texts,
})

/**
 * One record of the partner directory, whole: the organisation, its services, its places, and which service is given where
 * and when. Shaped after Open Referral HSDS 3.1.3, with texts in two languages and codes of our own.
 * A missing field is an empty text, `null` or `UNKNOWN`: nothing is guessed.
 */
export const partnerRecordSchema = z
  .object({
    kind: z.enum(PARTNER_KINDS, { error: 'chooseOne' }),
    name: lines.refine(({ uk }) => uk !== '', { error: 'required', path: ['uk'] }),
    alternateName: lines,
    description: texts,
    email: email.default(''),
    website: webAddress.default(''),
    /** Code of a legal person (ЄДРПОУ): eight digits. */
    registryCode: line.regex(/^(\d{8})?$/, 'registryCodeForm').default(''),
    legalStatus: line.default(''),
    yearFounded: z.int().min(1000).max(2200).nullable().default(null),
    parentId: z.uuid().nullable().default(null),
    memorandum: z
      .object({
        number: line.default(''),
        signedOn: day.nullable().default(null),
        validTo: day.nullable().default(null),
      })
      .nullable()
      .default(null),
    phones: z.array(phone).max(10).default([]),
    contacts: z.array(contact).max(10).default([]),
    services: z.array(service).max(200).default([]),
    locations: z.array(location).max(200).default([]),
    offers: z.array(offer).max(1000).default([]),
    source: z.object({ text: text.default(''), url: line.default(''), asOf: line.default('') }).prefault({}),
  })
  .superRefine(({ kind, services, locations, offers }, { addIssue }) => {
    for (const [list, rows] of Object.entries({ services, locations, offers })) {
      const ids = rows.map(({ id }) => id)
      for (const [place, id] of ids.entries())
        if (ids.indexOf(id) < place)
          addIssue({ code: 'custom', message: 'idTwice', path: [list, place, 'id'] })
    }
    for (const [place, { serviceId, locationId }] of offers.entries()) {
      const service = services.find(({ id }) => id === serviceId)
      const location = locations.find(({ id }) => id === locationId)
      // Who fled from violence must not be found: the address of a shelter stands nowhere.
      if (kind === 'DV_SERVICE' && service?.needs.includes('DV_SHELTER') && location && tellsWhere(location))
        addIssue({ code: 'custom', message: 'shelterAddress', path: ['offers', place, 'locationId'] })
      if (!service)
        addIssue({ code: 'custom', message: 'unknownService', path: ['offers', place, 'serviceId'] })
      if (locationId && !location)
        addIssue({ code: 'custom', message: 'unknownLocation', path: ['offers', place, 'locationId'] })
    }
  })

function tellsWhere({ street, room, latitude, longitude, postalIndex }: z.output<typeof location>): boolean {
  const isTold = [street.uk, street.en, room.uk, room.en, postalIndex].some((part) => part !== '')
  return isTold || latitude !== null || longitude !== null
}

export type PartnerRecord = z.output<typeof partnerRecordSchema>
export type PartnerRecordInput = z.input<typeof partnerRecordSchema>
export type PartnerService = PartnerRecord['services'][number]
export type PartnerLocation = PartnerRecord['locations'][number]
export type PartnerOffer = PartnerRecord['offers'][number]
