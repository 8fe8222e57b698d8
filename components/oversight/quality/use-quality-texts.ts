'use client'

import { useLocale, useMessages, useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { isPlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import {
  branchName,
  displayTopicName,
  findLegalTopic,
  isLegalBranchCode,
} from '@/lib/enquiries/legal-topics.rules'

/** «листопад 2026 р.» of `2026-11`. */
export function usePeriodName(): (period: string) => string {
  const format = useFormatter()
  return (period) => {
    const first = `${period}-01`
    if (!isPlainDate(first)) return period
    return format.dateTime(toUtcMidnight(first), { month: 'long', year: 'numeric' })
  }
}

/** The topic, or the branch of law where there is no topic. */
export function useTopicName(): (topicCode: string | null, branchCode?: string | null) => string {
  const t = useTranslations('quality')
  const locale = useLocale()
  return (topicCode, branchCode) => {
    const topic = topicCode ? findLegalTopic(topicCode) : undefined
    if (topic) return displayTopicName(topic, locale)
    return branchCode && isLegalBranchCode(branchCode) ? branchName(branchCode, locale) : t('noTopic')
  }
}

/** Why a deed was refused, by its code; nothing while the password is asked for over the page. */
export function useQualityProblem(): (code: string | undefined) => string | undefined {
  const t = useTranslations('quality.problem')
  const known = useMessages().quality.problem
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code) => {
    if (code === undefined || code === 'signedOut') return undefined
    return t(isKnown(code) ? code : 'other')
  }
}
