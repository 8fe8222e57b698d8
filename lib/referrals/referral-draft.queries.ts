import 'server-only'
import { db } from '@/lib/core/db'
import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { dueOn } from '@/lib/deadlines/deadline.rules'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { HandedOver, SheetContext, SheetLocale } from './handoff-sheet.rules'
import { offerParts } from './offer-parts.rules'
import type { ReferralContent } from './referral.schema'
import { isDiscreet, partnerOf, type ReferralRow, sheetLocaleOf } from './referral-row.queries'
import { settlementOf } from './settlement.queries'
import { sheetTranslator } from './sheet-words'

/** What the form of a draft begins with, and what its preview is made of. */
export type DraftSheet = {
  readonly partner: HandedOver
  readonly context: Omit<SheetContext, 'locale' | 'bookedFor'>
  readonly locale: SheetLocale
  readonly start: ReferralContent
  readonly answerDueOn: PlainDate
  readonly askOn: PlainDate
  readonly on: PlainDate
}
/** What a draft shows before anything is typed. */
export async function draftOf(row: ReferralRow, now: Date): Promise<DraftSheet> {
  const on = todayInKyiv(now)
  const calendar = await currentCalendar()
  const partner = partnerOf(row)
  const { unit, staff, client } = row
  const language = client?.preferredLanguage ?? ''
  const locale = language === 'en' || language === 'ru' ? language : sheetLocaleOf(row)
  return {
    partner: { ...partner, settlement: await settlementOf(db, partner.record, partner.offerId) },
    context: {
      number: '',
      moment: kyivMoment(now),
      calendar,
      isDiscreet: isDiscreet(row),
      centre: {
        name: unit.name,
        address: unit.address ?? '',
        phone: unit.phone ?? '',
        hours: unit.hours ?? '',
        worker: staff.name,
      },
    },
    locale,
    start: startOf(
      row,
      partner,
      sheetTranslator(locale)('start.bringBack'),
      dueOn('MISSING_DOCS', on, calendar),
    ),
    answerDueOn: dueOn('PARTNER_FEEDBACK', on, calendar),
    askOn: addDays(on, 1),
    on,
  }
}

/** What the sheet says before the worker has written anything: what the record knows of the service. */
function startOf(
  row: ReferralRow,
  { record, offerId }: HandedOver,
  bringBack: string,
  bringBy: PlainDate,
): ReferralContent {
  const service = offerParts(record, offerId)?.service
  return {
    needWords: service?.name.uk ?? '',
    whatToSay: service?.whatToSay.uk ?? '',
    alreadyDone: '',
    papers: service?.papersToBring.map(({ name }) => ({ name: name.uk })) ?? [],
    nextSteps: row.doc ? [{ text: bringBack, onDate: bringBy }] : [],
  }
}
