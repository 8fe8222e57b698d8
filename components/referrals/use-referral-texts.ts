import { useMessages, useTranslations } from 'next-intl'
import { isNeed } from '@/lib/partners/needs.rules'

/** Why a deed was refused, by its code; nothing while the password is asked for over the page. */
export function useProblemText(): (code: string | undefined) => string | undefined {
  const t = useTranslations('referrals.problem')
  const known = useMessages().referrals.problem
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code) => {
    if (code === undefined || code === 'signedOut') return undefined
    return t(isKnown(code) ? code : 'other')
  }
}

/** The name of a need by its code. */
export function useNeedName(): (code: string) => string {
  const t = useTranslations('partners.need')
  return (code) => (isNeed(code) ? t(code) : code)
}

/** «телефону, годин роботи»: what a record lacks. */
export function useMissingParts(): (
  parts: readonly ('name' | 'address' | 'phone' | 'hours' | 'whomToAsk' | 'booking' | 'papers')[],
) => string {
  const t = useTranslations('referrals.missing')
  return (parts) => parts.map((part) => t(part)).join(', ')
}
