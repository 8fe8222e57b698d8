import type { Dated } from '@/lib/core/dated-rows'
import { type Deadline, deadlineIds, legalDeadlines } from './legal-deadlines'

/** A term as it is kept: the versions of a code follow one another. */
export type DeadlineRow = Dated & Omit<Deadline, 'from' | 'to'>

/** The terms the product starts with. */
export const deadlineRows: readonly DeadlineRow[] = deadlineIds.map((code) => {
  const { from = null, to = null, ...deadline } = legalDeadlines[code]
  return { ...deadline, code, from, to }
})
