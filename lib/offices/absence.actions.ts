'use server'

import { action } from '@/lib/core/endpoint'
import { cancelAbsence, recordAbsence } from './absence.commands'
import { cancelAbsenceSchema, recordAbsenceSchema } from './absence.schema'

export const recordAbsenceAction = action(
  { permission: 'absence:manage', input: recordAbsenceSchema },
  (viewer, input) => recordAbsence(viewer, input),
)
export const cancelAbsenceAction = action(
  { permission: 'absence:manage', input: cancelAbsenceSchema },
  (viewer, input) => cancelAbsence(viewer, input),
)
