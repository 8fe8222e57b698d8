'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { ShownAbsence } from '@/lib/offices/absence.queries'

/** A day as lists show it. */
export function useDay(): (day: PlainDate) => string {
  const format = useFormatter()
  return (day) => format.dateTime(toUtcMidnight(day), 'day')
}

/** Without the year, where the row has little room. */
export function useShortDay(): (day: PlainDate) => string {
  const format = useFormatter()
  return (day) => format.dateTime(toUtcMidnight(day), 'dayMonth')
}

/** «відпустка до 12.12.2026» of whoever is away on the day; otherwise from when to when. */
export function useAbsenceText(): (absence: ShownAbsence, on: PlainDate) => string {
  const t = useTranslations('workload')
  const day = useDay()
  return ({ kind, from, to }, on) => {
    const name = t(`absence.kind.${kind}`)
    return from <= on
      ? t('awayUntil', { kind: name, date: day(to) })
      : t('awayFrom', { kind: name, from: day(from), to: day(to) })
  }
}

/** Why a deed was refused, by its code; nothing while the password is asked for over the page. */
export function useWorkloadProblem(): (code: string | undefined, count?: number) => string | undefined {
  const t = useTranslations('workload.problem')
  const known = useMessages().workload.problem
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code, count = 1) => {
    if (code === undefined || code === 'signedOut') return undefined
    return t(isKnown(code) ? code : 'other', { count })
  }
}
