import type { Paper } from '@/lib/core/paper'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { type PartnerRecordInput, partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { handoffPaper } from '@/lib/referrals/handoff-paper.rules'
import {
  type HandoffSheet,
  handoffSheet,
  type SheetContent,
  type SheetContext,
  type SheetForm,
} from '@/lib/referrals/handoff-sheet.rules'
import { sheetWordsOf } from '@/lib/referrals/sheet-words'
import { partnerInput } from './given-partners'

const peace = { ...startingCalendar, suspensions: [] }

const content: SheetContent = {
  needWords: 'По довідку про допомогу по безробіттю',
  whatToSay: '',
  alreadyDone: 'Заяву прийнято 13.08.2026.',
  papers: [],
  nextSteps: [{ text: 'Принесіть довідку нам', onDate: plainDate('2026-08-27') }],
}
const centre = {
  name: 'Вербопільський центр',
  address: 'вул. Соборна, 8',
  phone: '(0599) 2-30-15',
  hours: 'пн–пт 8:00–17:00',
  worker: 'Марія Ткач',
}

export type GivenSheet = Partial<SheetContext> & {
  at?: string
  record?: Partial<PartnerRecordInput>
  written?: Partial<SheetContent>
  form?: SheetForm
  checkedOn?: string | null
}

/** The sheet of a partner of the test's own, at 13:10 of a Thursday unless told otherwise. */
export function givenSheet({
  at = '2026-08-13T10:10:00Z',
  record = {},
  written = {},
  checkedOn,
  ...more
}: GivenSheet = {}): HandoffSheet {
  const whole = partnerRecordSchema.parse(partnerInput(record))
  const partner = {
    record: whole,
    offerId: whole.offers[0]?.id ?? '',
    checkedOn: checkedOn === null ? null : plainDate(checkedOn ?? '2026-08-03'),
    settlement: '',
  }
  const sheet = handoffSheet(
    partner,
    { ...content, ...written },
    {
      locale: 'uk',
      number: '17-Н-2026-0412',
      moment: kyivMoment(new Date(at)),
      calendar: peace,
      isDiscreet: false,
      bookedFor: null,
      centre,
      ...more,
    },
  )
  if (!sheet) throw new Error('The record has no such offer')
  return sheet
}

/** The same as it is printed. */
export function givenSheetPaper(asked: GivenSheet = {}): Paper {
  const sheet = givenSheet(asked)
  const words = sheetWordsOf(sheet.locale)
  return handoffPaper(sheet, asked.form ?? 'NORMAL', words, 'https://office.example/sheet/abc')
}
