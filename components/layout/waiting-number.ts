'use client'

import { useTranslations } from 'next-intl'
import { MOST_TOLD } from '@/lib/reports/bar-counts.rules'

/** How a number of the bar is told: above what is counted there stands that there are more. */
export function useWaitingNumber(): (count: number) => string {
  const t = useTranslations('layout')
  return (count) => (count > MOST_TOLD ? t('moreThan', { count: MOST_TOLD }) : String(count))
}
