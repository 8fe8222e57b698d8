'use server'

import { action } from '@/lib/core/endpoint'
import { leaveVisit, saveVisit, startVisit } from './visit.commands'
import { leaveVisitSchema, saveVisitSchema, startVisitSchema } from './visit.schema'

export const startVisitAction = action(
  { permission: 'enquiry:create', input: startVisitSchema },
  (viewer, input) => startVisit(viewer, input),
)
export const saveVisitAction = action(
  { permission: 'enquiry:update', input: saveVisitSchema },
  (viewer, input) => saveVisit(viewer, input),
)
export const leaveVisitAction = action(
  { permission: 'enquiry:update', input: leaveVisitSchema },
  (viewer, input) => leaveVisit(viewer, input),
)
