import { type Locale, TIME_ZONE } from '@/lib/core/i18n/locale'

const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: TIME_ZONE } as const
const days = {
  uk: new Intl.DateTimeFormat('uk', LONG),
  en: new Intl.DateTimeFormat('en-GB', LONG),
} satisfies Record<Locale, Intl.DateTimeFormat>
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** «понеділок, 30 листопада 2026 р.»: the day of an instant in Kyiv, in words. */
export function dayInWords(at: Date, locale: Locale): string {
  // «р.» does not stand alone at the beginning of a line.
  return days[locale].format(at).replace(' р.', '\u00A0р.')
}

/** «09:30» by the clock on the wall in Kyiv. */
export function timeOf(at: Date): string {
  return clock.format(at)
}
