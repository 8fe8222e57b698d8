import type { Locale } from '@/lib/core/i18n/locale'
import type { Bilingual } from './partner-record.schema'

/** A text in the reader’s language, or in the other when there is none in theirs. */
export function textIn({ uk, en }: Bilingual, locale: Locale): string {
  return locale === 'en' ? en || uk : uk || en
}

/** «9:00», «13:45», «24:00»: as it is written on doors. */
export function clockText(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
