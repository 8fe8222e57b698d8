'use server'

import { action } from '@/lib/core/endpoint'
import { leaveVisitSchema, saveVisitSchema, startVisitSchema } from '@/lib/enquiries/visit.schema'
import { leaveVisitFromHall, saveVisitFromHall, startVisitFromHall } from './ticket-visit.commands'

// A visit and the ticket by which the person came begin and end together.
export const startVisitAction = action(
  { permission: 'enquiry:create', input: startVisitSchema },
  (viewer, input) => startVisitFromHall(viewer, input),
)
export const saveVisitAction = action(
  { permission: 'enquiry:update', input: saveVisitSchema },
  (viewer, input) => saveVisitFromHall(viewer, input),
)
export const leaveVisitAction = action(
  { permission: 'enquiry:update', input: leaveVisitSchema },
  (viewer, input) => leaveVisitFromHall(viewer, input),
)
