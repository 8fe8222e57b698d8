import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'

export const REPORT_GROUPS = ['partner', 'need', 'place', 'month'] as const
export type ReportGroup = (typeof REPORT_GROUPS)[number]

const day = z
  .string()
  .refine((typed): typed is PlainDate => isPlainDate(typed))
  .optional()
  .catch(undefined)

export const reportRequestSchema = z.object({
  by: z.enum(REPORT_GROUPS).catch('partner'),
  from: day,
  to: day,
})
export type ReportRequest = z.output<typeof reportRequestSchema>
