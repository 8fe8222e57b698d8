import { z } from 'zod'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { BOOKING_PURPOSES, BOOKING_VIEWS, BOOKING_WAYS } from './booking.rules'
import { INTERPRETER_LANGUAGES } from './booking-calendar.schema'

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong').default('')
const plainDay = z
  .string({ error: 'noSuchDate' })
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const clock = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'time')
const submissionId = z.string().min(8).max(200)
const absent = (schema: z.ZodUUID) => schema.optional().catch(undefined)

export const bookingAddressSchema = z.object({ bookingId: z.uuid() })
export type BookingAddress = z.output<typeof bookingAddressSchema>

/** What one looks for a time for: `?client=`, `?enquiry=`, `?mandate=`. */
export const bookingSubjectSchema = z.object({
  client: absent(z.uuid()),
  enquiry: absent(z.uuid()),
  mandate: absent(z.uuid()),
  calendar: absent(z.uuid()),
})
export type BookingSubject = z.output<typeof bookingSubjectSchema>

const wish = {
  calendarId: z.uuid().nullable().default(null),
  way: z.enum(BOOKING_WAYS).default('IN_PERSON'),
  interpreter: z.enum(INTERPRETER_LANGUAGES).nullable().default(null),
}
/** What free times are asked for; a page of days by its first day. */
export const findSlotsSchema = z.object({
  ...wish,
  from: plainDay.nullable().default(null),
  /** Of this booking the time counts as free: it is being moved. */
  movingId: z.uuid().nullable().default(null),
})
export type FindSlots = z.output<typeof findSlotsSchema>

/** For the calendar of a month: its first day. */
export const findMonthSchema = findSlotsSchema.extend({ from: plainDay })
export type FindMonth = z.output<typeof findMonthSchema>

/** A time by the clock on the wall: of the hour that comes twice the first is meant, one that does not exist is refused. */
const place = {
  calendarId: z.uuid({ error: 'chooseOne' }),
  on: plainDay,
  time: clock,
  way: z.enum(BOOKING_WAYS),
  interpreter: z.enum(INTERPRETER_LANGUAGES).nullable().default(null),
}
export const holdSlotSchema = z.object({
  ...place,
  /** Named by the page before it asks: a page that goes gives up a hold whose answer it has not seen. */
  bookingId: z.uuid(),
  /** The one held before, given up for this. */
  insteadOf: z.uuid().nullable().default(null),
})
export type HoldSlot = z.output<typeof holdSlotSchema>

const videoLink = z.union([
  z.literal(''),
  z.url({ protocol: /^https$/, error: 'webAddressForm' }).max(500, 'tooLong'),
])
/** All that is typed while the time is held. */
export const bookingFormSchema = z.object({
  purpose: z.enum(BOOKING_PURPOSES, { error: 'chooseOne' }),
  language: z.enum(LANGUAGES).default('uk'),
  videoLink: videoLink.default(''),
  note: text(500),
  remind: z.boolean().default(false),
})
export type BookingFormInput = z.input<typeof bookingFormSchema>

/** How people meet: asked beside the free times, and a part of what is booked. */
export const meetingSchema = z.object({
  way: z.enum(BOOKING_WAYS),
  interpreter: z.enum(INTERPRETER_LANGUAGES).nullable(),
})
export type Meeting = z.output<typeof meetingSchema>

/** The same form as it is kept while it is typed. */
export const bookingTypedSchema = bookingFormSchema.extend({ meeting: meetingSchema })
export type BookingTyped = z.output<typeof bookingTypedSchema>
export type BookingTypedInput = z.input<typeof bookingTypedSchema>

export const confirmBookingSchema = z.object({
  bookingId: z.uuid(),
  clientId: z.uuid().nullable().default(null),
  enquiryId: z.uuid().nullable().default(null),
  mandateId: z.uuid().nullable().default(null),
  form: bookingFormSchema,
  submissionId,
})
export type ConfirmBooking = z.output<typeof confirmBookingSchema>

export const moveBookingSchema = z.object({
  bookingId: z.uuid(),
  expectedRevision: z.int().min(1),
  ...place,
  reason: text(300),
  submissionId,
})
export type MoveBooking = z.output<typeof moveBookingSchema>

/** The link by which people meet; empty takes it away. */
export const videoLinkFormSchema = z.object({ videoLink })
/** A link as it is kept while it is typed, and the one it was to replace. */
export const typedLinkSchema = z.object({ link: z.string(), over: z.string() })
export type TypedLink = z.output<typeof typedLinkSchema>
export const changeVideoLinkSchema = z.object({
  bookingId: z.uuid(),
  expectedRevision: z.int().min(1),
  videoLink,
  submissionId,
})
export type ChangeVideoLink = z.output<typeof changeVideoLinkSchema>

export const actBookingSchema = z.object({
  bookingId: z.uuid(),
  act: z.enum(['CANCEL', 'CHECK_IN', 'NO_SHOW', 'FINISH']),
  reason: text(300),
  submissionId,
})
export type ActBooking = z.output<typeof actBookingSchema>

/** What the page of bookings shows: a day or a week, of all calendars or of one. */
export const bookingListSchema = z.object({
  view: z.enum(BOOKING_VIEWS).catch('day'),
  day: plainDay.optional().catch(undefined),
  calendar: z.uuid().optional().catch(undefined),
})

/** The same as the browser asks for it when something changed. */
export const listBookingsSchema = z.object({
  from: plainDay,
  days: z.union([z.literal(1), z.literal(7)]),
  calendarId: z.uuid().nullable(),
})
export type ListBookings = z.output<typeof listBookingsSchema>

export const slipRequestSchema = z.object({
  bookingId: z.uuid(),
  locale: z.enum(['uk', 'en']).catch('uk'),
  isPlaceSafe: z.boolean().default(false),
})
export type SlipRequest = z.output<typeof slipRequestSchema>
