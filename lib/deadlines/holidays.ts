import type { Confidence } from '@/lib/core/confidence'
import { type PlainDate, plainDate } from '@/lib/core/plain-date'

/** The calendar as an administrator keeps it: which days are holidays and when the holidays are suspended. */
export type WorkingCalendar = {
  readonly holidays: readonly Holiday[]
  readonly suspensions: readonly HolidaySuspension[]
}

/** A public holiday. `from` and `to` bound the days on which the rule itself was in force, both included. */
export type Holiday = Sourced & {
  readonly uk: string
  readonly en: string
  readonly falls: { readonly month: number; readonly day: number } | { readonly daysAfterEaster: number }
  readonly from?: PlainDate
  readonly to?: PlainDate
}

/** A period in which holidays are ordinary working days and are not moved; without `to` its end is not known. */
export type HolidaySuspension = Sourced & { readonly from: PlainDate; readonly to?: PlainDate }

type Sourced = { readonly source: string; readonly confidence: Confidence }

const LABOUR_CODE = { source: 'Labour Code art. 73', confidence: 'law' } as const
const CHANGED = { source: 'Labour Code art. 73; day of the change recalled', confidence: 'inferred' } as const

/** Complete from 2018 on; terms that began earlier are not counted by this product. */
const holidays: readonly Holiday[] = [
  { uk: 'Новий рік', en: 'New Year', falls: { month: 1, day: 1 }, ...LABOUR_CODE },
  {
    uk: 'Різдво 7 січня',
    en: 'Christmas of 7 January',
    falls: { month: 1, day: 7 },
    to: plainDate('2023-08-31'),
    ...CHANGED,
  },
  { uk: 'Міжнародний жіночий день', en: 'Women’s Day', falls: { month: 3, day: 8 }, ...LABOUR_CODE },
  { uk: 'Великдень', en: 'Easter', falls: { daysAfterEaster: 0 }, ...LABOUR_CODE },
  { uk: 'День праці', en: 'Labour Day', falls: { month: 5, day: 1 }, ...LABOUR_CODE },
  {
    uk: 'День пам’яті та перемоги',
    en: 'Remembrance and Victory Day',
    falls: { month: 5, day: 8 },
    from: plainDate('2024-01-01'),
    ...LABOUR_CODE,
  },
  {
    uk: 'День перемоги',
    en: 'Victory Day',
    falls: { month: 5, day: 9 },
    to: plainDate('2023-12-31'),
    ...CHANGED,
  },
  { uk: 'Трійця', en: 'Trinity', falls: { daysAfterEaster: 49 }, ...LABOUR_CODE },
  { uk: 'День Конституції', en: 'Constitution Day', falls: { month: 6, day: 28 }, ...LABOUR_CODE },
  {
    uk: 'День Державності',
    en: 'Statehood Day',
    falls: { month: 7, day: 15 },
    from: plainDate('2023-09-01'),
    ...LABOUR_CODE,
  },
  {
    uk: 'День Державності 28 липня',
    en: 'Statehood Day of 28 July',
    falls: { month: 7, day: 28 },
    from: plainDate('2022-01-01'),
    to: plainDate('2023-08-31'),
    ...CHANGED,
  },
  { uk: 'День Незалежності', en: 'Independence Day', falls: { month: 8, day: 24 }, ...LABOUR_CODE },
  {
    uk: 'День захисників і захисниць',
    en: 'Defenders’ Day',
    falls: { month: 10, day: 1 },
    from: plainDate('2023-09-01'),
    ...LABOUR_CODE,
  },
  {
    uk: 'День захисника 14 жовтня',
    en: 'Defenders’ Day of 14 October',
    falls: { month: 10, day: 14 },
    to: plainDate('2023-08-31'),
    ...CHANGED,
  },
  { uk: 'Різдво', en: 'Christmas', falls: { month: 12, day: 25 }, ...LABOUR_CODE },
]

/** Law 2136-IX art. 6(6): under martial law art. 73 and the moving of days off do not apply. */
const suspensions: readonly HolidaySuspension[] = [
  {
    from: plainDate('2022-02-24'),
    to: plainDate('2026-05-04'),
    source: 'Law 2136-IX art. 6(6); martial law last seen extended by laws 4757-IX and 4758-IX',
    confidence: 'publicPage',
  },
  {
    from: plainDate('2026-05-05'),
    source:
      'Assumed to go on; neither a later extension nor bill 14403 on giving holidays back was seen as law',
    confidence: 'unverified',
  },
]

/** The calendar the product starts with. An administrator's corrections are later rows of the same shape. */
export const startingCalendar: WorkingCalendar = { holidays, suspensions }
