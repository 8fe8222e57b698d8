import { useLocale } from 'next-intl'
import { isLocale, SOURCE_LOCALE } from '@/lib/core/i18n/locale'
import { textIn } from '@/lib/partners/bilingual.rules'
import type { Bilingual } from '@/lib/partners/partner-record.schema'

/** A text of a record in the language of the screen. */
export function useBilingual(): (text: Bilingual) => string {
  const locale = useLocale()
  return (text) => textIn(text, isLocale(locale) ? locale : SOURCE_LOCALE)
}
