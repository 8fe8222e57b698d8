import { type Locale, useLocale } from 'next-intl'
import { createFormatter } from 'use-intl/core'
import { formatsOf, TIME_ZONE } from './locale'

type Formatter = ReturnType<typeof createFormatter>

const kept = new Map<Locale, Formatter>()

/** Writes dates and numbers in the language of the page. */
export function useFormatter(): Formatter {
  return formatterOf(useLocale())
}

/** One for each language as long as the process lives: to make `Intl.DateTimeFormat` takes longer than a row of a list. */
function formatterOf(locale: Locale): Formatter {
  const formatter =
    kept.get(locale) ?? createFormatter({ locale, formats: formatsOf(locale), timeZone: TIME_ZONE })
  kept.set(locale, formatter)
  return formatter
}
