export const LOCALES = ['uk', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Texts are written in it first; others are translations. */
export const SOURCE_LOCALE: Locale = 'uk'

/** Keep the worker's choice for pages that come before the account is known. */
export const LOCALE_COOKIE = 'locale'
export const THEME_COOKIE = 'theme'

/** Of every moment that is shown. */
export const TIME_ZONE = 'Europe/Kyiv'

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

const twoDigits = { day: '2-digit', month: '2-digit' } as const

const shared = {
  dateTime: {
    /** 21.11.2026 */
    day: { ...twoDigits, year: 'numeric' },
    /** 21.11 */
    dayMonth: twoDigits,
    /** 21 листопада 2026 р. */
    longDay: { day: 'numeric', month: 'long', year: 'numeric' },
    /** чт, 21 листопада */
    weekday: { weekday: 'short', day: 'numeric', month: 'long' },
    /** четвер, 21.11.2026 */
    fullWeekday: { weekday: 'long', ...twoDigits, year: 'numeric' },
    time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    moment: { ...twoDigits, year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  },
} as const

const month = { month: 'short' } as const

/** "21 Nov 2026": in figures English puts the month first, which a Ukrainian reader takes for another day. */
const english = {
  dateTime: {
    ...shared.dateTime,
    day: { ...shared.dateTime.day, ...month },
    dayMonth: { ...shared.dateTime.dayMonth, ...month },
    fullWeekday: { ...shared.dateTime.fullWeekday, ...month },
    moment: { ...shared.dateTime.moment, ...month },
  },
} as const

export type Formats = typeof shared | typeof english

/** Named formats of dates. */
export const formatsOf = (locale: Locale): Formats => (locale === 'en' ? english : shared)
