import { useTranslations } from 'next-intl'
import type { Deadline } from '@/lib/deadlines/legal-deadlines'

/** The length of a term in words: «10 робочих днів». */
export function useTermLength(): (length: Deadline['length']) => string {
  const t = useTranslations('deadlines.length')
  return (length) => t(length.count, 'duration' in length ? { duration: length.duration } : {})
}
