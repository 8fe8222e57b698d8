import { cookies } from 'next/headers'
import { THEME_COOKIE } from '@/lib/core/i18n/locale'

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value)
}

/** What `<html>` says about colours, from a cookie: the first byte has the right ones, whoever is asking. */
export async function readTheme(): Promise<Theme> {
  const remembered = (await cookies()).get(THEME_COOKIE)?.value
  return isTheme(remembered) ? remembered : 'system'
}
