import { z } from 'zod'
import type { PlainDate } from '@/lib/core/plain-date'
import { isNeed, type Need } from './needs.rules'
import type { OpeningHours } from './opening-hours.rules'
import { AUDIENCES, PLACE_ACCESS } from './partner-access.rules'
import { PARTNER_KINDS, type PartnerKind } from './partner-kinds.rules'
import type { PartnerStatus } from './partner-offers.rules'
import type { PartnerReason } from './partner-reasons.rules'
import type { ACCEPTS, Bilingual, BOOKINGS, COSTS } from './partner-record.schema'

export const HITS_A_PAGE = 10
/** When it must be open: at this minute, or still some time today. */
export const OPEN_WHEN = ['now', 'today'] as const

const code = z.string().max(60)
const need = z.string().refine((given): given is Need => isNeed(given), { error: 'unknownChoice' })
const placeCode = z.string().regex(/^UA\d{17}$/, 'placeCodeForm')
const latitude = z.number().min(-90).max(90)
const longitude = z.number().min(-180).max(180)

/** What may be asked of a partner; what is left out does not matter. */
const wish = {
  topicCodes: z.array(code).max(20).optional(),
  /** Where the person lives; absent: where the viewer’s unit is; `null`: anywhere. */
  placeCode: placeCode.nullable().optional(),
  /** From where the distance is counted. */
  near: z.object({ latitude, longitude }).optional(),
  kinds: z.array(z.enum(PARTNER_KINDS)).max(PARTNER_KINDS.length).optional(),
  openWhen: z.enum(OPEN_WHEN).optional(),
  /** Those that take nobody now, or only on a waiting list, are left out. */
  acceptsNow: z.boolean().optional(),
  language: code.optional(),
  accessibility: z.array(z.enum(PLACE_ACCESS)).max(PLACE_ACCESS.length).optional(),
  audience: z.array(z.enum(AUDIENCES)).max(AUDIENCES.length).optional(),
  age: z.int().min(0).max(120).optional(),
}

export const partnerSearchSchema = z.object({
  ...wish,
  /** A need in plain words, what a body is called, or the name of an organisation. */
  typed: z.string().max(200, 'searchTooLong').default(''),
  /** A need chosen from those that were read. */
  need: need.optional(),
  after: z.string().max(400).optional(),
})
export type PartnerSearch = z.output<typeof partnerSearchSchema>
export type PartnerSearchInput = z.input<typeof partnerSearchSchema>

export const offerWishSchema = z.object({ ...wish, need: need.optional() })
export type OfferWish = z.output<typeof offerWishSchema>

/** A service at a place that was found, with why. */
export type PartnerHit = {
  partnerId: string
  offerId: string
  kind: PartnerKind
  status: PartnerStatus
  name: Bilingual
  serviceName: Bilingual
  /** Settlement, street, room; `null`: by telephone or letter only. */
  place: { settlement: Bilingual; street: Bilingual; room: Bilingual } | null
  phones: { number: string; extension: string }[]
  hours: OpeningHours | null
  /** Hours in words, when they could not be read. */
  hoursNote: Bilingual
  accepts: (typeof ACCEPTS)[number]
  /** Before one goes there. */
  booking: (typeof BOOKINGS)[number]
  bookingHow: Bilingual
  papersToBring: Bilingual[]
  cost: (typeof COSTS)[number]
  accessibility: string[]
  distanceKm: number | null
  checkedOn: PlainDate | null
  wrongReports: number
  reasons: PartnerReason[]
}

/** Why nothing was found. Labels: `partnerSearch.nothing.*`. */
export type NothingFound = 'notUnderstood' | 'nobodyAtAll' | 'nobodyHere' | 'onlyClosed' | 'filtersTooNarrow'

export type PartnersFound = {
  reading: {
    needs: Need[]
    kinds: PartnerKind[]
    /** Read on the other keyboard layout. */
    corrected?: string
    /** Where it was looked for. */
    placeCode: string | null
  }
  hits: PartnerHit[]
  next?: string
  nothing?: NothingFound
  /** Partners of other places, shown only when none is here. */
  elsewhere: PartnerHit[]
}
