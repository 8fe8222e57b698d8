import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { isTodayGroup, type TodayGroup } from './today.rules'

/** The rows that stand on the screen already: to see them once more is no new look at anybody. */
export const todayRequestSchema = z.object({ known: z.array(z.string().max(80)).max(500).default([]) })
export type TodayRequest = z.output<typeof todayRequestSchema>

/** Stands in an address for the day of a row whose term does not run. */
export const NO_DAY = 'none'
const day = z
  .string()
  .refine((typed): typed is PlainDate | typeof NO_DAY => typed === NO_DAY || isPlainDate(typed))
  .transform((typed) => (typed === NO_DAY ? null : typed))

/** A group, and where its page begins: `2026-11-28_<id>` or `none_<id>`, the last row of the page before. */
export const todayGroupSchema = z.object({
  group: z.string().refine((typed): typed is TodayGroup => isTodayGroup(typed)),
  after: z
    .string()
    .transform((text) => text.split('_'))
    .pipe(z.tuple([day, z.uuid()]))
    .transform(([on, id]) => ({ on, id }))
    .optional()
    .catch(undefined),
})
export type TodayGroupAddress = z.output<typeof todayGroupSchema>
