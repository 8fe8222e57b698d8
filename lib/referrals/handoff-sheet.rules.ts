import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { isStale } from '@/lib/partners/partner-freshness.rules'
import type { Bilingual, PartnerRecord } from '@/lib/partners/partner-record.schema'
import { offerParts } from './offer-parts.rules'
import { type SheetDay, sheetDays } from './sheet-hours.rules'

/** Languages of papers for people; the names of bodies stay as the directory has them. */
export const SHEET_LOCALES = ['uk', 'en', 'ru'] as const
export type SheetLocale = (typeof SHEET_LOCALES)[number]

/** `LARGE`: letters 1.4 times as big. `PLAIN`: the same size in the shortest words. */
export const SHEET_FORMS = ['NORMAL', 'LARGE', 'PLAIN'] as const
export type SheetForm = (typeof SHEET_FORMS)[number]

/** The partner as it is handed over: its record, which of its offers, and what is known of the checking. */
export type HandedOver = {
  readonly record: PartnerRecord
  readonly offerId: string
  readonly checkedOn: PlainDate | null
  /** The settlement in words, when the record has only its code. */
  readonly settlement: string
}

/** What the worker says beside the record; every text may be empty. */
export type SheetContent = {
  readonly needWords: string
  readonly whatToSay: string
  readonly alreadyDone: string
  readonly papers: readonly string[]
  readonly nextSteps: readonly { readonly text: string; readonly onDate: PlainDate | null }[]
}

export type SheetContext = {
  readonly locale: SheetLocale
  /** Empty on a draft. */
  readonly number: string
  readonly moment: KyivMoment
  readonly calendar: WorkingCalendar
  /** Others may read it at home: it says neither the matter nor what to say. */
  readonly isDiscreet: boolean
  /** When the person is expected. */
  readonly bookedFor: { readonly on: PlainDate; readonly time: string } | null
  readonly centre: {
    readonly name: string
    readonly address: string
    readonly phone: string
    readonly hours: string
    readonly worker: string
  }
}

export type SheetBooking =
  | { readonly kind: 'booked'; readonly on: PlainDate; readonly time: string }
  | { readonly kind: 'ring' | 'notNeeded' | 'advised' | 'required' | 'unknown'; readonly how: string }

export type HandoffSheet = {
  readonly locale: SheetLocale
  readonly number: string
  readonly moment: KyivMoment
  readonly isDiscreet: boolean
  readonly need: string
  readonly organisation: string
  readonly service: string
  readonly isByTelephone: boolean
  readonly address: string
  readonly wayThere: readonly string[]
  readonly isStepFree: boolean
  readonly person: string
  readonly phones: readonly string[]
  readonly days: readonly SheetDay[]
  /** Hours as a source told them, when they could not be read. */
  readonly hoursNote: string
  readonly booking: SheetBooking
  readonly papers: readonly string[]
  readonly say: string
  readonly done: string
  readonly next: SheetContent['nextSteps']
  /** How long it usually takes. */
  readonly expected: string
  readonly otherWay: string
  readonly cost: 'FREE' | 'PAID' | 'PARTLY' | 'UNKNOWN'
  readonly checkedOn: PlainDate | null
  readonly isStale: boolean
  readonly centre: SheetContext['centre']
}

/**
 * Where to go, as one sheet: body, address, hours today and the next day it is open, how to book, what to bring, what to say,
 * what was done, what next, whom to ring (N1, handbook 1.3.1.1). It never names the person. What was written for this
 * person speaks before what the record says in general.
 *
 * @returns undefined when the record has no such offer any more
 */
export function handoffSheet(
  partner: HandedOver,
  content: SheetContent,
  context: SheetContext,
): HandoffSheet | undefined {
  const parts = offerParts(partner.record, partner.offerId)
  if (!parts) return undefined
  const { offer, service, location, phones, contact, isByTelephone } = parts
  const { locale, isDiscreet, moment, calendar } = context
  const text = (words: Bilingual | undefined) => (locale === 'en' && words?.en) || words?.uk || ''
  const telephones = [...phones, ...(contact?.phone ? [{ number: contact.phone, extension: '' }] : [])]
  const own = <T>(words: T, none: T): T => (isDiscreet ? none : words)
  return {
    locale,
    number: context.number,
    moment,
    isDiscreet,
    need: own(content.needWords, ''),
    organisation: text(partner.record.name),
    service: own(text(service.name), ''),
    isByTelephone,
    address: isByTelephone
      ? ''
      : [text(location?.placeName) || partner.settlement, text(location?.street)].filter(Boolean).join(', '),
    wayThere: isByTelephone
      ? []
      : [location?.room, location?.accessibilityNote, location?.transport].map(text).filter(Boolean),
    isStepFree: location?.accessibility.includes('STEP_FREE') ?? false,
    person: [contact?.name, contact && text(contact.position)].filter(Boolean).join(', '),
    phones: [
      ...new Set(telephones.map(({ number, extension }) => (extension ? `${number}, ${extension}` : number))),
    ],
    days: sheetDays(offer.hours, moment, calendar),
    hoursNote: text(offer.hoursNote),
    booking: bookingOf(isByTelephone ? 'ring' : service.booking, text(service.bookingHow), context),
    papers:
      content.papers.length > 0
        ? content.papers
        : service.papersToBring.map(({ name }) => text(name)).filter(Boolean),
    say: own(content.whatToSay || text(service.whatToSay), ''),
    done: own(content.alreadyDone, ''),
    next: content.nextSteps,
    expected: text(service.expectedDays),
    otherWay: text(service.otherWay),
    cost: service.cost,
    checkedOn: partner.checkedOn,
    isStale: partner.checkedOn === null || isStale(partner.checkedOn, moment.on),
    centre: context.centre,
  }
}

type Written = Omit<SheetContent, 'papers' | 'nextSteps'> & {
  readonly papers: readonly { readonly name: string }[]
  readonly nextSteps: readonly { readonly text: string; readonly onDate: string | null }[]
}

/** What a worker has written, whole or not yet, as the sheet takes it: empty lines are left out. */
export function sheetContentOf({
  needWords,
  whatToSay,
  alreadyDone,
  papers,
  nextSteps,
}: Written): SheetContent {
  return {
    needWords: needWords.trim(),
    whatToSay: whatToSay.trim(),
    alreadyDone: alreadyDone.trim(),
    papers: papers.map(({ name }) => name.trim()).filter(Boolean),
    nextSteps: nextSteps
      .map(({ text, onDate }) => ({
        text: text.trim(),
        onDate: onDate && isPlainDate(onDate) ? onDate : null,
      }))
      .filter(({ text }) => text),
  }
}

const BOOKING = {
  ring: 'ring',
  NOT_NEEDED: 'notNeeded',
  ADVISED: 'advised',
  REQUIRED: 'required',
  UNKNOWN: 'unknown',
} as const

function bookingOf(
  way: keyof typeof BOOKING,
  how: string,
  { bookedFor }: Pick<SheetContext, 'bookedFor'>,
): SheetBooking {
  return bookedFor ? { kind: 'booked', ...bookedFor } : { kind: BOOKING[way], how }
}
