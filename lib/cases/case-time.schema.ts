import { z } from 'zod'
import { dayShape } from '@/lib/core/day-shape'
import { MOST_MINUTES, TIME_KINDS } from './case-time.rules'

const fields = {
  on: dayShape,
  minutes: z.int('caseMinutes').min(1, 'caseMinutes').max(MOST_MINUTES, 'caseMinutes'),
  kind: z.enum(TIME_KINDS, 'chooseOne'),
  note: z.string().trim().max(300, 'tooLong'),
}
export const addTimeSchema = z.object({ mandateId: z.uuid(), submissionId: z.uuid(), ...fields })
export type AddTime = z.output<typeof addTimeSchema>

export const removeTimeSchema = z.object({ timeId: z.uuid(), isRemoved: z.boolean() })
export type RemoveTime = z.output<typeof removeTimeSchema>
