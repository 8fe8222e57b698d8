import type { Confidence } from '@/lib/core/confidence'
import type { Dated } from '@/lib/core/dated-rows'
import { type PlainDate, plainDate } from '@/lib/core/plain-date'
import type { DeadlineRow } from './deadline-rows.rules'

/** What terms are counted by: which days are holidays, when the holidays are suspended, which terms were corrected. */
export type WorkingCalendar = {
  readonly holidays: readonly Holiday[]
  readonly suspensions: readonly HolidaySuspension[]
  /** Terms that were corrected; the others are in the table of the product. */
  readonly deadlines: readonly DeadlineRow[]
}

/** A public holiday. `from` and `to` bound the days on which the rule itself was in force, both included. */
export type Holiday = {
  readonly falls: { readonly month: number; readonly day: number } | { readonly daysAfterEaster: number }
  readonly from?: PlainDate
  readonly to?: PlainDate
}

/** A period in which holidays are ordinary working days and are not moved; without `to` its end is not known. */
export type HolidaySuspension = {
  readonly from: PlainDate
  readonly to?: PlainDate
  readonly confidence: Confidence
}

/** A holiday as it is kept: the versions of a code follow one another. */
export type HolidayRow = Dated &
  Sourced &
  Pick<Holiday, 'falls'> & { readonly uk: string; readonly en: string }
export type HolidaySuspensionRow = Dated & Sourced

type Sourced = { readonly source: string; readonly confidence: Confidence }

const LABOUR_CODE = { source: 'Labour Code art. 73', confidence: 'law' } as const
const CHANGED = { source: 'Labour Code art. 73; day of the change recalled', confidence: 'inferred' } as const

/** Complete from 2018 on; terms that began earlier are not counted by this product. */
export const holidayRows: readonly HolidayRow[] = [
  {
    code: 'NEW_YEAR',
    uk: 'Новий рік',
    en: 'New Year',
    from: null,
    to: null,
    falls: { month: 1, day: 1 },
    ...LABOUR_CODE,
  },
  {
    code: 'CHRISTMAS_7_JANUARY',
    uk: 'Різдво 7 січня',
    en: 'Christmas of 7 January',
    from: null,
    falls: { month: 1, day: 7 },
    to: plainDate('2023-08-31'),
    ...CHANGED,
  },
  {
    code: 'WOMENS_DAY',
    uk: 'Міжнародний жіночий день',
    en: 'Women’s Day',
    from: null,
    to: null,
    falls: { month: 3, day: 8 },
    ...LABOUR_CODE,
  },
  {
    code: 'EASTER',
    uk: 'Великдень',
    en: 'Easter',
    from: null,
    to: null,
    falls: { daysAfterEaster: 0 },
    ...LABOUR_CODE,
  },
  {
    code: 'LABOUR_DAY',
    uk: 'День праці',
    en: 'Labour Day',
    from: null,
    to: null,
    falls: { month: 5, day: 1 },
    ...LABOUR_CODE,
  },
  {
    code: 'REMEMBRANCE_DAY',
    uk: 'День пам’яті та перемоги',
    en: 'Remembrance and Victory Day',
    to: null,
    falls: { month: 5, day: 8 },
    from: plainDate('2024-01-01'),
    ...LABOUR_CODE,
  },
  {
    code: 'VICTORY_DAY',
    uk: 'День перемоги',
    en: 'Victory Day',
    from: null,
    falls: { month: 5, day: 9 },
    to: plainDate('2023-12-31'),
    ...CHANGED,
  },
  {
    code: 'TRINITY',
    uk: 'Трійця',
    en: 'Trinity',
    from: null,
    to: null,
    falls: { daysAfterEaster: 49 },
    ...LABOUR_CODE,
  },
  {
    code: 'CONSTITUTION_DAY',
    uk: 'День Конституції',
    en: 'Constitution Day',
    from: null,
    to: null,
    falls: { month: 6, day: 28 },
    ...LABOUR_CODE,
  },
  {
    code: 'STATEHOOD_DAY',
    uk: 'День Державності',
    en: 'Statehood Day',
    to: null,
    falls: { month: 7, day: 15 },
    from: plainDate('2023-09-01'),
    ...LABOUR_CODE,
  },
  {
    code: 'STATEHOOD_DAY_28_JULY',
    uk: 'День Державності 28 липня',
    en: 'Statehood Day of 28 July',
    falls: { month: 7, day: 28 },
    from: plainDate('2022-01-01'),
    to: plainDate('2023-08-31'),
    ...CHANGED,
  },
  {
    code: 'INDEPENDENCE_DAY',
    uk: 'День Незалежності',
    en: 'Independence Day',
    from: null,
    to: null,
    falls: { month: 8, day: 24 },
    ...LABOUR_CODE,
  },
  {
    code: 'DEFENDERS_DAY',
    uk: 'День захисників і захисниць',
    en: 'Defenders’ Day',
    to: null,
    falls: { month: 10, day: 1 },
    from: plainDate('2023-09-01'),
    ...LABOUR_CODE,
  },
  {
    code: 'DEFENDERS_DAY_14_OCTOBER',
    uk: 'День захисника 14 жовтня',
    en: 'Defenders’ Day of 14 October',
    from: null,
    falls: { month: 10, day: 14 },
    to: plainDate('2023-08-31'),
    ...CHANGED,
  },
  {
    code: 'CHRISTMAS',
    uk: 'Різдво',
    en: 'Christmas',
    from: null,
    to: null,
    falls: { month: 12, day: 25 },
    ...LABOUR_CODE,
  },
]

/** Law 2136-IX art. 6(6): under martial law art. 73 and the moving of days off do not apply. */
export const holidaySuspensionRows: readonly HolidaySuspensionRow[] = [
  {
    code: 'MARTIAL_LAW',
    from: plainDate('2022-02-24'),
    to: plainDate('2026-05-04'),
    source: 'Law 2136-IX art. 6(6); martial law last seen extended by laws 4757-IX and 4758-IX',
    confidence: 'publicPage',
  },
  {
    code: 'MARTIAL_LAW',
    from: plainDate('2026-05-05'),
    to: null,
    source:
      'Assumed to go on; neither a later extension nor bill 14403 on giving holidays back was seen as law',
    confidence: 'unverified',
  },
]
