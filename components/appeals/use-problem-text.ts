import { useMessages, useTranslations } from 'next-intl'

/** Why a deed was refused, by its code; nothing while the password is asked for over the page. */
export function useProblemText(): (code: string | undefined) => string | undefined {
  const t = useTranslations('appeals.problem')
  const known = useMessages().appeals.problem
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code) => {
    if (code === undefined || code === 'signedOut') return undefined
    return t(isKnown(code) ? code : 'other')
  }
}
