import { z } from 'zod'
import { dayShape } from '@/lib/core/day-shape'

/** Where a page ends: by the nearest term; those without one come after all others. */
export const casePlaceSchema = z.object({ on: dayShape.nullable(), id: z.uuid() })
export type CasePlace = z.output<typeof casePlaceSchema>

export const caseListSchema = z.object({ of: z.enum(['OPEN', 'ENDED']), after: casePlaceSchema.nullish() })
export type CaseListQuestion = z.output<typeof caseListSchema>

/** Where a page of duties ends. `at`: the instant of the hour it is due at; null: the whole day, after those with an hour. */
export const dutyPlaceSchema = z.object({
  on: dayShape,
  at: z.iso.datetime({ offset: true }).nullable(),
  id: z.uuid(),
})
export type DutyPlace = z.output<typeof dutyPlaceSchema>

export const dueListSchema = z.object({ of: z.enum(['OVERDUE', 'COMING']), after: dutyPlaceSchema })
export type DueListQuestion = z.output<typeof dueListSchema>
export type DueList = DueListQuestion['of']

export const waitListSchema = z.object({ after: dutyPlaceSchema })
export type WaitListQuestion = z.output<typeof waitListSchema>

export const caseSearchSchema = z.object({ typed: z.string().trim().min(2).max(100) })
export type CaseSearch = z.output<typeof caseSearchSchema>

export const noQuestionSchema = z.object({})
export const caseAddressSchema = z.object({ mandateId: z.uuid() })

export const askReplacementSchema = z.object({
  mandateId: z.uuid(),
  submissionId: z.uuid(),
  reason: z.string().trim().min(1, 'reason').max(2000, 'tooLong'),
})
export type AskReplacement = z.output<typeof askReplacementSchema>
