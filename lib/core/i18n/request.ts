import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { keepFormatters } from './kept-intl'
import { formatsOf, isLocale, LOCALE_COOKIE, type Locale, SOURCE_LOCALE, TIME_ZONE } from './locale'
import en from './messages/en'
import uk from './messages/uk'

keepFormatters()

const messages = { uk, en } satisfies Record<Locale, typeof uk>

/** The language is the worker's setting, kept in a cookie so that the sign-in page knows it too. */
export default getRequestConfig(async ({ locale: asked }) => {
  const remembered = asked ?? (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = isLocale(remembered) ? remembered : SOURCE_LOCALE
  return { locale, messages: messages[locale], formats: formatsOf(locale), timeZone: TIME_ZONE }
})
