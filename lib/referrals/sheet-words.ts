import { createTranslator } from 'use-intl/core'
import en from '@/lib/core/i18n/messages/en/handoff-sheet.json'
import ru from '@/lib/core/i18n/messages/ru/handoff-sheet.json'
import uk from '@/lib/core/i18n/messages/uk/handoff-sheet.json'
import type { SheetWords } from './handoff-paper.rules'
import type { SheetLocale } from './handoff-sheet.rules'

const messages = { uk, en, ru } satisfies Record<SheetLocale, typeof uk>

/**
 * The words of the sheet in its own language. Russian is a language of papers for people alone, which the screens do not
 * speak; no message of the sheet depends on rules of a language, so that it may be read by those of Ukrainian.
 */
export function sheetTranslator(locale: SheetLocale) {
  return createTranslator({ locale: locale === 'en' ? 'en' : 'uk', messages: messages[locale] })
}

export const sheetWordsOf = (locale: SheetLocale): SheetWords => sheetTranslator(locale)
