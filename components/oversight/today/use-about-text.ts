import { useMessages, useTranslations } from 'next-intl'
import type { TodayRow } from '@/lib/oversight/today.queries'

/** Why a row needs the head, by its code; a code without words says nothing. */
export function useAboutText(): (row: Pick<TodayRow, 'group' | 'about'>) => string {
  const t = useTranslations('today.about')
  const known = useMessages().today.about
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return ({ group, about }) => {
    const code = `${group}_${about}`
    return isKnown(code) ? t(code) : ''
  }
}
