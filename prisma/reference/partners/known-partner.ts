import { stableId } from '@/lib/core/stable-id'
import { readHoursText } from '@/lib/partners/hours-text.rules'
import type { Need } from '@/lib/partners/needs.rules'
import type { OpeningHours } from '@/lib/partners/opening-hours.rules'
import type { PartnerKind } from '@/lib/partners/partner-kinds.rules'
import type { PartnerRecordInput } from '@/lib/partners/partner-record.schema'

export type UkEn = readonly [uk: string, en: string]

/** A public institution as a page told of it. What is left out the page did not tell; nothing is guessed. */
export type KnownPartner = {
  /** Lasting: the ids of the record are made of it. */
  readonly key: string
  readonly kind: PartnerKind
  readonly name: UkEn
  readonly service: UkEn
  readonly needs: readonly Need[]
  /** Where it is: the smallest place of the table it lies in. */
  readonly place?: string
  readonly placeName?: UkEn
  readonly street?: UkEn
  readonly room?: UkEn
  readonly phones?: readonly (string | readonly [number: string, note: UkEn])[]
  readonly email?: string
  readonly website?: string
  /** In the words `readHoursText` reads. */
  readonly hours?: string
  readonly hoursNote?: UkEn
  readonly description?: UkEn
  readonly languages?: readonly string[]
  readonly accessibility?: readonly string[]
  /** Codes of places it takes people from, where the page says so. */
  readonly areas?: readonly string[]
  /** Year, month or day of the page. */
  readonly asOf: string
  readonly url: string
}

const texts = (pair: UkEn = ['', '']) => ({ uk: pair[0], en: pair[1] })

/** The record of a known institution; its ids are the same in every installation. */
export function recordOf(known: KnownPartner): PartnerRecordInput {
  const idOf = (part: string) => stableId(`known-partner:${known.key}:${part}`)
  const hasPlace = known.place !== undefined || known.placeName !== undefined
  return {
    kind: known.kind,
    name: texts(known.name),
    description: texts(known.description),
    email: known.email,
    website: known.website,
    phones: known.phones?.map((phone, place) => {
      const [number, note] = typeof phone === 'string' ? [phone, undefined] : phone
      return { id: idOf(`phone ${place}`), number, note: texts(note) }
    }),
    services: [
      {
        id: idOf('service'),
        name: texts(known.service),
        needs: [...known.needs],
        languages: [...(known.languages ?? [])],
        areas: [...(known.areas ?? [])],
      },
    ],
    locations: hasPlace
      ? [
          {
            id: idOf('location'),
            placeCode: known.place ?? null,
            placeName: texts(known.placeName),
            street: texts(known.street),
            room: texts(known.room),
            accessibility: [...(known.accessibility ?? [])],
          },
        ]
      : [],
    offers: [
      {
        id: idOf('offer'),
        serviceId: idOf('service'),
        locationId: hasPlace ? idOf('location') : null,
        hours: known.hours === undefined ? null : hoursOf(known.hours),
        hoursNote: texts(known.hoursNote),
      },
    ],
    source: { url: known.url, asOf: known.asOf },
  }
}

export const partnerIdOf = ({ key }: KnownPartner) => stableId(`known-partner:${key}`)

/** @throws if the text cannot be read: such hours belong into the note */
export function hoursOf(text: string): { week: Week } {
  const read = readHoursText(text)
  if (read.kind !== 'read') throw new Error(`Hours of a known partner: «${text}» is ${read.kind}`)
  return { week: weekOf(read.hours) }
}

type Week = { spans: { from: number; to: number }[]; byAppointment: boolean }[]

function weekOf({ week }: OpeningHours): Week {
  return week.map(({ spans, byAppointment }) => ({
    spans: spans.map((span) => ({ ...span })),
    byAppointment,
  }))
}
