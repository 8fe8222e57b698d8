import { z } from 'zod'
import { dayShape } from '@/lib/core/day-shape'
import { ABSENCE_KINDS } from './absence.rules'

const absenceFields = z.object({
  kind: z.enum(ABSENCE_KINDS, 'chooseOne'),
  from: dayShape,
  to: dayShape,
  note: z.string().trim().max(200, 'tooLong'),
})

/** What the head types of an absence. */
export const absenceFormSchema = absenceFields.refine(({ from, to }) => from <= to, {
  error: 'lastDayBeforeFirst',
  path: ['to'],
})
export type AbsenceForm = z.output<typeof absenceFormSchema>

export const recordAbsenceSchema = z.object({
  staffId: z.uuid(),
  form: absenceFormSchema,
  submissionId: z.uuid(),
})
export type RecordAbsence = z.output<typeof recordAbsenceSchema>

export const cancelAbsenceSchema = z.object({ absenceId: z.uuid(), isCancelled: z.boolean() })
export type CancelAbsence = z.output<typeof cancelAbsenceSchema>
