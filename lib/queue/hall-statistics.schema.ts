import { z } from 'zod'
import { diffDays, isPlainDate, type PlainDate } from '@/lib/core/plain-date'

const MOST_DAYS = 366
const day = z.string().refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })

/** Days and hall of the statistics; what is left away is today, in the own hall. */
export const hallStatisticsSchema = z.object({
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
})

/** Whether the days are a period that may be asked for. */
export function isPeriod(from: PlainDate, to: PlainDate): boolean {
  return from <= to && diffDays(from, to) < MOST_DAYS
}
