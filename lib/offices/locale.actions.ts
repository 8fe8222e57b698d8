'use server'

import { cookies } from 'next/headers'
import { isLocale, LOCALE_COOKIE } from '@/lib/core/i18n/locale'

const YEAR_S = 365 * 24 * 60 * 60

/** The language of pages that come before the account is known; no one need be signed in. */
export async function chooseLocaleAction(typed: FormData): Promise<void> {
  const locale = typed.get('locale')
  if (!isLocale(locale)) return
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, locale, { path: '/', maxAge: YEAR_S, sameSite: 'lax' })
}
