import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { stableId } from '@/lib/core/stable-id'
import type { Need } from '@/lib/partners/needs.rules'
import type { PartnerKind } from '@/lib/partners/partner-kinds.rules'
import type { PartnerRecordInput } from '@/lib/partners/partner-record.schema'
import { hoursOf, type UkEn } from '../../reference/partners/known-partner'

type ServiceInput = NonNullable<PartnerRecordInput['services']>[number]

export type DemoService = Partial<
  Pick<
    ServiceInput,
    | 'docs'
    | 'topicCodes'
    | 'audience'
    | 'languages'
    | 'booking'
    | 'cost'
    | 'accepts'
    | 'freePlaces'
    | 'minAge'
    | 'maxAge'
  >
> & {
  name: UkEn
  needs: readonly Need[]
  bookingHow?: UkEn
  papers?: readonly UkEn[]
  whatToSay?: UkEn
  expected?: UkEn
  otherWay?: UkEn
  eligibility?: UkEn
  costNote?: UkEn
  /** Its own hours, when they are not those of the house. */
  hours?: string
}

/** An invented body near an invented centre. */
export type DemoPartner = {
  key: string
  unitCode: string
  kind: PartnerKind
  name: UkEn
  description?: UkEn
  town?: 'Вербопіль' | 'Калинове' | 'Зарічани' | 'Смерекопіль'
  /** Absent: by telephone, or an address that is told to nobody. */
  street?: UkEn
  room?: UkEn
  phone: string
  contact?: readonly [name: string, position: UkEn, phone?: string]
  email?: string
  website?: string
  hours?: string
  /** Days kept otherwise, counted from today: closed, or open in these hours. */
  exceptions?: readonly (readonly [
    from: number,
    to: number,
    hours: readonly [number, number] | null,
    note: string,
  ])[]
  accessibility?: readonly string[]
  accessNote?: UkEn
  transport?: UkEn
  memorandum?: readonly [number: string, signedDaysAgo: number, endsInDays: number]
  services: readonly DemoService[]
  /** Days since the last check; absent: never checked. */
  checkedDaysAgo?: number
  checkedHow?: 'PHONE' | 'VISIT' | 'WEBSITE' | 'LETTER'
  isClosed?: boolean
}

const TOWNS = {
  Вербопіль: ['м. Вербопіль', 'Verbopil'],
  Калинове: ['с-ще Калинове', 'Kalynove'],
  Зарічани: ['м. Зарічани', 'Zarichany'],
  Смерекопіль: ['м. Смерекопіль', 'Smerekopil'],
} as const
/** The towns are invented; the regions of the centres they stand under are not. */
const REGIONS = {
  Вербопіль: 'UA71000000000010357',
  Калинове: 'UA71000000000010357',
  Зарічани: 'UA71000000000010357',
  Смерекопіль: 'UA26000000000069363',
} as const

/** Somewhere in their regions; partners stand about them, at most some kilometres off. */
const POINTS = {
  Вербопіль: [49.2, 31.9],
  Калинове: [49.35, 31.7],
  Зарічани: [48.95, 31.4],
  Смерекопіль: [48.7, 24.3],
} as const
const SPREAD_DEGREES = 0.06

function pointOf(town: keyof typeof POINTS, key: string) {
  const [latitude, longitude] = POINTS[town]
  const drawn = stableId(`demo-point:${key}`).replaceAll('-', '')
  const off = (from: number) =>
    (Number.parseInt(drawn.slice(from, from + 4), 16) / 0xffff - 0.5) * SPREAD_DEGREES
  const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000
  return { latitude: rounded(latitude + off(0)), longitude: rounded(longitude + off(4)) }
}

const texts = (pair: UkEn = ['', '']) => ({ uk: pair[0], en: pair[1] })

/** The record of an invented body as on that day. */
export function demoRecord(partner: DemoPartner, today: PlainDate): PartnerRecordInput {
  const idOf = (part: string) => stableId(`demo-partner:${partner.key}:${part}`)
  const { town = 'Вербопіль', contact, memorandum, street } = partner
  const exceptions = (partner.exceptions ?? []).map(([from, to, hours, note]) => ({
    from: addDays(today, from),
    to: addDays(today, to),
    spans: hours ? [{ from: hours[0] * 60, to: hours[1] * 60 }] : [],
    note,
  }))
  return {
    kind: partner.kind,
    name: texts(partner.name),
    description: texts(partner.description),
    email: partner.email,
    website: partner.website,
    memorandum: memorandum && {
      number: memorandum[0],
      signedOn: addDays(today, -memorandum[1]),
      validTo: addDays(today, memorandum[2]),
    },
    phones: [{ id: idOf('phone'), number: partner.phone }],
    contacts: contact && [
      { id: idOf('contact'), name: contact[0], position: texts(contact[1]), phone: contact[2] ?? '' },
    ],
    services: partner.services.map((service, place) => serviceOf(service, idOf, place, REGIONS[town])),
    locations: [
      {
        id: idOf('location'),
        kind: 'PHYSICAL',
        placeCode: REGIONS[town],
        placeName: texts(TOWNS[town]),
        ...(street && pointOf(town, partner.key)),
        street: texts(street),
        room: texts(partner.room),
        accessibility: [...(partner.accessibility ?? [])],
        accessibilityNote: texts(partner.accessNote),
        transport: texts(partner.transport),
      },
    ],
    offers: partner.services.map(({ hours = partner.hours }, place) => ({
      id: idOf(`offer ${place}`),
      serviceId: idOf(`service ${place}`),
      locationId: idOf('location'),
      hours: hours === undefined ? null : { ...hoursOf(hours), exceptions },
    })),
  }
}

function serviceOf(
  {
    name,
    needs,
    bookingHow,
    papers = [],
    whatToSay,
    expected,
    otherWay,
    eligibility,
    costNote,
    hours: _,
    ...rest
  }: DemoService,
  idOf: (part: string) => string,
  place: number,
  region: string,
): ServiceInput {
  return {
    languages: ['uk'],
    booking: 'NOT_NEEDED',
    cost: 'FREE',
    accepts: 'YES',
    ...rest,
    id: idOf(`service ${place}`),
    name: texts(name),
    needs: [...needs],
    bookingHow: texts(bookingHow ?? ['у порядку живої черги', 'first come, first served']),
    papersToBring: papers.map((paper, number) => ({
      id: idOf(`paper ${place}.${number}`),
      name: texts(paper),
    })),
    whatToSay: texts(whatToSay),
    expectedDays: texts(expected),
    otherWay: texts(otherWay),
    eligibility: texts(eligibility),
    costNote: texts(costNote),
    areas: [region],
  }
}
