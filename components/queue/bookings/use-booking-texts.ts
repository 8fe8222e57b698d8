'use client'

import type { Messages } from 'next-intl'
import { useLocale, useMessages, useTranslations } from 'next-intl'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import type { PlainDate } from '@/lib/core/plain-date'
import { instantInKyiv } from '@/lib/offices/kyiv-day.rules'
import { BOOKING_PURPOSES, SIGN } from '@/lib/queue/booking.rules'
import { dayInWords } from '@/lib/queue/booking-words.rules'

type ProblemKey = keyof Messages['bookings']['problem']

/** What went wrong, in words; `other` for what has none. */
export function useBookingProblem(): (code: string | undefined) => string | undefined {
  const t = useTranslations('bookings.problem')
  const known = useMessages().bookings.problem
  const isKey = (code: string): code is ProblemKey => Object.hasOwn(known, code)
  return (code) => (code === undefined ? undefined : t(isKey(code) ? code : 'other'))
}

/** A language of interpreting: a spoken one or the sign language. */
export function useInterpreterName(): (code: string) => string {
  const t = useTranslations('bookings')
  const languages = useTranslations('clients.codes.language')
  return (code) => {
    const language = LANGUAGES.find((each) => each === code)
    return code === SIGN || !language ? t('sign') : t('spoken', { language: languages(language) })
  }
}

export function useLanguageName(): (code: string) => string {
  const t = useTranslations('clients.codes.language')
  return (code) => t(LANGUAGES.find((each) => each === code) ?? 'other')
}

export function usePurposeName(): (code: string) => string {
  const t = useTranslations('bookings.purpose')
  return (code) => t(BOOKING_PURPOSES.find((each) => each === code) ?? 'OTHER')
}

/** «понеділок, 30 листопада 2026 р.»: whole, for it is read out too. */
export function useDayWords(): (on: PlainDate) => string {
  const locale = useLocale()
  return (on) => dayInWords(instantInKyiv(on, '12:00'), locale)
}
