import { useMessages, useTranslations } from 'next-intl'
import type { TodayRow } from '@/lib/oversight/today.queries'

/** Why a row needs the head, by its code; a code without words says nothing. */
export function useAboutText(): (row: Pick<TodayRow, 'group' | 'about'>) => string {
  const t = useTranslations('today.about')
  const known = useMessages().today.about
  const isKnown = (code: string): code is Parameters<typeof t>[0] => {
    const [group = '', about = ''] = code.split('.')
    const words: unknown = Reflect.get(known, group)
    return typeof words === 'object' && words !== null && Object.hasOwn(words, about)
  }
  return ({ group, about }) => {
    const code = `${group}.${about}`
    return isKnown(code) ? t(code) : ''
  }
}
