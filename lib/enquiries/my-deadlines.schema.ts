import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'

/** What a term is of: an answer this office owes, a term that runs for the client, the review of a plan of help, a citizen's appeal. */
export const DEADLINE_KINDS = ['WRITTEN_ANSWER', 'CLIENT_TERM', 'PLAN_REVIEW', 'APPEAL'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

const dueOn = z.string().refine(isPlainDate)

/** The address of the list: `?kind=CLIENT_TERM&after=2026-12-01_<id>`. What cannot be read counts as not there. */
export const deadlineFilterSchema = z.object({
  kind: z.enum(DEADLINE_KINDS).optional().catch(undefined),
  after: z
    .string()
    .transform((key) => ({ dueOn: key.slice(0, 10), id: key.slice(11) }))
    .pipe(z.object({ dueOn, id: z.uuid() }))
    .optional()
    .catch(undefined),
})
export type DeadlineFilter = z.output<typeof deadlineFilterSchema>

/** A client's term is met, or runs on after all. */
export const markDeadlineSchema = z.object({ deadlineId: z.uuid(), isMet: z.boolean() })
export type MarkDeadline = z.output<typeof markDeadlineSchema>
