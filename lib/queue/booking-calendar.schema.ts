import { z } from 'zod'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { readClock } from '@/lib/partners/form-hours.rules'
import { overlappingSpans, type Span } from '@/lib/partners/opening-hours.rules'
import { BOOKING_WAYS, CALENDAR_KINDS, SIGN } from './booking.rules'

export const INTERPRETER_LANGUAGES = [SIGN, ...LANGUAGES] as const
export type InterpreterLanguage = (typeof INTERPRETER_LANGUAGES)[number]

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong').default('')
const plainDay = z
  .string({ error: 'noSuchDate' })
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })

const spanSchema = z.object({ from: z.int().min(0).max(1439), to: z.int().min(1).max(1440) })
const spansSchema = z.array(spanSchema).max(2)

/** Hours as they are kept (`CalendarHours`). */
export const calendarHoursSchema = z.object({
  validFrom: plainDay,
  week: z.array(spansSchema).length(7),
  exceptions: z
    .array(
      z.object({ from: plainDay, to: plainDay, spans: spansSchema, note: text(200), address: text(300) }),
    )
    .max(120),
})

/** A span as it is typed; an empty one is none. */
const typedSpan = z.object({ from: z.string().max(10), to: z.string().max(10) })
const typedSpans = z
  .array(typedSpan)
  .max(2)
  .transform((typed, { addIssue }): Span[] => {
    const spans: Span[] = []
    for (const [place, { from, to }] of typed.entries()) {
      if (from.trim() === '' && to.trim() === '') continue
      const [begins, ends] = [readClock(from), readClock(to)]
      if (begins === undefined || begins > 1439)
        addIssue({ code: 'custom', message: 'time', path: [place, 'from'] })
      else if (ends === undefined) addIssue({ code: 'custom', message: 'time', path: [place, 'to'] })
      else if (ends <= begins)
        addIssue({ code: 'custom', message: 'spanEndsBeforeItBegins', path: [place, 'to'] })
      else spans.push({ from: begins, to: ends })
    }
    for (const place of overlappingSpans(spans))
      addIssue({ code: 'custom', message: 'hoursOverlap', path: [place, 'from'] })
    return spans
  })

const typedHoursSchema = z.object({
  validFrom: plainDay,
  week: z.array(typedSpans).length(7, 'sevenDays'),
  exceptions: z
    .array(
      z
        .object({
          from: plainDay,
          to: z.union([z.literal(''), plainDay]),
          spans: typedSpans,
          note: text(200),
          address: text(300),
        })
        .transform(({ to, ...day }) => ({ ...day, to: to === '' ? day.from : to }))
        .refine(({ from, to }) => from <= to, { error: 'lastDayBeforeFirst', path: ['to'] }),
    )
    .max(120, 'tooMany'),
})

const wholeMinutes = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'number')
    .transform(Number)
    .pipe(z.int().min(least, 'slotLength').max(most, 'slotLength'))

/** What a calendar is, as its form gives it. */
export const calendarFormSchema = z
  .object({
    unitId: z.uuid({ error: 'chooseOne' }),
    kind: z.enum(CALENDAR_KINDS, { error: 'chooseOne' }),
    /** Of a worker's. */
    staffId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
    name: text(120),
    nameEn: text(120),
    address: text(300),
    languages: z.array(z.enum(INTERPRETER_LANGUAGES)).default([]),
    ways: z.array(z.enum(BOOKING_WAYS)).min(1, 'wayMissing'),
    slotMinutes: wholeMinutes(5, 240),
    gapMinutes: wholeMinutes(0, 120),
    daysAhead: wholeMinutes(1, 366),
    hours: typedHoursSchema,
  })
  .superRefine(({ kind, staffId, name, address, languages, hours }, { addIssue }) => {
    const tell = (path: string, message: string) => addIssue({ code: 'custom', message, path: [path] })
    if (kind === 'WORKER' && !staffId) tell('staffId', 'chooseOne')
    if (kind !== 'WORKER' && name === '') tell('name', 'required')
    if (kind === 'INTERPRETER' && languages.length === 0) tell('languages', 'languageMissing')
    if (kind !== 'POINT') return
    // A point on the road keeps no week: only days with their address.
    hours.exceptions.forEach((day, place) => {
      if (day.address === '' && address === '')
        addIssue({ code: 'custom', message: 'required', path: ['hours', 'exceptions', place, 'address'] })
    })
  })
export type CalendarForm = z.output<typeof calendarFormSchema>
export type CalendarFormInput = z.input<typeof calendarFormSchema>

/** The same with the revision of the calendar it is typed over: what was typed over an older one never passes for newer. */
export const calendarTypedSchema = calendarFormSchema.safeExtend({ expectedRevision: z.int().min(0) })
export type CalendarTyped = z.output<typeof calendarTypedSchema>
export type CalendarTypedInput = z.input<typeof calendarTypedSchema>

const submissionId = z.string().min(8).max(200)
export const addCalendarSchema = z.object({ form: calendarFormSchema, submissionId })
export type AddCalendar = z.output<typeof addCalendarSchema>

export const changeCalendarSchema = z.object({
  calendarId: z.uuid(),
  expectedRevision: z.int().min(1),
  form: calendarFormSchema,
})
export type ChangeCalendar = z.output<typeof changeCalendarSchema>

export const calendarAddressSchema = z.object({ calendarId: z.uuid() })
export type CalendarAddress = z.output<typeof calendarAddressSchema>

export const feedAddressSchema = z.object({ feedId: z.uuid() })
export type FeedAddress = z.output<typeof feedAddressSchema>
